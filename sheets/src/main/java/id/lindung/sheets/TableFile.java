package id.lindung.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A table that can be read: a workbook, or delimited text as one sheet. Not safe for use by several threads at once. */
public sealed interface TableFile extends Closeable permits XlsxFile, CsvFile {

    /** How the file was recognised. */
    enum Format {
        XLSX,
        XLSM,
        CSV
    }

    /** The name the sender gave the file. */
    String name();

    Format format();

    /** All sheets in the file's order, hidden ones included. Text files have one, named after the file. */
    List<SheetInfo> sheets();

    /**
     * Opens one sheet for reading; several may be read one after the other, and the same one again. Rows without any cell may be
     * missing: trust {@link SheetRow#number()}.
     */
    Rows rows(int sheet);

    /** Cells of one sheet merged downwards; text files have none. */
    MergedCells merged(int sheet);

    @Override
    void close();

    /**
     * Judges the file by its content, not by its name.
     *
     * @param originalName the sender's file name, for messages only
     * @throws IOException if the disk fails; a bad file is a refusal instead
     */
    static Opening open(Path file, String originalName, Limits limits) throws IOException {
        return Opener.open(file, originalName, limits);
    }
}
