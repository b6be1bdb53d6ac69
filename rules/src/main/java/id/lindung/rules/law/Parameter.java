package id.lindung.rules.law;

import id.lindung.rules.Sentence;
import id.lindung.rules.time.ContributionMonth;
import id.lindung.rules.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One number, table or rule of the law through time. Its values follow each other without gap or overlap.
 *
 * @param id {@code "pu.jkk.rate"}
 * @param unit {@code "percent_of_wage"}, {@code "IDR_per_month"} …
 * @param segment who it concerns; empty when several
 * @param enabled false for a relief whose sources are too weak to apply it: it stays readable and changes no amount
 * @param note what a reader must know about all of its values
 * @param values oldest first
 */
public record Parameter(
        String id,
        Sentence name,
        String unit,
        String segment,
        boolean enabled,
        Optional<Sentence> note,
        List<Dated<LawValue>> values) {
    public Parameter {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException(id + " has no value");
        }
        for (int i = 1; i < values.size(); i++) {
            var before = values.get(i - 1).period();
            var after = values.get(i).period();
            if (!before.until().equals(after.from())) {
                throw new IllegalArgumentException(id + ": " + before + " and " + after + " leave a gap or overlap");
            }
        }
    }

    /** The days for which there is a value. */
    public Period formalised() {
        return new Period(
                values.getFirst().period().from(), values.getLast().period().until());
    }

    public Optional<Dated<LawValue>> find(LocalDate day) {
        for (int i = values.size() - 1; i >= 0; i--) {
            if (values.get(i).period().contains(day)) {
                return Optional.of(values.get(i));
            }
        }
        return Optional.empty();
    }

    /** A contribution month is judged on its first day. */
    public Optional<Dated<LawValue>> find(ContributionMonth month) {
        return find(month.firstDay());
    }

    /**
     * The value of a day that the caller knows to be formalised.
     *
     * @throws OutsideFormalisedRange when it is not: a rule forgot to ask first
     */
    public Dated<LawValue> get(LocalDate day) {
        for (int i = values.size() - 1; i >= 0; i--) {
            if (values.get(i).period().contains(day)) {
                return values.get(i);
            }
        }
        throw new OutsideFormalisedRange(id, day, formalised());
    }

    public Dated<LawValue> get(ContributionMonth month) {
        return get(month.firstDay());
    }
}
