package id.lindung.office.quotations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the tables that come with the program: comma-separated with a heading, quotes doubled inside quotes. */
final class CsvText {

    private CsvText() {}

    /** The rows of {@code kutipan/<name>} by heading; a missing file is a broken program. */
    static List<Map<String, String>> resource(String name) {
        try (InputStream in = CsvText.class.getClassLoader().getResourceAsStream("kutipan/" + name)) {
            if (in == null) throw new IllegalStateException("kutipan/" + name + " is missing");
            return rows(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Map<String, String>> rows(String text) {
        var lines = lines(text);
        var heading = lines.getFirst();
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < heading.size(); i++) row.put(heading.get(i), i < line.size() ? line.get(i) : "");
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> lines(String text) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
                cell.append(c);
            } else if (c == ',') {
                line.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                line.add(cell.toString());
                cell.setLength(0);
                lines.add(List.copyOf(line));
                line.clear();
            }
        }
        if (!cell.isEmpty() || !line.isEmpty()) {
            line.add(cell.toString());
            lines.add(List.copyOf(line));
        }
        return lines;
    }
}
