package id.lindung.rules.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days from one day (included) to another (excluded), as PostgreSQL's {@code daterange}. An open side is {@link LocalDate#MIN} or
 * {@link LocalDate#MAX}, which JDBC writes as {@code -infinity} and {@code infinity}; there is no null and no empty period.
 */
public record Period(LocalDate from, LocalDate until) {
    public static final Period ALWAYS = new Period(LocalDate.MIN, LocalDate.MAX);

    public Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A period ends after it begins: " + from + " to " + until);
        }
    }

    /** Without end. */
    public static Period startingOn(LocalDate from) {
        return new Period(from, LocalDate.MAX);
    }

    /** For sources that name the last day itself. */
    public static Period throughDay(LocalDate from, LocalDate lastDay) {
        return new Period(from, lastDay.plusDays(1));
    }

    /** Whether it is not open at the end. */
    public boolean hasEnd() {
        return !until.equals(LocalDate.MAX);
    }

    /** Whether it is not open at the start. */
    public boolean hasStart() {
        return !from.equals(LocalDate.MIN);
    }

    /** From the first day, but not on the last. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** Whether all of the other's days are among these. */
    public boolean contains(Period other) {
        return !other.from.isBefore(from) && !other.until.isAfter(until);
    }

    /** Whether they share a day. */
    public boolean overlaps(Period other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /** Whether one ends on the day on which the other begins. */
    public boolean touches(Period other) {
        return until.equals(other.from) || other.until.equals(from);
    }

    /** The days they share. */
    public Optional<Period> intersection(Period other) {
        return overlaps(other)
                ? Optional.of(new Period(
                        from.isAfter(other.from) ? from : other.from,
                        until.isBefore(other.until) ? until : other.until))
                : Optional.empty();
    }

    /** The same beginning with this end; nothing when it would end before it begins. */
    public Optional<Period> endingOn(LocalDate newUntil) {
        return from.isBefore(newUntil) ? Optional.of(new Period(from, newUntil)) : Optional.empty();
    }

    /** PostgreSQL's text form, {@code "[2025-01-01,2026-01-01)"} or {@code "[2025-01-01,)"}. */
    @Override
    public String toString() {
        return "[" + (hasStart() ? from : "") + "," + (hasEnd() ? until : "") + ")";
    }
}
