package id.lindung.office.training;

import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.rules.CellText;
import id.lindung.rules.Reading;
import id.lindung.rules.money.Rupiah;
import id.lindung.rules.time.DateText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the forms of this room; collects what is wrong. */
final class Typed {

    private static final int LONGEST = 200;
    private static final int MOST = 1_000_000;

    private final Map<String, String> sent;
    private final Ui ui;
    private final Problems problems = new Problems();

    Typed(Map<String, String> sent, Ui ui) {
        this.sent = sent;
        this.ui = ui;
    }

    Problems problems() {
        return problems;
    }

    boolean says(String field, String value) {
        return value.equals(sent.get(field));
    }

    /** Cleaned and cut; empty when it is not there. */
    String text(String field) {
        var text = CellText.clean(sent.getOrDefault(field, ""));
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    String required(String field) {
        var text = text(field);
        if (text.isEmpty()) problems.add(field, ui.t("training.problem.empty"));
        return text;
    }

    @Nullable
    String optional(String field) {
        var text = text(field);
        return text.isEmpty() ? null : text;
    }

    /** A day of the past, or today, as people type it. */
    LocalDate past(String field, LocalDate today) {
        if (DateText.read(text(field), today) instanceof Reading.Read<LocalDate>(var date, var remarks)
                && !date.isAfter(today)) {
            return date;
        }
        problems.add(field, ui.t("training.problem.past"));
        return today;
    }

    /** A day as the browser's own field sends it, also of the future. */
    LocalDate day(String field, LocalDate otherwise) {
        try {
            var day = LocalDate.parse(text(field));
            if (day.getYear() >= 2000 && day.getYear() < 2100) return day;
            problems.add(field, ui.t("training.problem.day"));
        } catch (DateTimeException e) {
            problems.add(field, ui.t("training.problem.day"));
        }
        return otherwise;
    }

    int number(String field, int least, int most) {
        var text = text(field);
        if (text.matches("[0-9]{1,7}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= Math.min(most, MOST)) return number;
        }
        problems.add(field, ui.t("training.problem.number", least, most));
        return least;
    }

    @Nullable
    Long rupiah(String field) {
        return switch (Rupiah.read(text(field))) {
            case Reading.Read<Rupiah>(var money, var remarks) when money.amount() > 0 -> money.amount();
            case Reading.Missing<Rupiah>() -> null;
            case Reading.Read<Rupiah> _, Reading.Refused<Rupiah> _ -> {
                problems.add(field, ui.t("training.problem.rupiah"));
                yield null;
            }
        };
    }

    /** One of an enum's words. */
    <E extends Enum<E>> E word(String field, Class<E> type, E otherwise) {
        for (var each : type.getEnumConstants()) if (each.name().equals(text(field))) return each;
        problems.add(field, ui.t("training.problem.choose"));
        return otherwise;
    }

    /** A trade that is taught; null when none was chosen. */
    @Nullable
    String skill(String field, Skills.Names skills) {
        var text = text(field);
        if (text.isEmpty()) return null;
        if (skills.byCode().containsKey(text)) return text;
        problems.add(field, ui.t("training.problem.choose"));
        return null;
    }
}
