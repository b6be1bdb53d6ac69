package id.lindung.office.intake.rows;

import id.lindung.rules.CellText;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.NikReading;
import id.lindung.rules.identity.Sex;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Two numbers of 16 digits in one cell: a NIK and a family card's, which have the same shape. Which is which is told by the words
 * beside them, by the birth that stands in the row, by the heading, or by a woman's day, which only a NIK has; else by nothing.
 *
 * @param first digits as they stand there first
 * @param labelled what the words beside them say
 */
record PairedNumbers(String first, String second, Order labelled) {

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[0-9](?:[ .'-]?[0-9]){15}(?![0-9])");
    private static final Pattern CARD = Pattern.compile("\\bN?KK\\b|KARTU KELUARGA|FAMILY CARD");
    private static final Pattern NATIONAL = Pattern.compile("\\bNIK\\b|KTP|INDUK KEPENDUDUKAN|NATIONAL ID");
    private static final int LONGEST = 120;
    private static final int MOST_WORDS = 40;

    /** Which of the two comes first. */
    public enum Order {
        NIK_FIRST,
        CARD_FIRST,
        UNTOLD;

        /** The order in which a heading or a label names the two. */
        static Order of(String words) {
            var upper = words.toUpperCase(Locale.ROOT);
            var card = CARD.matcher(upper);
            var national = NATIONAL.matcher(upper);
            if (!card.find() || !national.find()) return UNTOLD;
            return national.start() < card.start() ? NIK_FIRST : CARD_FIRST;
        }
    }

    /**
     * The digits of the two, told apart.
     *
     * @param card whether anything says that the other is a family card's; it may be another person's NIK
     */
    record Told(String nik, String other, boolean card) {}

    /** The numbers of a cell that holds two and nothing else but words about them. */
    static Optional<PairedNumbers> of(String cell) {
        if (cell.length() < 2 * 16 || cell.length() > LONGEST) return Optional.empty();
        var text = CellText.clean(cell);
        var number = NUMBER.matcher(text);
        if (!number.find()) return Optional.empty();
        var before = text.substring(0, number.start());
        var first = number.group();
        int end = number.end();
        if (!number.find()) return Optional.empty();
        var between = text.substring(end, number.start());
        var second = number.group();
        var after = text.substring(number.end());
        var words = before + between + after;
        if (words.length() > MOST_WORDS || words.chars().anyMatch(Character::isDigit)) return Optional.empty();
        return Optional.of(new PairedNumbers(digits(first), digits(second), labels(before, between, after)));
    }

    private static Order labels(String before, String between, String after) {
        // Words stand before their numbers, or behind them in brackets: "5304… (NIK)".
        boolean behind = before.isBlank();
        var one = behind ? between : before;
        var two = behind ? after : between;
        var order = Order.of(one + " | " + two);
        if (order != Order.UNTOLD) return order;
        var named = (one + two).toUpperCase(Locale.ROOT);
        boolean card = CARD.matcher(named).find();
        if (!card && !NATIONAL.matcher(named).find()) return Order.UNTOLD;
        if (behind && after.isBlank()) {
            // One word between the two belongs to the number it stands beside.
            var word = between.strip();
            boolean ofFirst = Character.isLetter(word.charAt(0)) || word.charAt(0) == '(';
            boolean ofSecond = !ofFirst || word.endsWith(":");
            if (ofFirst && ofSecond) return Order.UNTOLD;
            return card == ofFirst ? Order.CARD_FIRST : Order.NIK_FIRST;
        }
        boolean inFirst =
                (card ? CARD : NATIONAL).matcher(one.toUpperCase(Locale.ROOT)).find();
        return card == inFirst ? Order.CARD_FIRST : Order.NIK_FIRST;
    }

    /**
     * Which of the two is the NIK; empty when nothing tells.
     *
     * @param heading the order in the column's heading
     */
    Optional<Told> told(Order heading, @Nullable LocalDate birth, @Nullable Sex sex) {
        if (labelled != Order.UNTOLD) return told(labelled, true);
        boolean card = heading != Order.UNTOLD;
        var byBirth = birth == null ? Order.UNTOLD : only(nik -> nik.agreesWith(birth));
        if (byBirth != Order.UNTOLD) return told(byBirth, card);
        if (card) return told(heading, true);
        if (first.equals(second)) return told(Order.NIK_FIRST, true);
        var byDay = sex == Sex.MALE ? Order.UNTOLD : only(nik -> nik.sex() == Sex.FEMALE);
        return byDay == Order.UNTOLD ? Optional.empty() : told(byDay, false);
    }

    private Optional<Told> told(Order order, boolean card) {
        boolean swapped = order == Order.CARD_FIRST;
        return Optional.of(new Told(swapped ? second : first, swapped ? first : second, card));
    }

    /** The order by which exactly one of the two fits. */
    private Order only(Predicate<Nik> fits) {
        boolean one = Nik.read(first) instanceof NikReading.Valid(var nik) && fits.test(nik);
        boolean two = Nik.read(second) instanceof NikReading.Valid(var nik) && fits.test(nik);
        if (one == two) return Order.UNTOLD;
        return one ? Order.NIK_FIRST : Order.CARD_FIRST;
    }

    private static String digits(String number) {
        return number.replaceAll("[^0-9]", "");
    }
}
