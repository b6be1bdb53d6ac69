package id.lindung.rules.figure;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number as somebody said it. It is never corrected.
 *
 * @param article where it was said: {@code "A1 Belu 2024-05-09"}
 * @param id unique: {@code "A1.04"}
 * @param value with as many decimals as were printed; percent as printed, so 45.76 and not 0.4576
 * @param unit {@code workers}, {@code rupiah}, {@code percent} …; empty when not said
 * @param asOf the time it is about, as written
 * @param meaning what it counts, in the words of whoever recorded it
 * @param kind {@code stock}, {@code flow}, {@code part}, {@code rate}, {@code minimum} … with remarks such as {@code rounded}
 */
public record QuotedFigure(
        String article, String id, BigDecimal value, String unit, String asOf, String meaning, String kind) {

    /** Whether it was quoted in percent. */
    public boolean isPercent() {
        return unit.equals(Unit.PERCENT);
    }

    /** Whether its kind says so in one of its words. */
    public boolean is(String word) {
        return (kind.toLowerCase(Locale.ROOT) + " ").matches(".*\\b" + word + "\\b.*");
    }

    /** What was said is rounded by its own account, so an exact answer may differ by half of its last digit. */
    public boolean isRounded() {
        return is("rounded");
    }

    /** The first word of the article: figures of one article carry the same. */
    public String source() {
        int space = article.indexOf(' ');
        return space < 0 ? article : article.substring(0, space);
    }

    /** The year it is about; null when its time names none. */
    public @Nullable Integer year() {
        var found = java.util.regex.Pattern.compile("(19|20)[0-9]{2}").matcher(asOf);
        return found.find() ? Integer.valueOf(found.group()) : null;
    }
}
