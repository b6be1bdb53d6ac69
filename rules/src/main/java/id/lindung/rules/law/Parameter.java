package id.lindung.rules.law;

import id.lindung.rules.Sentence;
import id.lindung.rules.time.ContributionMonth;
import id.lindung.rules.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One number, table or rule of the law through time. Its values follow each other without gap or overlap. Immutable. */
public final class Parameter {

    /** Days on which the same value holds and the same may be cited. */
    private record Spell(LocalDate from, Dated<LawValue> value) {}

    private final String id;
    private final Sentence name;
    private final String unit;
    private final String segment;
    private final boolean enabled;
    private final Optional<Sentence> note;
    private final List<Dated<LawValue>> values;
    private final Period formalised;

    /** Oldest first. Worked out once, so that answering a question narrows no citations. */
    private final Spell[] spells;

    /**
     * @param id {@code "pu.jkk.rate"}
     * @param name what it is, for people
     * @param unit {@code "percent_of_wage"}, {@code "IDR_per_month"} …
     * @param segment who it concerns; empty when several
     * @param enabled false for a relief whose sources are too weak to apply it: it stays readable and changes no amount
     * @param note what a reader must know about all of its values
     * @param values oldest first, each with all of its citations
     * @throws IllegalArgumentException when there is no value, when two leave a gap or overlap, or when on some day nothing may be cited
     */
    public Parameter(
            String id,
            Sentence name,
            String unit,
            String segment,
            boolean enabled,
            Optional<Sentence> note,
            List<Dated<LawValue>> values) {
        this.id = id;
        this.name = name;
        this.unit = unit;
        this.segment = segment;
        this.enabled = enabled;
        this.note = note;
        this.values = List.copyOf(values);
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
        formalised = new Period(
                values.getFirst().period().from(), values.getLast().period().until());
        var found = new ArrayList<Spell>();
        for (var each : values) spells(each, found);
        spells = found.toArray(Spell[]::new);
    }

    private static void spells(Dated<LawValue> value, List<Spell> into) {
        var starts = new TreeSet<LocalDate>();
        starts.add(value.period().from());
        for (var each : value.provenance().dated()) {
            for (var day : List.of(each.period().from(), each.period().until(), each.inForce())) {
                if (value.period().contains(day)) starts.add(day);
            }
        }
        for (var day : starts) {
            into.add(new Spell(
                    day,
                    new Dated<>(
                            value.period(), value.value(), value.provenance().on(day))));
        }
    }

    /** {@code "pu.jkk.rate"}. */
    public String id() {
        return id;
    }

    /** What it is, for people. */
    public Sentence name() {
        return name;
    }

    /** {@code "percent_of_wage"}, {@code "IDR_per_month"} … */
    public String unit() {
        return unit;
    }

    /** Who it concerns, {@code "BPU"}; empty when several. */
    public String segment() {
        return segment;
    }

    /** False for a relief whose sources are too weak to apply it. */
    public boolean enabled() {
        return enabled;
    }

    /** What a reader must know about all of its values. */
    public Optional<Sentence> note() {
        return note;
    }

    /** All values, oldest first, each with all of its citations. */
    public List<Dated<LawValue>> values() {
        return values;
    }

    /** The days for which there is a value. */
    public Period formalised() {
        return formalised;
    }

    /** The value of a day, with what may be cited for that day; empty outside {@link #formalised}. */
    public Optional<Dated<LawValue>> find(LocalDate day) {
        return Optional.ofNullable(on(day));
    }

    /** A contribution month is judged on its first day. */
    public Optional<Dated<LawValue>> find(ContributionMonth month) {
        return find(month.firstDay());
    }

    /**
     * The value of a day that the caller knows to be formalised, with what may be cited for that day.
     *
     * @throws OutsideFormalisedRange when it is not: a rule forgot to ask first
     */
    public Dated<LawValue> get(LocalDate day) {
        var found = on(day);
        if (found == null) throw new OutsideFormalisedRange(id, day, formalised);
        return found;
    }

    /** The value of the month's first day; see {@link #get(LocalDate)}. */
    public Dated<LawValue> get(ContributionMonth month) {
        return get(month.firstDay());
    }

    private @Nullable Dated<LawValue> on(LocalDate day) {
        if (!day.isBefore(formalised.until())) return null;
        for (int i = spells.length - 1; i >= 0; i--) {
            if (!day.isBefore(spells[i].from())) return spells[i].value();
        }
        return null;
    }

    @Override
    public String toString() {
        return id;
    }
}
