package id.lindung.office.intake.rows;

import id.lindung.rules.CellText;
import id.lindung.rules.Reading;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.NikReading;
import id.lindung.rules.identity.Sex;
import id.lindung.sheets.layout.ColumnMapping;
import id.lindung.sheets.layout.Field;
import id.lindung.sheets.layout.TableLayout;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a list's digits for the sex mean: as its heading says, else as the NIKs beside them say throughout. */
public record SexCodes(Map<String, Sex> meanings) {

    public static final SexCodes NONE = new SexCodes(Map.of());

    private static final SexCodes USUAL = new SexCodes(Map.of("1", Sex.MALE, "2", Sex.FEMALE));
    private static final int FEWEST = 3;
    private static final String WORD = "(LAKI\\p{L}*|LK|L|PEREMPUAN|PRIA|PR|P|WANITA|MALE|M|FEMALE|F)(?!\\p{L})";
    private static final Pattern DIGIT_FIRST =
            Pattern.compile("(?<![0-9])([0-9])\\s*[=:.)-]?\\s*" + WORD, Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD_FIRST = Pattern.compile(
            "(?<!\\p{L})" + WORD + "(?:[- ]LAKI)?\\s*[=:]\\s*([0-9])(?![0-9])", Pattern.CASE_INSENSITIVE);

    public SexCodes {
        meanings = Map.copyOf(meanings);
    }

    public static SexCodes of(TableLayout layout, ColumnMapping mapping) {
        var column = mapping.column(Field.SEX);
        if (column.isEmpty()) return NONE;
        var told = told(layout.heading(column.getAsInt()));
        for (var title : layout.titles()) if (told.isEmpty()) told = told(title);
        if (!told.isEmpty()) return new SexCodes(told);
        return agreesThroughout(layout, mapping, column.getAsInt()) ? USUAL : NONE;
    }

    /** The sex a digit stands for, or null when the list does not say. */
    @Nullable
    Sex meaning(String cell) {
        return meanings.get(digit(cell));
    }

    static boolean isDigit(String cell) {
        return !digit(cell).isEmpty();
    }

    /** A single digit, also as a spreadsheet writes it: {@code 01}, {@code 1.0}; else empty. */
    private static String digit(String cell) {
        var text = CellText.clean(cell);
        if (text.length() == 2 && text.charAt(0) == '0') text = text.substring(1);
        if (text.endsWith(".0") || text.endsWith(",0")) text = text.substring(0, text.length() - 2);
        return text.length() == 1 && CellText.isDigits(text) ? text : "";
    }

    /** "1=L, 2=P" or "L=1/P=2": both sexes, each with a digit of its own. */
    private static Map<String, Sex> told(String text) {
        var found = new HashMap<String, Sex>();
        var digits = DIGIT_FIRST.matcher(text);
        while (digits.find()) put(found, digits.group(1), digits.group(2));
        if (found.size() < 2) {
            found.clear();
            var words = WORD_FIRST.matcher(text);
            while (words.find()) put(found, words.group(2), words.group(1));
        }
        return found.size() == 2 && new HashSet<>(found.values()).size() == 2 ? found : Map.of();
    }

    private static void put(Map<String, Sex> found, String digit, String word) {
        if (Sex.read(word) instanceof Reading.Read<Sex>(var sex, var _)) found.putIfAbsent(digit, sex);
    }

    private static boolean agreesThroughout(TableLayout layout, ColumnMapping mapping, int column) {
        var number = mapping.column(Field.NATIONAL_ID);
        int agreed = 0;
        for (var row : layout.sample()) {
            var meant = USUAL.meaning(row.text(column));
            if (meant == null || number.isEmpty()) continue;
            if (Nik.read(row.text(number.getAsInt())) instanceof NikReading.Valid(var nik)) {
                if (!nik.agreesWith(meant)) return false;
                agreed++;
            }
        }
        return agreed >= FEWEST;
    }
}
