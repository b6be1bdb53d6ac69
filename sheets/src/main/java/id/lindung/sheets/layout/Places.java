package id.lindung.sheets.layout;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds village, district and regency in titles such as "DESA BAUHO KECAMATAN TASIFETO TIMUR" or "Desa : Bauho". */
final class Places {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String ENDS =
            "KECAMATAN|KEC|KABUPATEN|KAB|KOTA|PROVINSI|PROPINSI|PROV|TAHUN|THN|TA|DUSUN|RT|RW|"
                    + "PERIODE|BULAN|DESA|KELURAHAN|TANGGAL|TGL|NOMOR|ANGGARAN";
    private static final String NOT_A_NAME =
            "(?!(?:DAN|ATAU|SE|YANG|PADA|DI|INI|SEKECAMATAN|TAHUN|THN|TA|KECAMATAN|KEC|KABUPATEN|KAB|PERIODE|RENTAN|UNTUK|"
                    + "LEMBAGA|DALAM)\\b)";
    private static final String NAME = NOT_A_NAME + "(\\p{L}[\\p{L}\\p{N}'’`. ]{0,50}?)";
    private static final String STOP = "(?=\\s*(?:[,;|()/:]|\\d{4}|-|–|$|\\b(?:" + ENDS + ")\\b))";
    private static final Pattern VILLAGE = Pattern.compile(
            "(?<!DANA )\\b(DESA\\s*/\\s*KELURAHAN|KELURAHAN\\s*/\\s*DESA|DESA/KEL|DESA|KELURAHAN|KEL\\.|DS\\.)\\s*[:.]?\\s*"
                    + NAME + STOP,
            FLAGS);
    private static final Pattern DISTRICT =
            Pattern.compile("\\b(?:KECAMATAN|KEC)\\b\\s*[:.]*\\s*" + NAME + STOP, FLAGS);
    private static final Pattern REGENCY =
            Pattern.compile("\\b(KABUPATEN|KAB|KOTA)\\b\\s*[:.]*\\s*" + NAME + STOP, FLAGS);

    private Places() {}

    /** The places named in the lines, the first of each kind; empty if none is named. */
    static Optional<PlaceHint> find(List<String> lines) {
        PlaceHint hint = new PlaceHint(PlaceHint.Kind.UNKNOWN, null, null, null);
        for (String line : lines) {
            hint = merge(hint, line);
        }
        return hint.isEmpty() ? Optional.empty() : Optional.of(hint);
    }

    private static PlaceHint merge(PlaceHint hint, String line) {
        String text = line.replaceAll("\\s+", " ").strip();
        PlaceHint.Kind kind = hint.kind();
        String village = hint.village();
        String district = hint.district();
        String regency = hint.regency();
        Matcher named = VILLAGE.matcher(text);
        if (village == null && named.find()) {
            village = named.group(2).strip();
            kind = kind(named.group(1));
            text = cut(text, named);
        }
        named = DISTRICT.matcher(text);
        if (district == null && named.find()) {
            district = named.group(1).strip();
            text = cut(text, named);
        }
        named = REGENCY.matcher(text);
        if (regency == null && named.find()) {
            boolean city = named.group(1).equalsIgnoreCase("KOTA");
            regency = (city ? "Kota " : "") + named.group(2).strip();
        }
        return new PlaceHint(kind, village, district, regency);
    }

    private static PlaceHint.Kind kind(@Nullable String word) {
        String upper = word == null ? "" : word.toUpperCase(Locale.ROOT);
        boolean village = upper.startsWith("D");
        if (upper.contains("/")) {
            return PlaceHint.Kind.UNKNOWN;
        }
        return village ? PlaceHint.Kind.DESA : PlaceHint.Kind.KELURAHAN;
    }

    /** Removes what was understood, so that "Kecamatan Kota Atambua" is not read as a city too. */
    private static String cut(String text, Matcher found) {
        return text.substring(0, found.start()) + " ; " + text.substring(found.end());
    }
}
