package id.lindung.rules.law;

import id.lindung.rules.time.ContributionMonth;
import id.lindung.rules.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that the rules know of the law: immutable, made once by the {@code law} module's reader.
 *
 * @param formalised the months and event days that may be asked about
 * @param rounding the one policy of this book
 * @param holidays national holidays, for due dates
 */
public record LawBook(
        Period formalised,
        RoundingPolicy rounding,
        SortedMap<String, Parameter> parameters,
        SortedMap<String, Regulation> regulations,
        Holidays holidays) {
    public LawBook {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        regulations = Collections.unmodifiableSortedMap(new TreeMap<>(regulations));
    }

    public Collection<Parameter> list() {
        return parameters.values();
    }

    public Optional<Parameter> find(String id) {
        return Optional.ofNullable(parameters.get(id));
    }

    /** The parameter of this id, which must exist. */
    public Parameter get(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("The law has no parameter \"" + id + "\""));
    }

    public Dated<LawValue> get(String id, LocalDate day) {
        return get(id).get(day);
    }

    public Dated<LawValue> get(String id, ContributionMonth month) {
        return get(id).get(month);
    }

    public BigDecimal number(String id, LocalDate day) {
        return get(id, day).value().number();
    }

    public boolean covers(ContributionMonth month) {
        return formalised.contains(month.firstDay());
    }

    public boolean covers(LocalDate day) {
        return formalised.contains(day);
    }
}
