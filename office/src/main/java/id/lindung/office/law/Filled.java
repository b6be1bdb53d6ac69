package id.lindung.office.law;

import id.lindung.office.law.Field.Choice;
import id.lindung.office.law.Field.Count;
import id.lindung.office.law.Field.Day;
import id.lindung.office.law.Field.DisabilityRow;
import id.lindung.office.law.Field.Money;
import id.lindung.office.law.Field.Month;
import id.lindung.office.law.Field.Several;
import id.lindung.office.law.Field.YesNo;
import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.rules.Reading;
import id.lindung.rules.Sentence;
import id.lindung.rules.money.Rupiah;
import id.lindung.rules.time.DateText;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * A topic's form as somebody filled it in.
 *
 * @param given what was written, by field, to be shown again
 * @param facts what the law library is asked, by fact
 * @param faults sentences by field, for what cannot be read as the fact it should be
 */
public record Filled(Map<String, List<String>> given, Map<String, String> facts, Map<String, Sentence> faults) {

    /** The form as it opens: usual answers, this month. */
    static Filled usual(Topic topic, LocalDate today) {
        var given = new LinkedHashMap<String, List<String>>();
        for (var field : topic.fields()) {
            var usual = field.kind() instanceof Month ? today.toString().substring(0, 7) : field.usual();
            if (!usual.isEmpty()) given.put(field.fact(), List.of(usual));
        }
        return new Filled(given, Map.of(), Map.of());
    }

    static Filled read(Topic topic, MultiValueMap<String, String> sent, LocalDate today) {
        var given = new LinkedHashMap<String, List<String>>();
        var facts = new LinkedHashMap<>(topic.fixed());
        var faults = new LinkedHashMap<String, Sentence>();
        for (var field : topic.fields()) {
            var written = sent.getOrDefault(field.fact(), List.of()).stream()
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .toList();
            given.put(field.fact(), written);
            switch (read(field, written, today)) {
                case Reading.Read<String>(var fact, var _) -> facts.put(field.fact(), fact);
                case Reading.Refused<String>(var why) -> faults.put(field.fact(), why);
                case Reading.Missing<String>() -> {
                    if (field.required())
                        faults.put(
                                field.fact(),
                                new Sentence("Isian ini masih kosong. Isi dulu.", "This is still empty. Fill it in."));
                }
            }
        }
        return new Filled(given, facts, faults);
    }

    /** The one value of a field; empty when there is none. */
    public String value(String fact) {
        var all = given.getOrDefault(fact, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    public boolean has(String fact, String code) {
        return given.getOrDefault(fact, List.of()).contains(code);
    }

    /** Whether one of the further facts was told or is wrong, so that they have to be seen. */
    public boolean tellsMore(Topic topic) {
        return topic.furtherFields().stream()
                .anyMatch(field -> !value(field.fact()).isEmpty() || faults.containsKey(field.fact()));
    }

    Problems problems(boolean english) {
        var problems = new Problems();
        faults.forEach((field, why) -> problems.add(field, english ? why.en() : why.id()));
        return problems;
    }

    /** The question in one line, so that a print says what was asked. */
    public String inWords(Topic topic, Offered offered, Ui ui) {
        return topic.fields().stream()
                .filter(field -> !value(field.fact()).isEmpty())
                .map(field -> inWords(field, value(field.fact()), offered, ui))
                .collect(Collectors.joining(" · "));
    }

    private String inWords(Field field, String value, Offered offered, Ui ui) {
        var name = ui.t("law.field." + field.fact());
        return switch (field.kind()) {
            case Month _ -> ui.month(YearMonth.parse(value));
            case Choice _ -> ui.word("law.choice." + field.fact() + ".", value);
            case Several(var always, var _)
            when !always.isEmpty() -> "+ " + String.join(", ", given.getOrDefault(field.fact(), List.of()));
            case Several _ ->
                name + " "
                        + given.getOrDefault(field.fact(), List.of()).stream()
                                .map(code -> ui.word("law.choice." + field.fact() + ".", code))
                                .collect(Collectors.joining(", "));
            case YesNo _ -> name;
            case DisabilityRow _ -> offered.disabilityRow(value);
            case Money _ ->
                name + " " + Rupiah.read(value).find().map(Rupiah::display).orElse(value);
            case Day _ -> name + " " + day(field, value, ui);
            case Count _ -> name + " " + value;
        };
    }

    private String day(Field field, String value, Ui ui) {
        var read = facts.get(field.fact());
        return read == null ? value : ui.date(LocalDate.parse(read));
    }

    private static Reading<String> read(Field field, List<String> written, LocalDate today) {
        if (field.kind() instanceof Several(var always, var codes)) {
            var all = new ArrayList<>(always);
            written.stream().filter(codes::contains).forEach(all::add);
            return all.isEmpty() ? Reading.missing() : Reading.read(String.join("+", all));
        }
        if (written.isEmpty()) return Reading.missing();
        var text = written.getFirst();
        return switch (field.kind()) {
            case Money _ -> Rupiah.read(text).map(amount -> Long.toString(amount.amount()));
            case Day _ -> DateText.read(text, today).map(LocalDate::toString);
            case YesNo _ -> Reading.read("true");
            case Count _ -> Reading.read(text.replace(',', '.'));
            case Month _, Choice _, Several _, DisabilityRow _ -> Reading.read(text);
        };
    }
}
