package id.lindung.synthetic;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

/** Slips of the hand in names, dates and numbers. Every slip changes the text it is given. */
final class Slips {

    private static final Map<Character, String> NEIGHBOURS = Map.ofEntries(
            Map.entry('a', "sqz"),
            Map.entry('b', "vn"),
            Map.entry('c', "xv"),
            Map.entry('d', "sfe"),
            Map.entry('e', "wr"),
            Map.entry('f', "dg"),
            Map.entry('g', "fh"),
            Map.entry('h', "gj"),
            Map.entry('i', "uo"),
            Map.entry('j', "hk"),
            Map.entry('k', "jl"),
            Map.entry('l', "k"),
            Map.entry('m', "n"),
            Map.entry('n', "mb"),
            Map.entry('o', "ip"),
            Map.entry('p', "o"),
            Map.entry('q', "wa"),
            Map.entry('r', "et"),
            Map.entry('s', "ad"),
            Map.entry('t', "ry"),
            Map.entry('u', "yi"),
            Map.entry('v', "bc"),
            Map.entry('w', "eq"),
            Map.entry('x', "cz"),
            Map.entry('y', "tu"),
            Map.entry('z', "x"));

    private Slips() {}

    static String neighbouringKey(String text, Dice dice) {
        int at = letterAfterFirst(text, dice);
        var keys = NEIGHBOURS.getOrDefault(Character.toLowerCase(text.charAt(at)), "e");
        return text.substring(0, at) + keys.charAt(dice.below(keys.length())) + text.substring(at + 1);
    }

    static String droppedLetter(String text, Dice dice) {
        int at = letterAfterFirst(text, dice);
        return text.substring(0, at) + text.substring(at + 1);
    }

    static String doubledLetter(String text, Dice dice) {
        int at = letterAfterFirst(text, dice);
        return text.substring(0, at + 1) + text.charAt(at) + text.substring(at + 1);
    }

    static String swappedLetters(String text, Dice dice) {
        for (int attempt = 0; attempt < 8; attempt++) {
            int at = letterAfterFirst(text, dice);
            if (at + 1 < text.length()
                    && Character.isLetter(text.charAt(at + 1))
                    && text.charAt(at) != text.charAt(at + 1)) {
                return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            }
        }
        return droppedLetter(text, dice);
    }

    static String anyTypo(String text, Dice dice) {
        return switch (dice.below(4)) {
            case 0 -> droppedLetter(text, dice);
            case 1 -> doubledLetter(text, dice);
            case 2 -> swappedLetters(text, dice);
            default -> neighbouringKey(text, dice);
        };
    }

    /** People rarely mistype the first letter of a name, so it is spared. */
    private static int letterAfterFirst(String text, Dice dice) {
        for (int attempt = 0; attempt < 32; attempt++) {
            int at = dice.between(1, text.length() - 1);
            if (Character.isLetter(text.charAt(at)) && text.charAt(at - 1) != ' ') {
                return at;
            }
        }
        return 1;
    }

    /** The spelling of before 1972, or the priest's instead of the clerk's; a doubled letter where neither applies. */
    static String otherSpelling(String text, Dice dice) {
        var spelled = switch (dice.below(4)) {
            case 0 -> text.replaceFirst("Y", "J");
            case 1 -> text.replaceFirst("f", "ph");
            case 2 -> text.replaceFirst("u", "oe");
            default -> text.replaceFirst("k", "c");
        };
        return spelled.equals(text) ? doubledLetter(text, dice) : spelled;
    }

    static LocalDate oneDigitOff(LocalDate date, Dice dice) {
        return switch (dice.below(4)) {
            case 0 -> date.plusDays(1);
            case 1 -> date.plusDays(date.getDayOfMonth() > 10 ? -10 : 10);
            case 2 -> date.plusMonths(date.getMonthValue() == 12 ? -1 : 1);
            default -> date.plusYears(dice.percent(50) ? 1 : -1);
        };
    }

    static LocalDate exchangedDayAndMonth(LocalDate date, Dice dice) {
        if (date.getDayOfMonth() == date.getMonthValue()) {
            return oneDigitOff(date, dice);
        }
        try {
            return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
        } catch (DateTimeException _) {
            return oneDigitOff(date, dice);
        }
    }

    /** One of the last three digits another one, so that the date in the number stays. */
    static String mistypedNumber(String digits, Dice dice) {
        int at = digits.length() - 1 - dice.below(3);
        int digit = (digits.charAt(at) - '0' + dice.between(1, 9)) % 10;
        return digits.substring(0, at) + digit + digits.substring(at + 1);
    }
}
