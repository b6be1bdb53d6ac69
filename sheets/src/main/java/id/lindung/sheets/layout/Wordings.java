package id.lindung.sheets.layout;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which field a heading's wording means, from the table {@code wordings.csv}. */
final class Wordings {
    private static final Map<String, Field> TABLE = load();
    private static final int LONGEST_HEADING = 80;

    /** Words that can be left out of a heading without changing what the column holds. */
    private static final Set<String> NOISE = Set.of(
            "SESUAI",
            "EL",
            "E",
            "PEKERJA",
            "RENTAN",
            "PESERTA",
            "CALON",
            "TENAGA",
            "KERJA",
            "PENERIMA",
            "MANFAAT",
            "WAJIB",
            "DIISI",
            "RP",
            "RUPIAH",
            "DALAM",
            "DATA",
            "ANGKA",
            "DIGIT",
            "16",
            "ISI",
            "DD",
            "MM",
            "YYYY",
            "HH",
            "BB",
            "TTTT",
            "PER",
            "BULAN",
            "BLN",
            "RATA",
            "AKTIF",
            "JIKA",
            "ADA",
            "BILA",
            "YANG",
            "BERSANGKUTAN",
            // Forms of the web ask: "Apa pekerjaan Anda saat ini?"
            "APA",
            "APAKAH",
            "BERAPA",
            "SIAPA",
            "ANDA",
            "SAAT",
            "INI",
            "SILAKAN",
            "SILAHKAN",
            "MOHON",
            "TULISKAN",
            "MASUKKAN");

    /** Words that say the column is about somebody or something else, so a partial match would be wrong. */
    private static final Set<String> OWNERS = Set.of(
            "IBU",
            "AYAH",
            "SUAMI",
            "ISTRI",
            "ANAK",
            "KEPALA",
            "WARIS",
            "KELUARGA",
            "PASANGAN",
            "BANK",
            "REKENING",
            "PERUSAHAAN",
            "ORTU",
            "SAKSI",
            "PETUGAS",
            "PENDAMPING",
            "KETUA",
            "EMAIL",
            "SEKOLAH",
            "KANTOR",
            "JUMLAH",
            "KODE",
            "FATHER",
            "SPOUSE",
            "HUSBAND",
            "WIFE",
            "CHILD",
            "HEAD",
            "HEIR",
            "COMPANY",
            "SCHOOL",
            "OFFICE");

    /** What a heading says about the marks under it: "(1=L, 2=P)", "1. Laki-laki 2. Perempuan". */
    private static final Pattern LEGEND = Pattern.compile(
            "[(\\[]?\\s*(?:(?<![\\p{L}\\p{N}])(?:\\d|\\p{L}{1,2})\\s*=|(?<![\\p{L}\\p{N}])\\d\\s*[:.)]\\s*\\p{L}).*",
            Pattern.DOTALL);

    record Match(Field field, double confidence) {}

    private Wordings() {}

    private static Map<String, Field> load() {
        Map<String, Field> table = new HashMap<>();
        try (InputStream in = Wordings.class.getResourceAsStream("wordings.csv")) {
            if (in == null) {
                throw new IllegalStateException("wordings.csv is missing");
            }
            try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
                for (NamedCsvRecord record : reader) {
                    table.putIfAbsent(Words.plain(record.getField("wording")), Field.valueOf(record.getField("field")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(table);
    }

    /** The field of a wording that stands in the table exactly, or null. */
    static @Nullable Field exact(String heading) {
        return known(Words.plain(heading));
    }

    private static @Nullable Field known(String plain) {
        Field field = TABLE.get(plain);
        String joined = field == null ? Words.spacedOut(plain) : "";
        return joined.isEmpty() ? field : TABLE.get(joined);
    }

    /** The best field for a heading, or null if nothing in it is known. */
    static @Nullable Match match(String heading) {
        Match whole = matchAll(heading);
        if (whole != null || heading.length() > LONGEST_HEADING) {
            return whole;
        }
        var legend = LEGEND.matcher(heading);
        return legend.find() && legend.start() > 0 ? matchAll(heading.substring(0, legend.start())) : null;
    }

    private static @Nullable Match matchAll(String heading) {
        if (heading.length() > LONGEST_HEADING || heading.strip().endsWith(":")) {
            return null;
        }
        String plain = Words.plain(heading);
        // "Diisi sesuai KTP" is an instruction about a column, not its heading.
        if (plain.isEmpty() || plain.matches("(DI)?(ISI|ISIKAN|TULIS|TULISKAN|CONTOH)\\b.*")) {
            return null;
        }
        Field exact = known(plain);
        if (exact != null) {
            return new Match(exact, 1.0);
        }
        String bare = withoutNoise(plain);
        Field essential = TABLE.get(bare);
        if (essential == null) {
            essential = TABLE.get(bare.replace("KTP", "").strip());
        }
        // "No" is what is left of many a heading that is no running number.
        if (essential != null && essential != Field.ROW_NUMBER) {
            return new Match(essential, 0.9);
        }
        Match contained = contained(plain);
        Match misspelt = misspelt(plain);
        if (contained == null) {
            return misspelt;
        }
        return misspelt == null || contained.confidence() >= misspelt.confidence() ? contained : misspelt;
    }

    private static String withoutNoise(String plain) {
        return String.join(
                " ",
                Arrays.stream(plain.split(" ", -1))
                        .filter(word -> !NOISE.contains(word))
                        .toList());
    }

    /** The longest wording that occurs in the heading as whole words. */
    private static @Nullable Match contained(String plain) {
        List<String> words = List.of(plain.split(" ", -1));
        // Less than two words in five is a sentence that mentions a heading, as instructions do.
        for (int length = words.size() - 1; length * 5 >= words.size() * 2; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                String phrase = String.join(" ", words.subList(from, from + length));
                Field field = phrase.length() < 2 ? null : TABLE.get(phrase);
                // "No" alone says nothing in a longer heading.
                if (field == null || field == Field.ROW_NUMBER) {
                    continue;
                }
                boolean foreign = false;
                for (int i = 0; i < words.size(); i++) {
                    foreign |= (i < from || i >= from + length) && OWNERS.contains(words.get(i));
                }
                if (!foreign) {
                    return new Match(field, 0.5 + 0.35 * length / words.size());
                }
            }
        }
        return null;
    }

    private static @Nullable Match misspelt(String plain) {
        int limit = plain.length() >= 9 ? 2 : plain.length() >= 6 ? 1 : 0;
        if (limit == 0) {
            return null;
        }
        Field best = null;
        int bestDistance = limit + 1;
        for (var entry : TABLE.entrySet()) {
            int distance = Words.distance(plain, entry.getKey(), limit);
            if (distance < bestDistance) {
                bestDistance = distance;
                best = entry.getValue();
            }
        }
        return best == null ? null : new Match(best, 0.75);
    }
}
