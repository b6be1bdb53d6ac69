package id.lindung.cli;

/** How a command writes its data on stdout. */
enum Output {
    /** Columns separated by tabs. */
    TABLE,
    /** One JSON object with its schema. */
    JSON,
    /** Comma-separated with a heading. */
    CSV
}
