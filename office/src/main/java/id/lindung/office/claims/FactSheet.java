package id.lindung.office.claims;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The facts of a case as of one version: names and words as legal cases have them, beside some of our own.
 *
 * @param values by name, written as in a legal case; a list with commas
 * @param typed which of them somebody typed: the register no longer changes those
 */
public record FactSheet(Map<String, String> values, Set<String> typed) {

    /** Whether the branch says that the worker was protected, where we cannot know: {@code YES} or {@code NO}. */
    public static final String PROTECTION = "protection";

    public static final String PROTECTION_WHY = "protectionWhy";
    /** JKK: {@code PARTIAL_DISABILITY}, {@code FUNCTIONAL_LOSS} or {@code TOTAL_DISABILITY}. */
    public static final String DISABILITY = "disability";
    /** JKK: the accident led to death on this day. */
    public static final String DIED_ON = "diedOn";
    /** JKK: treatment ended on this day. */
    public static final String RECOVERED_ON = "recoveredOn";

    public FactSheet {
        values = Map.copyOf(values);
        typed = Set.copyOf(typed);
    }

    public static final FactSheet EMPTY = new FactSheet(Map.of(), Set.of());

    /** Empty when it is not known. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return !get(name).isEmpty();
    }

    /** With what the register says, where nobody typed anything else. */
    FactSheet known(Map<String, String> register) {
        var merged = new LinkedHashMap<>(values);
        register.forEach((name, value) -> {
            if (!typed.contains(name)) put(merged, name, value);
        });
        return new FactSheet(merged, typed);
    }

    /** With what somebody typed; an empty value takes it back. */
    FactSheet typed(Map<String, String> said) {
        var merged = new LinkedHashMap<>(values);
        var names = new LinkedHashSet<>(typed);
        said.forEach((name, value) -> {
            put(merged, name, value);
            if (value.isEmpty()) names.remove(name);
            else names.add(name);
        });
        return new FactSheet(merged, names);
    }

    private static void put(Map<String, String> into, String name, String value) {
        if (value.isEmpty()) into.remove(name);
        else into.put(name, value);
    }
}
