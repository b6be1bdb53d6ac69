package id.lindung.office.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A program that is killed (no signal it could answer, as when the power fails) in the middle of a month's bills leaves no bill, no line
 * and no rupiah; the next program makes every bill once. {@code -Dlindung.kills=4} kills at other steps too.
 */
@Tag("office")
@Tag("once")
@Timeout(600)
class KilledBillingTest {

    static final YearMonth MONTH = YearMonth.of(2025, 7);

    private static final int MEMBERS = 30_000;

    /** After the fourth the bills are made and their lines written, which takes longest. */
    private static final List<Integer> STEPS = List.of(4, 2, 3, 1);

    @Test
    void aKilledRunLeavesNothingAndTheNextProgramBillsEverybodyOnce() throws Exception {
        var target = Path.of("target", "offices").toAbsolutePath();
        Files.createDirectories(target);
        var office = Files.createTempDirectory(target, "killed-bills");
        var lines = new ArrayList<String>();
        int kills = Integer.getInteger("lindung.kills", 1);
        for (int kill = 0; kill < kills; kill++) {
            var arguments =
                    kill == 0 ? List.of(office.toString(), Integer.toString(MEMBERS)) : List.of(office.toString());
            lines.addAll(killAt(STEPS.get(kill % STEPS.size()), arguments));
        }
        lines.addAll(runToTheEnd(List.of(office.toString())));

        var standing =
                lines.stream().filter(line -> line.startsWith("STANDING")).toList();
        assertThat(standing.subList(0, kills + 1)).allMatch("STANDING 0 0 0 0 0 0"::equals);
        long rupiah = (MEMBERS - 1) * 16_800L;
        assertThat(standing.getLast()).isEqualTo("STANDING 1 %d %d 1 %d 1".formatted(MEMBERS - 1, rupiah, MEMBERS - 1));
        assertThat(lines).contains("OVER DONE %d %d".formatted(MEMBERS - 1, rupiah));
    }

    private static List<String> killAt(int step, List<String> arguments) throws Exception {
        var program = start(arguments);
        var lines = new ArrayList<String>();
        try (BufferedReader out = program.inputReader()) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (line.startsWith("DOING") && Integer.parseInt(line.substring(6)) >= step) break;
            }
        } finally {
            program.destroyForcibly().waitFor();
        }
        assertThat(lines).as("killed while it worked").noneMatch(line -> line.startsWith("OVER"));
        return lines;
    }

    private static List<String> runToTheEnd(List<String> arguments) throws Exception {
        var program = start(arguments);
        try (BufferedReader out = program.inputReader()) {
            var lines = out.lines().toList();
            assertThat(program.waitFor()).isZero();
            return lines;
        } finally {
            program.destroyForcibly().waitFor();
        }
    }

    private static Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                BillingProgram.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
