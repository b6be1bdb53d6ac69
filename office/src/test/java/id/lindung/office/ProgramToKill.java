package id.lindung.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A program of its own over an office of its own, on the embedded PostgreSQL, which is killed as by {@code kill -9}. It prints
 * {@code DOING …} while it works and {@code OVER …} at its end.
 */
public record ProgramToKill(Class<?> program) {

    /** The lines printed until it was killed, this long after the first {@code DOING} that fits. */
    public List<String> killAt(Predicate<String> moment, Duration after, List<String> arguments) throws Exception {
        var process = start(arguments);
        var lines = new ArrayList<String>();
        try (BufferedReader out = process.inputReader()) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (line.startsWith("DOING") && moment.test(line)) {
                    Thread.sleep(after);
                    break;
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(lines).as("killed while it worked").noneMatch(line -> line.startsWith("OVER"));
        assertThat(lines.getLast()).matches(moment);
        return lines;
    }

    /** All it printed; it must end well. */
    public List<String> runToTheEnd(List<String> arguments) throws Exception {
        var process = start(arguments);
        try (BufferedReader out = process.inputReader()) {
            var lines = out.lines().toList();
            assertThat(process.waitFor()).isZero();
            return lines;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
