package id.lindung.regions.convert;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.lindung.regions.RegionCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes {@code regions.txt} from the CSV files of the npm package {@code idn-area-data}. The same input gives the same bytes.
 *
 * <pre>
 * npm pack idn-area-data@4.0.1 &amp;&amp; tar xzf idn-area-data-4.0.1.tgz
 * java -cp regions/target/classes id.lindung.regions.convert.AreaDataConverter package/data "idn-area-data 4.0.1" \
 *     regions/src/main/resources/id/lindung/regions/regions.txt
 * </pre>
 *
 * <p>Two things are changed, and no letter of any name: a double quote inside a name becomes the apostrophe it stands for (Nunle"u is
 * Nunle'u), and a full stop, asterisk or double quote left at the end of a name is dropped.
 */
public final class AreaDataConverter {

    private static final List<String> FILES =
            List.of("provinces.csv", "regencies.csv", "districts.csv", "villages.csv");

    private AreaDataConverter() {}

    /** @param arguments the folder with the four CSV files, the edition for the header line, and the file to write */
    public static void main(String[] arguments) throws IOException {
        var names = new TreeMap<RegionCode, String>();
        for (String file : FILES) {
            readCsv(Path.of(arguments[0], file), names);
        }
        Files.writeString(Path.of(arguments[2]), encode(names, arguments[1]), UTF_8);
    }

    private static void readCsv(Path file, Map<RegionCode, String> names) throws IOException {
        var lines = Files.readAllLines(file, UTF_8);
        int nameColumn = fields(lines.getFirst()).indexOf("name");
        for (String line : lines.subList(1, lines.size())) {
            var fields = fields(line);
            var code = new RegionCode(fields.getFirst());
            if (names.put(code, tidy(fields.get(nameColumn))) != null) {
                throw new IOException(file + ": " + code + " is listed twice");
            }
        }
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"' && (quoted || field.isEmpty())) {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    static String tidy(String name) {
        return name.strip().replaceFirst("[.*\"]+$", "").replace('"', '\'');
    }

    static String encode(SortedMap<RegionCode, String> names, String edition) throws IOException {
        var out = new StringBuilder("lindung-regions/1 ").append(edition).append('\n');
        int[] last = new int[5];
        for (var entry : names.entrySet()) {
            var code = entry.getKey();
            if (code.parent().filter(parent -> !names.containsKey(parent)).isPresent()) {
                throw new IOException(code + " has no region above it");
            }
            int depth = code.level().depth();
            var digits = code.digits();
            int number = Integer.parseInt(digits.substring(depth * 2 - 2));
            if (depth < 4) {
                out.append("PRD".charAt(depth - 1));
            }
            if (number != last[depth] + 1) {
                out.append(digits, depth * 2 - 2, digits.length());
            }
            out.append(' ').append(entry.getValue()).append('\n');
            last[depth] = number;
            for (int below = depth + 1; below < last.length; below++) {
                last[below] = 0;
            }
        }
        return out.toString();
    }
}
