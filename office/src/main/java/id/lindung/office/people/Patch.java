package id.lindung.office.people;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** New values for columns of one person, with the history's before and after. Column names are constants of this package. */
final class Patch {

    final Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    final Map<String, Object> before = new LinkedHashMap<>();
    final Map<String, Object> after = new LinkedHashMap<>();

    /** Sets a column that is shown as it is; nothing when it already holds that value. */
    boolean set(String column, @Nullable Object old, @Nullable Object value) {
        if (Objects.equals(old, value)) return false;
        columns.put(column, value);
        shown(column, old, value);
        return true;
    }

    /** Only what the history says. */
    void shown(String field, @Nullable Object old, @Nullable Object value) {
        if (old != null) before.put(field, old.toString());
        if (value != null) after.put(field, value.toString());
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    /** {@code name = :name, name_key = :name_key}. */
    String assignments() {
        var sql = new StringBuilder();
        for (var column : columns.keySet()) {
            if (!sql.isEmpty()) sql.append(", ");
            sql.append(column).append(" = :").append(column);
        }
        return sql.toString();
    }
}
