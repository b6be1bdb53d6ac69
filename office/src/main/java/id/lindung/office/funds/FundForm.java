package id.lindung.office.funds;

import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.rules.CellText;
import id.lindung.rules.Reading;
import id.lindung.rules.money.Rupiah;
import id.lindung.rules.time.DateText;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what somebody typed about a fund; each fault is told at its field. */
final class FundForm {

    private static final int LONGEST = 200;

    private final Map<String, String> fields;
    private final Ui ui;
    private final LocalDate latest;
    private final Problems problems = new Problems();

    /** @param latest no day after this one */
    FundForm(Map<String, String> fields, Ui ui, LocalDate latest) {
        this.fields = fields;
        this.ui = ui;
        this.latest = latest;
    }

    Problems problems() {
        return problems;
    }

    String text(String field) {
        var text = CellText.clean(fields.getOrDefault(field, ""));
        if (text.length() <= LONGEST) return text;
        problems.add(field, ui.t("fund.problem.long", LONGEST));
        return text.substring(0, LONGEST);
    }

    String required(String field) {
        var text = text(field);
        if (text.isEmpty()) problems.add(field, ui.t("fund.problem.empty"));
        return text;
    }

    @Nullable
    Long rupiah(String field) {
        return switch (Rupiah.read(text(field))) {
            case Reading.Read<Rupiah>(var amount, var remarks) -> amount.amount();
            case Reading.Missing<Rupiah>() -> null;
            case Reading.Refused<Rupiah>(var why) -> {
                problems.add(field, ui.pick(why.id(), why.en()));
                yield null;
            }
        };
    }

    @Nullable
    Integer count(String field) {
        var text = text(field).replace(".", "");
        if (text.isEmpty()) return null;
        if (text.matches("[0-9]{1,8}")) return Integer.valueOf(text);
        problems.add(field, ui.t("fund.problem.count"));
        return null;
    }

    @Nullable
    LocalDate day(String field, boolean required) {
        return switch (DateText.read(text(field), latest)) {
            case Reading.Read<LocalDate>(var day, var remarks) -> day;
            case Reading.Missing<LocalDate>() -> {
                if (required) problems.add(field, ui.t("fund.problem.empty"));
                yield null;
            }
            case Reading.Refused<LocalDate>(var why) -> {
                problems.add(field, ui.pick(why.id(), why.en()));
                yield null;
            }
        };
    }
}
