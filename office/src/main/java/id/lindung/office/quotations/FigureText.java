package id.lindung.office.quotations;

import id.lindung.office.pages.Ui;
import id.lindung.rules.figure.CheckResult;
import id.lindung.rules.figure.QuotedFigure;
import id.lindung.rules.figure.Reason;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Figures and verdicts as people read them. */
public final class FigureText {

    private FigureText() {}

    /** {@code 92.229}, {@code 45,76}, {@code -192.000}; a dash for nothing. */
    public static String number(@Nullable BigDecimal value) {
        if (value == null) return "–";
        var parts = value.abs().toPlainString().split("\\.", 2);
        var digits = new StringBuilder(value.signum() < 0 ? "-" : "");
        for (int i = 0; i < parts[0].length(); i++) {
            if (i > 0 && (parts[0].length() - i) % 3 == 0) digits.append('.');
            digits.append(parts[0].charAt(i));
        }
        return parts.length == 1 ? digits.toString() : digits + "," + parts[1];
    }

    /** With its unit: {@code Rp6.400.000.000}, {@code 45,76%}, {@code 58.658 pekerja}. */
    public static String value(Ui ui, QuotedFigure figure) {
        return switch (figure.unit()) {
            case "percent" -> number(figure.value()) + "%";
            case "rupiah" -> "Rp" + number(figure.value());
            case "" -> number(figure.value());
            default -> number(figure.value()) + " " + ui.word("quotations.unit.", figure.unit());
        };
    }

    /** The gap in a sentence: what was computed, what was said, why they differ. */
    public static String sentence(Ui ui, CheckResult result) {
        var key = "quotations.says." + result.word();
        var reason = result.reason();
        if (result.word().equals("FAIL") || result.word().equals("EXPLAINS")) {
            key += "." + (reason == null ? Reason.SUM : reason);
        } else if (result.word().equals("PASS") && reason == Reason.ROUNDING) {
            key += ".ROUNDING";
        } else if (result.word().equals("PASS") && result.quoted() == null) {
            key += result.computed() == null ? ".WORDS" : ".BOUND";
        } else if (result.word().equals("DERIVED") && result.from() != null) {
            key += ".RANGE";
        }
        var range = result.from() == null || result.until() == null
                ? ""
                : number(result.from()) + "–" + number(result.until());
        var explains = result.verdict().startsWith(CheckResult.EXPLAINS)
                ? result.verdict().substring(CheckResult.EXPLAINS.length())
                : "";
        var gap = result.gap();
        return ui.t(
                key,
                number(result.computed()),
                number(result.quoted()),
                number(gap == null ? null : gap.abs()),
                range,
                explains);
    }

    /** The shape of the verdict's tag. */
    public static String css(CheckResult result) {
        return switch (result.word()) {
            case "PASS", "PASS_IF_EACH", "PASS_IF_TOTAL", "PLAUSIBLE" -> "tag--good";
            case "FAIL", "CONTRADICTION", "IMPLAUSIBLE", "MISLABEL", "SHORTFALL" -> "tag--bad";
            case "DERIVED" -> "";
            default -> "tag--warn";
        };
    }
}
