package id.lindung.sheets.layout;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads section headings inside a table. */
final class Sections {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern START = Pattern.compile(
            "(?:(?:[A-Z]|[IVX]{1,4}|\\d{1,2})[.)]\\s*)?(?:DUSUN|LINGKUNGAN|KAMPUNG|RT|RW|RUKUN|DESA|KELURAHAN|DS\\.|KEL\\.|KECAMATAN|KEC\\.)"
                    + "(?![\\p{L}])[\\p{L}\\p{N}\\s:./,'’-]{0,80}",
            FLAGS);
    private static final Pattern TITLE =
            Pattern.compile("(?:DAFTAR|DATA|REKAP|FORMULIR|FORM|NAMA-NAMA|LAMPIRAN)(?![\\p{L}])", FLAGS);
    private static final Pattern HAMLET = Pattern.compile(
            "\\b(?:DUSUN|LINGKUNGAN|KAMPUNG)\\b\\s*[:.]?\\s*([\\p{L}\\p{N}][\\p{L}\\p{N}'’. ]{0,40}?)"
                    + "(?=\\s*(?:[,;/:-]|$|\\b(?:RT|RW|DESA|KELURAHAN)\\b))",
            FLAGS);
    private static final Pattern BOTH =
            Pattern.compile("\\bRT\\s*[/.]?\\s*RW\\b\\s*[:.]?\\s*(\\d{1,3})\\s*[/-]\\s*(\\d{1,3})", FLAGS);
    private static final Pattern RT = Pattern.compile("\\bRT\\b\\s*[:./]*\\s*(\\d{1,3})\\b", FLAGS);
    private static final Pattern RW = Pattern.compile("\\bRW\\b\\s*[:./]*\\s*(\\d{1,3})\\b", FLAGS);

    private Sections() {}

    /** "DAFTAR PEKERJA RENTAN DESA MANLETEN": a title that stands again inside a sheet and names whose list follows. */
    static boolean isTitleOfVillage(String text) {
        return text.length() <= 200
                && TITLE.matcher(text).lookingAt()
                && Places.find(List.of(text)).map(PlaceHint::village).isPresent();
    }

    static boolean isSection(String text) {
        return START.matcher(text).matches();
    }

    /** The section a heading opens inside the one before it: a new hamlet ends the old RT, a new village ends all. */
    static Section read(String text, Section before) {
        String village = Places.find(List.of(text)).map(PlaceHint::village).orElse(null);
        String hamlet = group(HAMLET, text, 1);
        String rt = group(BOTH, text, 1);
        String rw = group(BOTH, text, 2);
        rt = rt == null ? group(RT, text, 1) : rt;
        rw = rw == null ? group(RW, text, 1) : rw;
        if (village != null) {
            return new Section(village, hamlet, rt, rw);
        }
        if (hamlet != null) {
            return new Section(before.village(), hamlet, rt, rw);
        }
        if (rw != null) {
            return new Section(before.village(), before.hamlet(), rt, rw);
        }
        return rt == null ? before : new Section(before.village(), before.hamlet(), rt, before.rw());
    }

    private static @Nullable String group(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(group).strip() : null;
    }
}
