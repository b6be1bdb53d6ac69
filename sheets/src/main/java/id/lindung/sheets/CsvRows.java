package id.lindung.sheets;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** Streams the records of a text file. A record is a row, blank lines included, as a spreadsheet program would number them. */
final class CsvRows implements Rows {
    private final CsvReader<String[]> reader;
    private final CloseableIterator<String[]> records;
    private final Limits limits;
    private final String sheet;
    private int row;

    CsvRows(Reader text, char separator, Limits limits, String sheet) {
        this.reader = reader(text, separator, false);
        this.records = reader.iterator();
        this.limits = limits;
        this.sheet = sheet;
    }

    static CsvReader<String[]> reader(Reader text, char separator, boolean sample) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(sample)
                .trimWhitespacesAroundQuotes(true)
                .maxBufferSize(1 << 21)
                .build(
                        StringArrayHandler.builder()
                                .maxFields(Limits.EXCEL_COLUMNS)
                                .maxFieldSize(1 << 20)
                                .maxRecordSize(1 << 22)
                                .build(),
                        text);
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw refused(e);
        } catch (UncheckedIOException e) {
            throw new RefusedWhileReading(Refusals.damaged());
        }
    }

    @Override
    public SheetRow next() {
        String[] fields;
        try {
            fields = records.next();
        } catch (CsvParseException e) {
            throw refused(e);
        }
        if (++row > limits.rows()) {
            throw new RefusedWhileReading(Refusals.rows(sheet, limits.rows()));
        }
        int width = fields.length;
        while (width > 0 && fields[width - 1].isEmpty()) {
            width--;
        }
        if (width > limits.columns()) {
            throw new RefusedWhileReading(Refusals.columns(sheet, row, limits.columns()));
        }
        Cell[] cells = new Cell[width];
        for (int i = 0; i < width; i++) {
            if (fields[i].length() > limits.cellLength()) {
                throw new RefusedWhileReading(
                        fields[i].indexOf('\n') >= 0
                                ? Refusals.quote(sheet, row)
                                : Refusals.cell(sheet, row, limits.cellLength()));
            }
            cells[i] = Cell.text(asText(fields[i]));
        }
        return new SheetRow(row, cells, width);
    }

    /** {@code ="5304021706859001"} is how lists are written that Excel shall not make numbers of. */
    private static String asText(String field) {
        boolean formula = field.length() > 3 && field.startsWith("=\"") && field.endsWith("\"");
        return formula ? field.substring(2, field.length() - 1) : field;
    }

    private RefusedWhileReading refused(CsvParseException e) {
        String reason = String.valueOf(e.getMessage()) + e.getCause();
        return new RefusedWhileReading(
                reason.contains("fields")
                        ? Refusals.columns(sheet, row + 1, limits.columns())
                        : Refusals.quote(sheet, row + 1));
    }

    @Override
    public void close() {
        try {
            records.close();
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
