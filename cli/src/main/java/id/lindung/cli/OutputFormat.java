package id.lindung.cli;

/** How a command's data is written to standard output. */
enum OutputFormat {
    TABLE,
    JSON
}
