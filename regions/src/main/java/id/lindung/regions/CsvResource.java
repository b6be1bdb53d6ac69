package id.lindung.regions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Our own small comma-separated resources: a header line, then rows without quotes. */
final class CsvResource {

    private CsvResource() {}

    static InputStream open(String name) {
        return Objects.requireNonNull(CsvResource.class.getResourceAsStream(name), name);
    }

    static List<String[]> read(String name, int columns) {
        try (var reader = new BufferedReader(new InputStreamReader(open(name), UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", columns)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
