package id.lindung.sheets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Delimited text; one sheet. */
final class CsvFile implements TableFile {
    private static final int SAMPLE = 1 << 17;

    private final Path file;
    private final String name;
    private final Limits limits;
    private final Encoding encoding;
    private final boolean directive;
    private final char separator;

    private CsvFile(Path file, String name, Limits limits, Encoding encoding, boolean directive, char separator) {
        this.file = file;
        this.name = name;
        this.limits = limits;
        this.encoding = encoding;
        this.directive = directive;
        this.separator = separator;
    }

    static CsvFile open(Path file, String name, Limits limits) throws IOException {
        Encoding encoding = Encoding.of(file);
        char[] sample = new char[SAMPLE];
        int read = 0;
        try (Reader reader = reader(file, encoding)) {
            int more;
            while (read < SAMPLE && (more = reader.read(sample, read, SAMPLE - read)) > 0) {
                read += more;
            }
        }
        String start = new String(sample, 0, read);
        if (start.isBlank() && read < SAMPLE) {
            throw new RefusedWhileReading(Refusals.noText());
        }
        if (start.indexOf('\0') >= 0) {
            throw new RefusedWhileReading(Refusals.format(Refusal.Code.FORMAT_UNKNOWN));
        }
        // "sep=;" is an instruction to Excel, which does not show it as a row.
        boolean directive = start.length() > 5
                && start.substring(0, 4).toLowerCase(Locale.ROOT).equals("sep=")
                && (start.charAt(5) == '\n' || start.charAt(5) == '\r');
        return new CsvFile(file, name, limits, encoding, directive, directive ? start.charAt(4) : Separator.of(start));
    }

    private static Reader reader(Path file, Encoding encoding) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(encoding.bom());
        return new BufferedReader(new InputStreamReader(in, encoding.charset()), 1 << 16);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Format format() {
        return Format.CSV;
    }

    @Override
    public List<SheetInfo> sheets() {
        return List.of(new SheetInfo(0, name, false));
    }

    @Override
    public Rows rows(int sheet) {
        if (sheet != 0) {
            throw new IndexOutOfBoundsException(sheet);
        }
        try {
            Reader reader = reader(file, encoding);
            if (directive) {
                reader.skip(5);
                reader.mark(2);
                boolean crlf = reader.read() == '\r' && reader.read() == '\n';
                if (!crlf) {
                    reader.reset();
                    reader.skip(1);
                }
            }
            return new CsvRows(reader, separator, limits, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public MergedCells merged(int sheet) {
        return MergedCells.NONE;
    }

    @Override
    public void close() {
        // Nothing is held between readings.
    }
}
