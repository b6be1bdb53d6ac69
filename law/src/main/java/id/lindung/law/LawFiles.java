package id.lindung.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Finds YAML files by folder, in this library's jar or in a directory: a new file needs no entry in any list. */
final class LawFiles {

    private static final String ROOT = "id/lindung/law/";
    private static final String MARKER = "law.yaml";

    private LawFiles() {}

    /** Names such as {@code "parameters/pu/jkk-rate.yaml"} with their text. */
    static SortedMap<String, String> bundled(Predicate<String> wanted) {
        URL marker = LawFiles.class.getResource(MARKER);
        if (marker == null) {
            throw new IllegalStateException("The law's data files are not on the class path");
        }
        try {
            if (marker.openConnection() instanceof JarURLConnection jar) {
                return inJar(jar, wanted);
            }
            return directory(Path.of(marker.toURI()).resolveSibling(""), wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static SortedMap<String, String> directory(Path root, Predicate<String> wanted) {
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(root)) {
            for (var each : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var name = root.relativize(each).toString().replace('\\', '/');
                if (name.endsWith(".yaml") && wanted.test(name)) {
                    found.put(name, Files.readString(each));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static SortedMap<String, String> inJar(JarURLConnection connection, Predicate<String> wanted)
            throws IOException {
        var found = new TreeMap<String, String>();
        // The class loader's own jar: shared and not ours to close.
        var jar = connection.getJarFile();
        for (var entries = jar.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            var name = entry.getName();
            if (name.startsWith(ROOT) && name.endsWith(".yaml") && wanted.test(name.substring(ROOT.length()))) {
                try (var in = jar.getInputStream(entry)) {
                    found.put(name.substring(ROOT.length()), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return found;
    }
}
