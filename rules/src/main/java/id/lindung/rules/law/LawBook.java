package id.lindung.rules.law;

import id.lindung.rules.time.ContributionMonth;
import id.lindung.rules.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All that the rules know of the law: immutable, made once by the {@code law} module's reader. */
public final class LawBook {

    private final Period formalised;
    private final RoundingPolicy rounding;
    private final SortedMap<String, Parameter> parameters;
    private final SortedMap<String, Regulation> regulations;
    private final Holidays holidays;

    /** The same parameters, found by hash: the rules ask for one a dozen times an answer. */
    private final Map<String, Parameter> byId;

    /**
     * @param formalised the months and event days that may be asked about
     * @param rounding the one policy of this book
     * @param parameters by their id
     * @param regulations by their short name, {@code "PP 44/2015"}
     * @param holidays national holidays, for due dates
     */
    public LawBook(
            Period formalised,
            RoundingPolicy rounding,
            SortedMap<String, Parameter> parameters,
            SortedMap<String, Regulation> regulations,
            Holidays holidays) {
        this.formalised = formalised;
        this.rounding = rounding;
        this.parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        this.regulations = Collections.unmodifiableSortedMap(new TreeMap<>(regulations));
        this.holidays = holidays;
        this.byId = HashMap.newHashMap(parameters.size());
        // Interned, so that the rules' own literals are found by identity.
        parameters.forEach((id, parameter) -> byId.put(id.intern(), parameter));
    }

    /** The months and event days that may be asked about. */
    public Period formalised() {
        return formalised;
    }

    /** The one policy of this book. */
    public RoundingPolicy rounding() {
        return rounding;
    }

    /** All parameters by their id, in the order of the alphabet. */
    public SortedMap<String, Parameter> parameters() {
        return parameters;
    }

    /** All regulations that are cited, by their short name. */
    public SortedMap<String, Regulation> regulations() {
        return regulations;
    }

    /** National holidays, for due dates. */
    public Holidays holidays() {
        return holidays;
    }

    /** All parameters, in the order of their ids. */
    public Collection<Parameter> list() {
        return parameters.values();
    }

    /** The parameter of this id; empty for an unknown one. */
    public Optional<Parameter> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The parameter of this id, which must exist. */
    public Parameter get(String id) {
        var found = byId.get(id);
        if (found == null) {
            throw new IllegalStateException("The law has no parameter \"" + id + "\"");
        }
        return found;
    }

    /** The value of a day, with what may be cited for it; the parameter must exist and have one. */
    public Dated<LawValue> get(String id, LocalDate day) {
        return get(id).get(day);
    }

    /** The same for the first day of a month. */
    public Dated<LawValue> get(String id, ContributionMonth month) {
        return get(id).get(month);
    }

    /** What may be cited for a rule on a day; the parameter must have a value on it. */
    public List<Citation> law(String id, LocalDate day) {
        return get(id, day).provenance().law();
    }

    /** What may be cited for a rule on the first day of a month. */
    public List<Citation> law(String id, ContributionMonth month) {
        return law(id, month.firstDay());
    }

    /** The same where the rule may have no value on the day: then nothing is cited. */
    public List<Citation> lawIfAny(String id, LocalDate day) {
        return get(id).find(day).map(value -> value.provenance().law()).orElse(List.of());
    }

    /** The number of a day; a value of another shape is a bug. */
    public BigDecimal number(String id, LocalDate day) {
        return get(id, day).value().number();
    }

    /** Whether the month may be asked about. */
    public boolean covers(ContributionMonth month) {
        return formalised.contains(month.firstDay());
    }

    /** Whether the day may be asked about. */
    public boolean covers(LocalDate day) {
        return formalised.contains(day);
    }
}
