package id.lindung.office.intake.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of files for occupations and categories. Immutable but for a cache; one per reading. */
public final class Vocabulary {

    public static final String OTHER_OCCUPATION = "OTHER";

    private static final int SHORTEST_CONTAINED = 4;
    private static final int MOST_REMEMBERED = 10_000;

    private static final List<CategoryWords> CATEGORIES = List.of(
            words("VULNERABLE", "pekerja rentan|rentan"),
            words("EXTREME_POOR", "miskin ekstrem|miskin ekstrim|kemiskinan ekstrem"),
            words(
                    "NON_CIVIL_SERVANT",
                    "non asn|nonasn|tenaga kontrak|teko|honorer|pegawai kontrak|thl|pppk paruh waktu"),
            words("CIVIL_SERVANT", "asn|pns|pppk|tni|polri"),
            words("VILLAGE_HEAD", "kepala desa|kades"),
            words("VILLAGE_COUNCIL", "bpd|badan permusyawaratan desa"),
            words("EMPOWERMENT_BODY", "lpmd|lpm|lembaga pemberdayaan masyarakat"),
            words("RT_RW", "ketua rt|ketua rw|rt rw|ketua rt rw"),
            words("VILLAGE_STAFF", "perangkat desa|aparat desa|aparatur desa|staf desa|linmas|perangkat kelurahan"),
            words("PROJECT_WORKER", "jasa konstruksi|jakon|pekerja proyek|proyek"),
            words("MIGRANT_WORKER", "pekerja migran|pmi|tki"),
            words("SELF_PAYING", "mandiri|pekerja mandiri"),
            words("COMPANY_WORKER", "karyawan|perusahaan|pekerja perusahaan|pegawai swasta"));

    private final Map<String, String> exact = new HashMap<>();
    private final List<Word> contained = new ArrayList<>();
    private final Map<String, String> remembered = new HashMap<>();

    private record Word(String text, String code) {}

    private record CategoryWords(String code, Pattern pattern) {}

    /** @param occupations code → spellings separated by {@code |} */
    public Vocabulary(Map<String, String> occupations) {
        occupations.forEach((code, spellings) -> {
            for (var spelling : spellings.split("\\|", -1)) {
                var word = plain(spelling);
                exact.putIfAbsent(word, code);
                if (word.length() >= SHORTEST_CONTAINED) contained.add(new Word(word, code));
            }
        });
        // The longest spelling wins: "buruh tani" before "tani".
        contained.sort(Comparator.<Word>comparingInt(word -> -word.text().length())
                .thenComparing(Word::text)
                .thenComparing(Word::code));
    }

    /** The occupation's code; what nobody foresaw is {@link #OTHER_OCCUPATION}, and its text is kept. */
    public String occupation(String written) {
        var text = plain(written);
        var known = remembered.get(text);
        if (known != null) return known;
        var code = find(text);
        if (remembered.size() < MOST_REMEMBERED) remembered.put(text, code);
        return code;
    }

    private String find(String text) {
        var same = exact.get(text);
        if (same != null) return same;
        var padded = " " + text + " ";
        for (var word : contained) if (padded.contains(" " + word.text() + " ")) return word.code();
        return OTHER_OCCUPATION;
    }

    /** The category a cell names. */
    public static Optional<String> category(String written) {
        return Optional.ofNullable(matching(plain(written)));
    }

    /** The category that the lines above a table name: "DAFTAR PERANGKAT DESA BAUHO". */
    public static @Nullable String categoryOfTitles(List<String> titles) {
        for (var title : titles) {
            // "Kepala Desa" or "Pemerintah Desa" above a table is who sends it, "proyek" and "mandiri" may be anything.
            var found = matching(plain(title));
            if (found == null) continue;
            switch (found) {
                case "VULNERABLE",
                        "EXTREME_POOR",
                        "NON_CIVIL_SERVANT",
                        "VILLAGE_STAFF",
                        "VILLAGE_COUNCIL",
                        "EMPOWERMENT_BODY",
                        "RT_RW" -> {
                    return found;
                }
                default -> {}
            }
        }
        return null;
    }

    private static @Nullable String matching(String text) {
        for (var category : CATEGORIES) if (category.pattern().matcher(text).find()) return category.code();
        return null;
    }

    private static CategoryWords words(String code, String alternatives) {
        return new CategoryWords(code, Pattern.compile("(?:^| )(?:" + alternatives + ")(?: |$)"));
    }

    /** Lower case letters and digits, one space between words. */
    private static String plain(String text) {
        var out = new StringBuilder(text.length());
        var lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isLetterOrDigit(c)) out.append(c);
            else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') out.append(' ');
        }
        return out.toString().strip();
    }
}
