package id.lindung.office.law;

import id.lindung.law.question.Ask;
import id.lindung.law.quote.Quotes;
import id.lindung.law.yaml.YamlFile;
import id.lindung.law.yaml.YamlMap;
import id.lindung.rules.contribution.DueDates;
import id.lindung.rules.contribution.Segment;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.time.ContributionMonth;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Asks the law library what a form asks. */
@Component
@Lazy // the law is read when somebody first asks, not when the office starts
class Calculator {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LOWEST_INCOME = "1000000";

    private final Quotes quotes;

    private final DueDates dueDates;

    Calculator(Quotes quotes, LawBook book) {
        this.quotes = quotes;
        this.dueDates = new DueDates(book);
    }

    /** The last day to pay; empty where the law names none by month. */
    Optional<DueDates.DueDate> dueDate(Topic topic, Map<String, String> facts) {
        if (topic.ask() != Ask.CONTRIBUTION) return Optional.empty();
        var month = new ContributionMonth(YearMonth.parse(facts.getOrDefault("month", "")));
        return dueDates.find(Segment.valueOf(facts.getOrDefault("segment", "")), month);
    }

    Outcome answer(Topic topic, Map<String, String> facts) {
        return quotes.answer(topic.ask(), question(topic, facts));
    }

    /** What a form asks one field after the other is told as a list: {@code child1Birth, child1Level}; {@code bodyParts1, bodyParts2}. */
    private static YamlMap question(Topic topic, Map<String, String> facts) {
        var plain = new LinkedHashMap<String, Object>();
        var children = new TreeMap<String, Map<String, String>>();
        var parts = new ArrayList<Map<String, String>>();
        facts.forEach((fact, value) -> {
            if (fact.startsWith("child")) {
                var name = fact.endsWith("Birth") ? "birthDate" : "level";
                children.computeIfAbsent(fact.substring(0, "child1".length()), child -> new LinkedHashMap<>())
                        .put(name, value);
            } else if (fact.startsWith("bodyParts")) {
                var row = value.split("\\*", 2);
                parts.add(Map.of("key", row[0], "times", row.length == 1 ? "1" : row[1]));
            } else {
                plain.put(fact, value);
            }
        });
        if (!children.isEmpty()) plain.put("children", children.values());
        if (!parts.isEmpty()) plain.put("bodyParts", parts);
        return YamlFile.read(topic.slug(), JSON.writeValueAsString(plain)).map(); // every JSON text is a YAML text
    }

    /** The field that a refusal speaks of: its sentence names the fact; the first one when it does not. */
    String faultyField(Topic topic, Outcome.Refused refused) {
        return topic.fields().stream()
                .map(Field::fact)
                .filter(fact -> refused.why().en().contains(fact.replaceAll("\\d$", "")))
                .findFirst()
                .orElse(topic.fields().getFirst().fact());
    }

    /** Who pays decides which reliefs apply: the same worker paid otherwise. Only for those who may pay themselves. */
    List<Alternative> comparison(Topic topic, Map<String, String> facts) {
        if (topic != Topic.MANDIRI) return List.of();
        var found = new ArrayList<Alternative>();
        compare("self", topic, with(facts, "paidBy", "SELF")).ifPresent(found::add);
        compare("budget", topic, with(facts, "paidBy", "APBD_KAB")).ifPresent(found::add);
        compare("budget.lowest", topic, with(with(facts, "paidBy", "APBD_KAB"), "income", LOWEST_INCOME))
                .ifPresent(found::add);
        return found;
    }

    private Optional<Alternative> compare(String key, Topic topic, Map<String, String> facts) {
        if (!(answer(topic, facts) instanceof Outcome.Granted granted)) return Optional.empty();
        var programmes = new LinkedHashMap<String, Long>();
        for (var line : granted.lines())
            programmes.merge(line.programme(), line.rupiah().amount(), Long::sum);
        return Optional.of(new Alternative(key, programmes, granted.total().amount()));
    }

    private static Map<String, String> with(Map<String, String> facts, String fact, String value) {
        var changed = new LinkedHashMap<>(facts);
        changed.put(fact, value);
        return changed;
    }
}
