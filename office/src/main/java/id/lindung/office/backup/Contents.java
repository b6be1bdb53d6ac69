package id.lindung.office.backup;

import java.util.List;
import java.util.Map;

/**
 * What a backup says of itself, in its first and its last part.
 *
 * @param schema {@code lindung.backup/1}
 * @param at when the database was as the backup holds it, ISO
 * @param versions the migrations that made its tables
 * @param tables columns by table, in the order in which they can be read back
 * @param rows rows by table; known only at the end
 * @param auditEntries length of the audit chain
 * @param auditHead hash of its last entry, hexadecimal
 */
record Contents(
        String schema,
        String at,
        List<String> versions,
        Map<String, String> tables,
        Map<String, Long> rows,
        long auditEntries,
        String auditHead) {

    static final String SCHEMA = "lindung.backup/1";
    static final String FIRST = "contents.json";
    static final String LAST = "counts.json";
    static final String SEQUENCES = "sequences.json";
    static final String TABLES = "tables/";

    /** Directories of the office that travel along, as they are. */
    static final List<String> DIRECTORIES = List.of("keys", "files", "anchors");
}
