package id.lindung.office.transfer;

/**
 * The first line inside a file.
 *
 * @param schema {@code lindung.transfer/1}
 * @param file random, so that both audits name the same file
 * @param region code of the region whose people follow
 * @param office the office that made it
 * @param by who made it
 * @param purpose what for
 */
record Manifest(String schema, String file, String region, String office, String by, String purpose) {

    static final String SCHEMA = "lindung.transfer/1";
}
