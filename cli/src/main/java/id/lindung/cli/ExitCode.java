package id.lindung.cli;

/** What a command's end means to a script (README lists them). */
final class ExitCode {

    static final int DONE = 0;
    static final int PROGRAM_ERROR = 1;
    static final int USAGE = 2;
    static final int SOME_ROWS_REJECTED = 3;
    static final int NOT_FOUND = 4;
    static final int CONFLICT = 5;
    static final int UNREACHABLE = 6;
    static final int NOT_ALLOWED = 7;
    static final int CHECK_FAILED = 8;
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
