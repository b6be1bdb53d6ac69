package id.lindung.office.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of an office's database as the server describes them. Names of tables and columns are ours: a-z, digits, underscore. */
final class Schema {

    /** Flyway writes this one itself. */
    private static final String HISTORY = "flyway_schema_history";

    private static final String COLUMNS = """
        SELECT c.relname, string_agg(quote_ident(a.attname), ',' ORDER BY a.attnum)
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> '%s'
        GROUP BY c.relname ORDER BY c.relname\
        """.formatted(HISTORY);

    private static final String NEEDS = """
        SELECT child.relname, parent.relname
        FROM pg_constraint k JOIN pg_class child ON child.oid = k.conrelid JOIN pg_class parent ON parent.oid = k.confrelid
        WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND child.oid <> parent.oid\
        """;

    private static final String VERSIONS =
            "SELECT version FROM " + HISTORY + " WHERE version IS NOT NULL AND success ORDER BY version";

    private Schema() {}

    /** The columns of each table, those the server computes left out; a table comes after those it refers to. */
    static Map<String, String> tables(Connection connection) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        try (var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(COLUMNS)) {
                while (rows.next()) columns.put(rows.getString(1), rows.getString(2));
            }
            try (var rows = statement.executeQuery(NEEDS)) {
                while (rows.next()) {
                    needs.computeIfAbsent(rows.getString(1), table -> new LinkedHashSet<>())
                            .add(rows.getString(2));
                }
            }
        }
        Map<String, String> ordered = new LinkedHashMap<>();
        for (var table : columns.keySet()) place(table, columns, needs, new LinkedHashSet<>(), ordered);
        return ordered;
    }

    private static void place(
            String table,
            Map<String, String> columns,
            Map<String, Set<String>> needs,
            Set<String> waiting,
            Map<String, String> ordered) {
        var own = columns.get(table);
        if (own == null || ordered.containsKey(table) || !waiting.add(table)) return;
        for (var needed : needs.getOrDefault(table, Set.of())) place(needed, columns, needs, waiting, ordered);
        ordered.put(table, own);
    }

    /** The migrations that made this schema. */
    static List<String> versions(Connection connection) throws SQLException {
        List<String> versions = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(VERSIONS)) {
            while (rows.next()) versions.add(rows.getString(1));
        }
        return versions;
    }

    static long count(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM \"" + table + "\"")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
