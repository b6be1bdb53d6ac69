package id.lindung.rules.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number inside a sentence somebody said: {@code "about 3 billion/yr (TTU broadcaster)"}, {@code "5,829 enrolled by May 2023"}.
 *
 * @param value percent as a fraction
 * @param share it was said in percent
 * @param tolerance half of the last digit when it was said to be rounded; 0 when it was not
 * @param decimals as printed
 */
record QuotedText(BigDecimal value, boolean share, BigDecimal tolerance, int decimals) {

    private static final Pattern FIRST = Pattern.compile(
            "(?:^|[^\\p{L}0-9])([0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?)\\s*(%|percent|persen|billion|miliar|milyar|million|juta|thousand|ribu)?");
    private static final Pattern ABOUT = Pattern.compile(
            ".*(\\b(about|around|approx|circa|sekitar|kurang lebih|kira-kira|nearly|almost|hampir)\\b|±|~).*");

    static Optional<QuotedText> find(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var found = FIRST.matcher(lower);
        if (lower.isBlank() || !found.find()) return Optional.empty();
        var number = new BigDecimal(found.group(1).replace(",", ""));
        var word = found.group(2) == null ? "" : found.group(2);
        boolean share = word.equals("%") || word.equals("percent") || word.equals("persen");
        int zeros = switch (word) {
            case "billion", "miliar", "milyar" -> 9;
            case "million", "juta" -> 6;
            case "thousand", "ribu" -> 3;
            default -> 0;
        };
        boolean about = zeros > 0 || ABOUT.matcher(lower).matches();
        var value = share ? number.movePointLeft(2) : number.movePointRight(zeros);
        var unit = lastDigit(number, zeros).movePointLeft(share ? 2 : 0);
        var tolerance = about ? unit.divide(BigDecimal.TWO, Amount.EXACT) : BigDecimal.ZERO;
        return Optional.of(new QuotedText(value, share, tolerance, Math.max(0, number.scale())));
    }

    /** One of the last digit that was meant: 10^9 of "3 billion", 10^8 of 6,400,000,000. */
    static BigDecimal lastDigit(BigDecimal number, int zeros) {
        if (number.scale() > 0)
            return BigDecimal.ONE.movePointLeft(number.scale()).movePointRight(zeros);
        var stripped = number.stripTrailingZeros();
        int trailing = zeros > 0 ? 0 : Math.max(0, -stripped.scale());
        return BigDecimal.ONE.movePointRight(zeros + trailing).setScale(0, RoundingMode.UNNECESSARY);
    }
}
