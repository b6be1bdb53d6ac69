package id.lindung.sheets.layout;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Brings wordings to one form, so that "No. Telp" and "NOMOR TELEPON" are the same words. */
final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("NOMOR", "NO"),
            Map.entry("NOMER", "NO"),
            Map.entry("NMR", "NO"),
            Map.entry("TGL", "TANGGAL"),
            Map.entry("TGGL", "TANGGAL"),
            Map.entry("LHR", "LAHIR"),
            Map.entry("TANGAL", "TANGGAL"),
            Map.entry("TMP", "TEMPAT"),
            Map.entry("TMPT", "TEMPAT"),
            Map.entry("TPT", "TEMPAT"),
            Map.entry("JNS", "JENIS"),
            Map.entry("TELEPON", "TELP"),
            Map.entry("TELPON", "TELP"),
            Map.entry("TELEPHONE", "TELP"),
            Map.entry("TLP", "TELP"),
            Map.entry("TLPN", "TELP"),
            Map.entry("KAB", "KABUPATEN"),
            Map.entry("KEC", "KECAMATAN"),
            Map.entry("KEL", "KELURAHAN"),
            Map.entry("NM", "NAMA"),
            Map.entry("LGKP", "LENGKAP"),
            Map.entry("PKRJN", "PEKERJAAN"),
            Map.entry("PKRJAAN", "PEKERJAAN"),
            Map.entry("PKERJAAN", "PEKERJAAN"),
            Map.entry("PEKERJN", "PEKERJAAN"),
            Map.entry("PEKJ", "PEKERJAAN"),
            Map.entry("ALMT", "ALAMAT"),
            Map.entry("ALMAT", "ALAMAT"),
            Map.entry("DSN", "DUSUN"),
            Map.entry("KDG", "KANDUNG"),
            Map.entry("KNDG", "KANDUNG"),
            Map.entry("KLMN", "KELAMIN"),
            Map.entry("KLMIN", "KELAMIN"),
            Map.entry("KELAHIRAN", "LAHIR"));

    private Words() {}

    /** Upper-case words separated by one space, without punctuation, abbreviations written out. */
    static String plain(String text) {
        if (text.isEmpty()) {
            return "";
        }
        String upper = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        String spaced = OTHERS.matcher(upper).replaceAll(" ").strip();
        StringBuilder out = new StringBuilder(spaced.length());
        for (String word : spaced.split(" ", -1)) {
            if (!out.isEmpty()) {
                out.append(' ');
            }
            out.append(SAME.getOrDefault(word, word));
        }
        return out.toString();
    }

    /** "N I K": a heading whose letters are spaced out; else empty. */
    static String spacedOut(String plain) {
        if (plain.length() < 3 || plain.length() % 2 == 0) {
            return "";
        }
        for (int i = 0; i < plain.length(); i++) {
            if ((plain.charAt(i) == ' ') != (i % 2 == 1)) {
                return "";
            }
        }
        return plain.replace(" ", "");
    }

    /** Single-character edits between two short texts, or more than {@code limit}. */
    static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + cost);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
