package id.lindung.office.sipp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** One of BPJS's upload templates; columns, sheet and file name are data ({@code sipp/templates.csv}, with its source). */
public enum SippTemplate {
    /** Workers without a participant number. */
    TK_BARU,
    /** Workers who have one already. */
    TK_LANJUTAN,
    /** Workers who left. */
    TK_NONAKTIF,
    /** The wages of a month. */
    UPAH,
    /** Addresses, telephones and places of work that changed; SIPP's own download comes back filled ({@link SippCorrections}). */
    KOREKSI_TK,
    /** BPU workers of a group. Our proposal: BPJS publishes none. */
    BPU_WADAH;

    /** Rows a workbook may hold; BPJS refuses more. */
    public static final int MOST_ROWS = 10_000;

    private final String file;
    private final String sheet;
    private final String columns;

    SippTemplate() {
        var word = name().toLowerCase(Locale.ROOT);
        var line = lines().stream()
                .map(each -> each.split(";", 4))
                .filter(parts -> parts[0].equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no template " + word));
        this.file = line[1];
        this.sheet = line[2];
        this.columns = line[3];
    }

    private static List<String> lines() {
        try (var in = Objects.requireNonNull(SippTemplate.class.getResourceAsStream("/sipp/templates.csv"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Optional<SippTemplate> find(String word) {
        for (var each : values()) {
            if (each.word().equals(word.toLowerCase(Locale.ROOT))) return Optional.of(each);
        }
        return Optional.empty();
    }

    /** {@code tk_baru}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String sheet() {
        return sheet;
    }

    public List<String> columns() {
        return List.of(columns.split(","));
    }

    /** The name BPJS expects: {@code template_tk_24101780.xlsx}. */
    public String fileName(String npp) {
        return file.replace("<NPP>", npp);
    }
}
