package id.lindung.office.pages;

import id.lindung.office.store.OfficeClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers and dates as Indonesia writes them; own tables, because locale data change with every Java. */
final class Texts {

    private static final List<String> MONTHS_ID = List.of(
            "Januari",
            "Februari",
            "Maret",
            "April",
            "Mei",
            "Juni",
            "Juli",
            "Agustus",
            "September",
            "Oktober",
            "November",
            "Desember");
    private static final List<String> MONTHS_EN = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> SHORT_ID =
            List.of("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des");

    private Texts() {}

    static String number(long number) {
        var digits = Long.toString(Math.abs(number));
        var text = new StringBuilder(number < 0 ? "-" : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) text.append('.');
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    static String percent(long part, long whole) {
        if (whole == 0) return "";
        var percent = BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        return percent.toPlainString().replace('.', ',') + "%";
    }

    static String width(long part, long whole) {
        if (whole == 0) return "0%";
        return BigDecimal.valueOf(part * 100)
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }

    static String date(@Nullable LocalDate date, Language language) {
        return date == null ? "–" : date.getDayOfMonth() + " " + month(YearMonth.from(date), language);
    }

    static String shortDate(@Nullable LocalDate date, Language language) {
        if (date == null) return "–";
        int index = date.getMonthValue() - 1;
        var month = language == Language.ID
                ? SHORT_ID.get(index)
                : MONTHS_EN.get(index).substring(0, 3);
        return date.getDayOfMonth() + " " + month + " " + date.getYear();
    }

    static String month(YearMonth month, Language language) {
        var names = language == Language.ID ? MONTHS_ID : MONTHS_EN;
        return names.get(month.getMonthValue() - 1) + " " + month.getYear();
    }

    static String moment(@Nullable Instant instant, Language language) {
        if (instant == null) return "–";
        var local = instant.atZone(OfficeClock.NTT);
        return "%s, %02d.%02d WITA".formatted(date(local.toLocalDate(), language), local.getHour(), local.getMinute());
    }
}
