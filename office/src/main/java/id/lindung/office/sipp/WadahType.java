package id.lindung.office.sipp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The code under which BPJS records a group of vulnerable workers ({@code sipp/wadah.csv}, with its source).
 *
 * @param code {@code SG}, {@code SD} …
 */
public record WadahType(String code, String nameId, String nameEn) {

    private static final List<WadahType> ALL = read();

    private static List<WadahType> read() {
        try (var in = Objects.requireNonNull(WadahType.class.getResourceAsStream("/sipp/wadah.csv"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.split(";", 4))
                    .map(parts -> new WadahType(parts[0], parts[1], parts[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<WadahType> all() {
        return ALL;
    }

    /**
     * The type of whoever pays for vulnerable workers; empty where the handbook names none: workers who pay for themselves, cooperatives.
     *
     * @param payerKind {@code VILLAGE}, {@code REGENCY} …
     * @param fundSource {@code ADD}, {@code APBD_KAB} …, or null
     */
    public static Optional<WadahType> of(String payerKind, @Nullable String fundSource) {
        var code = switch (payerKind) {
            case "REGENCY", "PROVINCE", "OFFICE" -> "SG";
            case "VILLAGE" ->
                fundSource == null
                        ? "SD"
                        : switch (fundSource) {
                            case "APBD_KAB", "APBD_PROV", "DAU_KELURAHAN", "DBH_SAWIT" -> "SA";
                            case "ADD", "DANA_DESA", "PADES" -> "SD";
                            default -> "SL";
                        };
            case "SPONSOR", "COMPANY" -> "SC";
            default -> "";
        };
        return ALL.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
