package id.lindung.cli;

import id.lindung.sheets.write.Column;
import id.lindung.sheets.write.TableWriter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A table into a file: a workbook when its name ends in .xlsx, else CSV. */
final class TableOut implements Closeable {

    private final @Nullable TableWriter sheet;
    private final @Nullable BufferedWriter text;
    private final @Nullable OutputStream stream;
    private int rows;

    private TableOut(@Nullable TableWriter sheet, @Nullable OutputStream stream, @Nullable BufferedWriter text) {
        this.sheet = sheet;
        this.stream = stream;
        this.text = text;
    }

    /** @param columns headings, the same in both forms */
    static TableOut open(Path out, String sheet, List<Column> columns) throws IOException {
        if (out.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            var stream = Files.newOutputStream(out);
            return new TableOut(TableWriter.open(stream, sheet, List.of(), columns), stream, null);
        }
        var text = Files.newBufferedWriter(out, StandardCharsets.UTF_8);
        text.write(Csv.line(columns.stream().map(Column::heading).toArray()));
        text.newLine();
        return new TableOut(null, null, text);
    }

    void row(List<? extends @Nullable Object> values) {
        try {
            if (sheet != null) sheet.row(values);
            if (text != null) {
                text.write(Csv.line(values.toArray()));
                text.newLine();
            }
            rows++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        if (sheet != null) sheet.close();
        if (stream != null) stream.close();
        if (text != null) text.close();
    }
}
