package id.lindung.law;

import id.lindung.law.yaml.LawFileFault;
import id.lindung.law.yaml.YamlMap;
import id.lindung.law.yaml.YamlValue;
import id.lindung.rules.law.Citation;
import id.lindung.rules.law.DatedCitation;
import id.lindung.rules.law.Regulation;
import id.lindung.rules.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one citation of a value. Without {@code from} and {@code until} it may be given on the days of the value on which its regulation is in
 * force. An article that a later one replaced ends by {@code until}; a regulation that holds for days before its own says by which words in
 * {@code reaches_back}.
 */
final class CitationReader {

    private CitationReader() {}

    /** @param value the days on which the value holds that cites it */
    static DatedCitation read(YamlMap citation, Period value, Map<String, Regulation> regulations) {
        var name = citation.get("regulation").text();
        var regulation = regulations.get(name);
        if (regulation == null) {
            throw new LawFileFault(citation.place(), "\"" + name + "\" tidak ada dalam regulations/");
        }
        var article = citation.find("article").map(YamlValue::text).orElse("");
        var from = citation.find("from").map(YamlValue::day);
        var until = citation.find("until").map(YamlValue::day);
        var back = citation.find("reaches_back").map(both -> LawLibrary.sentence(both.map()));
        var first = from.orElse(back.isPresent() ? value.from() : latest(value.from(), regulation.inForce()));
        var last = until.orElse(earliest(value.until(), regulation.period().until()));
        if (first.isBefore(regulation.inForce()) && back.isEmpty()) {
            throw new LawFileFault(
                    citation.place(),
                    name + " berlaku sejak " + regulation.inForce() + "; bila berlaku surut, tulis reaches_back");
        }
        if (!first.isBefore(last) || !value.contains(new Period(first, last))) {
            throw new LawFileFault(
                    citation.place(), name + " tidak berlaku pada hari mana pun dari nilai ini, " + value);
        }
        citation.close();
        return new DatedCitation(new Citation(name, article), new Period(first, last), regulation.inForce(), back);
    }

    /** The first day of the value on which nothing may be cited. */
    static Optional<LocalDate> uncited(List<DatedCitation> citations, Period value) {
        var day = value.from();
        while (day.isBefore(value.until())) {
            var reached = day;
            for (var each : citations) {
                if (each.period().contains(day))
                    reached = latest(reached, each.period().until());
            }
            if (reached.equals(day)) return Optional.of(day);
            day = reached;
        }
        return Optional.empty();
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
