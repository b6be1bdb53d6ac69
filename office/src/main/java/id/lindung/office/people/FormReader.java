package id.lindung.office.people;

import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.rules.CellText;
import id.lindung.rules.Reading;
import id.lindung.rules.Sentence;
import id.lindung.rules.identity.FamilyCardNumber;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.NikReading;
import id.lindung.rules.identity.PhoneNumber;
import id.lindung.rules.identity.Sex;
import id.lindung.rules.money.Rupiah;
import id.lindung.rules.name.NameKey;
import id.lindung.rules.place.Neighbourhood;
import id.lindung.rules.place.NeighbourhoodReading;
import id.lindung.rules.time.ContributionMonth;
import id.lindung.rules.time.DateText;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a form with the same rules, and the same sentences, as an import; collects what is wrong. */
public final class FormReader {

    private static final int LONGEST = 200;

    private final Map<String, String> fields;
    private final Ui ui;
    private final LocalDate latest;
    private final Problems problems = new Problems();

    /** @param latest no day after this one; today where nothing can have happened later */
    public FormReader(Map<String, String> fields, Ui ui, LocalDate latest) {
        this.fields = fields;
        this.ui = ui;
        this.latest = latest;
    }

    public Problems problems() {
        return problems;
    }

    /** The cleaned text of a field; empty when it is not there. */
    public String text(String field) {
        var text = CellText.clean(fields.getOrDefault(field, ""));
        if (text.length() <= LONGEST) return text;
        problems.add(field, ui.t("people.problem.long", LONGEST));
        return text.substring(0, LONGEST);
    }

    @Nullable
    String optional(String field) {
        var text = text(field);
        return text.isEmpty() || CellText.saysNothing(text) ? null : text;
    }

    public String required(String field, String sentenceKey) {
        var text = text(field);
        if (text.isEmpty()) problems.add(field, ui.t(sentenceKey));
        return text;
    }

    /** A name of letters; null when there is none, which is a problem when it is required. */
    @Nullable
    String name(String field, @Nullable String whenMissing) {
        var text = optional(field);
        if (text == null) {
            if (whenMissing != null) problems.add(field, ui.t(whenMissing));
            return null;
        }
        if (NameKey.of(text).isEmpty()) {
            problems.add(field, ui.t("people.problem.name"));
            return null;
        }
        return text;
    }

    @Nullable
    Nik nik(String field) {
        return switch (Nik.read(fields.getOrDefault(field, ""))) {
            case NikReading.Valid(var nik) -> nik;
            case NikReading.Refused(var fault, var why) -> {
                problems.add(field, say(why));
                yield null;
            }
        };
    }

    public @Nullable LocalDate date(String field, @Nullable String whenMissing) {
        return of(field, DateText.read(text(field), latest), whenMissing);
    }

    @Nullable
    Sex sex(String field, @Nullable String whenMissing) {
        return of(field, Sex.read(text(field)), whenMissing);
    }

    @Nullable
    PhoneNumber phone(String field) {
        return of(field, PhoneNumber.read(text(field)), null);
    }

    @Nullable
    FamilyCardNumber familyCard(String field) {
        return of(field, FamilyCardNumber.read(text(field)), null);
    }

    /** Whole rupiah a month, not negative. */
    public @Nullable Long rupiah(String field) {
        var money = of(field, Rupiah.read(text(field)), null);
        if (money == null) return null;
        if (money.isNegative()) problems.add(field, ui.t("people.problem.negative"));
        return money.amount();
    }

    /** A whole number of at most eight digits, points between them allowed. */
    public @Nullable Integer count(String field) {
        var text = text(field).replace(".", "");
        if (text.isEmpty()) return null;
        if (text.matches("[0-9]{1,8}")) return Integer.valueOf(text);
        problems.add(field, ui.t("people.problem.count"));
        return null;
    }

    /** The first day of a month. */
    @Nullable
    LocalDate month(String field) {
        var month = of(field, ContributionMonth.read(text(field)), null);
        return month == null ? null : month.firstDay();
    }

    @Nullable
    Neighbourhood neighbourhood(String rt, String rw) {
        return switch (Neighbourhood.read(text(rt), text(rw))) {
            case NeighbourhoodReading.Read(var value, var rest, var remarks) -> value;
            case NeighbourhoodReading.Missing() -> null;
            case NeighbourhoodReading.Ambiguous(var first, var second, var why) -> {
                problems.add(rt, say(why));
                yield null;
            }
            case NeighbourhoodReading.Unreadable(var why) -> {
                problems.add(rt, say(why));
                yield null;
            }
        };
    }

    @Nullable
    Integer decile(String field) {
        var text = optional(field);
        if (text == null) return null;
        if (text.matches("[1-9]|10")) return Integer.valueOf(text);
        problems.add(field, ui.t("people.problem.decile"));
        return null;
    }

    private <V> @Nullable V of(String field, Reading<V> reading, @Nullable String whenMissing) {
        return switch (reading) {
            case Reading.Read<V>(var value, var remarks) -> value;
            case Reading.Missing<V>() -> {
                if (whenMissing != null) problems.add(field, ui.t(whenMissing));
                yield null;
            }
            case Reading.Refused<V>(var why) -> {
                problems.add(field, say(why));
                yield null;
            }
        };
    }

    private String say(Sentence sentence) {
        return ui.pick(sentence.id(), sentence.en());
    }
}
