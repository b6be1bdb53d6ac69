package id.lindung.office.law;

import id.lindung.law.quote.Quotes;
import id.lindung.law.yaml.Place;
import id.lindung.law.yaml.YamlMap;
import id.lindung.rules.law.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the law library what a form asks. */
@Component
@Lazy // the law is read when somebody first asks, not when the office starts
class Calculator {

    private static final String LOWEST_INCOME = "1000000";

    private final Quotes quotes;

    Calculator(Quotes quotes) {
        this.quotes = quotes;
    }

    Outcome answer(Topic topic, Map<String, String> facts) {
        return quotes.answer(topic.ask(), YamlMap.of(new Place(topic.slug(), 1), facts));
    }

    /** The field that a refusal speaks of: its sentence names the fact; the first one when it does not. */
    String faultyField(Topic topic, Outcome.Refused refused) {
        return topic.fields().stream()
                .map(Field::fact)
                .filter(fact -> refused.why().en().contains(fact))
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
