package id.lindung.sheets.layout;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the values of a column say about its field, beside or without a heading. */
final class ColumnShape {
    private static final double MOST = 0.7;
    private static final Pattern OTHER_TIME = Pattern.compile(
            "\\b(?:HARI|HARIAN|HR|MINGGU|MINGGUAN|JAM|TAHUN|TAHUNAN|THN|PANEN|MUSIM|TRIP|DAY|DAILY|YEAR|WEEK)\\b");

    private static final Pattern THOUSANDS =
            Pattern.compile("\\b(?:RIBU|RIBUAN|RB|JUTA|JUTAAN|JT|0?000|X ?1000|THOUSANDS?|MILLIONS?)\\b");

    private ColumnShape() {}

    /** A heading merged over two columns, of which only the second holds values, is that one's. */
    static List<String> over(Headings headings, int column, List<ColumnStats> stats) {
        List<String> own = headings.over(column);
        if (own.isEmpty()) {
            boolean lent = column > 0 && stats.get(column).values > 0 && stats.get(column - 1).values == 0;
            return lent ? headings.over(column - 1) : own;
        }
        boolean gives = stats.get(column).values == 0
                && column + 1 < stats.size()
                && stats.get(column + 1).values > 0
                && headings.over(column + 1).isEmpty();
        return gives ? List.of() : own;
    }

    /** Whether the heading of a wage names another time than a month: "Upah/Hari". */
    static boolean isOfOtherTime(String heading) {
        String words = Words.plain(heading);
        return OTHER_TIME.matcher(words).find() && !words.contains("BULAN") && !words.contains("BLN");
    }

    /** Whether the heading of a wage counts in thousands or millions: "Penghasilan (ribuan)", "(Rp 000)". */
    static boolean isInThousands(String heading) {
        return THOUSANDS.matcher(Words.plain(heading)).find();
    }

    /** Corrects a heading that promises more or less than the column holds. */
    static Field corrected(Field field, ColumnStats values) {
        return switch (field) {
            case BIRTH_PLACE -> {
                if (values.placeDates() >= MOST) {
                    yield Field.BIRTH_PLACE_AND_DATE;
                }
                yield values.dates() >= MOST ? Field.BIRTH_DATE : field;
            }
            case BIRTH_DATE -> values.placeDates() >= MOST ? Field.BIRTH_PLACE_AND_DATE : field;
            case BIRTH_PLACE_AND_DATE -> {
                if (values.dates() >= MOST) {
                    yield Field.BIRTH_DATE;
                }
                yield values.words() >= 0.9 && values.placeDates() == 0 ? Field.BIRTH_PLACE : field;
            }
            case BIRTH_DAY -> values.dates() >= MOST ? Field.BIRTH_DATE : field;
            case FAMILY_CARD -> values.pairs() >= MOST ? Field.NATIONAL_ID : field;
            case ROW_NUMBER -> values.identities() >= MOST ? Field.NATIONAL_ID : field;
            case RT, RW -> values.rtRws() >= MOST ? Field.RT_RW : field;
            default -> field;
        };
    }

    /** The field that the values alone speak for; null for none. */
    static @Nullable Field field(ColumnStats values) {
        if (values.identities() >= MOST || values.pairs() >= MOST) {
            return Field.NATIONAL_ID;
        }
        // A list given back holds the faulty ones: some are whole, and the others are no phone numbers.
        if (values.identities() >= 0.25 && values.identities() + values.faulty() >= MOST) {
            return Field.NATIONAL_ID;
        }
        if (values.sexes() >= 0.9) {
            return Field.SEX;
        }
        if (values.rtRws() >= MOST) {
            return Field.RT_RW;
        }
        if (values.dates() >= MOST) {
            return Field.BIRTH_DATE;
        }
        if (values.placeDates() >= MOST) {
            return Field.BIRTH_PLACE_AND_DATE;
        }
        if (values.phones() >= MOST) {
            return Field.PHONE;
        }
        if (values.values >= 3 && values.ascending() >= 0.8) {
            return Field.ROW_NUMBER;
        }
        return null;
    }
}
