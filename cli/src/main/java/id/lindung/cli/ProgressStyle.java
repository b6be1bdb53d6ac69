package id.lindung.cli;

/** How waiting people are told how far the work is; always on standard error. */
enum ProgressStyle {
    /** A bar on a terminal, else a line now and then. */
    AUTO,
    BAR,
    PLAIN,
    JSON,
    NONE
}
