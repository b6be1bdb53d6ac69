package id.lindung.rules.law;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a parameter holds: a number, a word, a yes or no, a list or a table. Asking for another shape than it has is a bug. */
public sealed interface LawValue {

    /** A number: rupiah, percent, months, as the parameter's unit says. */
    record Num(BigDecimal value) implements LawValue {}

    /** A word of the files. */
    record Text(String value) implements LawValue {}

    /** Yes or no. */
    record Flag(boolean value) implements LawValue {}

    /** A list, in the order of the file. */
    record Items(List<LawValue> values) implements LawValue {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** Keys in the order of the file. */
    record Entries(Map<String, LawValue> values) implements LawValue {
        public Entries {
            Map<String, LawValue> known = new LinkedHashMap<>();
            // Interned, so that the rules' own literals are found by identity.
            values.forEach((key, value) -> known.put(key.intern(), value));
            values = Collections.unmodifiableMap(known);
        }
    }

    /** The number; another shape is a bug. */
    default BigDecimal number() {
        if (this instanceof Num(var value)) {
            return value;
        }
        throw new IllegalStateException("Not a number: " + this);
    }

    /** The number without decimals; another shape is a bug. */
    default int integer() {
        return number().intValueExact();
    }

    /** The word; another shape is a bug. */
    default String text() {
        if (this instanceof Text(var value)) {
            return value;
        }
        throw new IllegalStateException("Not a word: " + this);
    }

    /** Yes or no; another shape is a bug. */
    default boolean flag() {
        if (this instanceof Flag(var value)) {
            return value;
        }
        throw new IllegalStateException("Not a yes or no: " + this);
    }

    /** The list; another shape is a bug. */
    default List<LawValue> items() {
        if (this instanceof Items(var values)) {
            return values;
        }
        throw new IllegalStateException("Not a list: " + this);
    }

    /** The table, in the order of the file; another shape is a bug. */
    default Map<String, LawValue> entries() {
        if (this instanceof Entries(var values)) {
            return values;
        }
        throw new IllegalStateException("Not a table: " + this);
    }

    /** The entry of this name, which must exist. */
    default LawValue get(String key) {
        var found = entries().get(key);
        if (found == null) {
            throw new IllegalStateException("No \"" + key + "\" in " + entries().keySet());
        }
        return found;
    }

    /** Whether the table has an entry of this name. */
    default boolean has(String key) {
        return entries().containsKey(key);
    }

    /** For people: {@code "0.24"}, {@code "JKK, JKM"}, {@code "very_low 0.24; low 0.54"}. */
    default String display() {
        return switch (this) {
            case Num(var value) -> value.toPlainString();
            case Text(var value) -> value;
            case Flag(var value) -> String.valueOf(value);
            case Items(var values) -> {
                var parts = new ArrayList<String>();
                for (var each : values) parts.add(each.display());
                yield String.join(", ", parts);
            }
            case Entries(var values) -> {
                var parts = new ArrayList<String>();
                values.forEach((key, each) -> parts.add(key + " " + each.display()));
                yield String.join("; ", parts);
            }
        };
    }
}
