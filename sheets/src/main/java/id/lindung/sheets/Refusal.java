package id.lindung.sheets;

/** Why a file, or the rest of a file, is not read. The code is stable; the sentence is for people. */
public record Refusal(Code code, Sentence sentence) {

    /** Stable reasons, grouped by what the sender has to do about them. */
    public enum Code {
        FILE_EMPTY,
        FILE_TOO_LARGE,
        FILE_DAMAGED,
        FILE_UNSAFE,
        FORMAT_OLD_EXCEL,
        FORMAT_PASSWORD,
        FORMAT_BINARY_EXCEL,
        FORMAT_ODS,
        FORMAT_XML_EXCEL,
        FORMAT_HTML,
        FORMAT_PDF,
        FORMAT_IMAGE,
        FORMAT_WORD,
        FORMAT_ARCHIVE,
        FORMAT_UNKNOWN,
        TOO_MANY_SHEETS,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        CELL_TOO_LONG,
        TEXT_TOO_LARGE,
        QUOTE_NOT_CLOSED
    }

    static Refusal of(Code code, String id, String en) {
        return new Refusal(code, new Sentence(id, en));
    }
}
