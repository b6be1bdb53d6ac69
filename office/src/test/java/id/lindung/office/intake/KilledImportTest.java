package id.lindung.office.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.ProgramToKill;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A program that is killed (no signal it could answer, as when the power fails) while it imports leaves nothing half done, and
 * the next program ends the job with the counts an undisturbed one has. {@code -Dlindung.kills=20} kills more often.
 */
@Tag("office")
@Tag("once")
@Timeout(600)
class KilledImportTest {

    static final String VILLAGE = "53.04.02.2009";

    private static final ProgramToKill IMPORTING = new ProgramToKill(ImportingProgram.class);

    private static final int GOOD = 15_000;
    private static final int REPEATED = 50;
    private static final int REFUSED = 70;
    private static final List<String> MOMENTS = List.of("disimpan", "dibaca", "dicocokkan");

    @Test
    void aKilledImportLeavesNothingAndTheNextProgramEndsItExactly() throws Exception {
        var target = Path.of("target", "offices").toAbsolutePath();
        Files.createDirectories(target);
        var office = Files.createTempDirectory(target, "killed");
        var file = office.resolve("daftar.csv");
        Files.writeString(file, list());
        var random = new Random(20261122);

        var lines = new ArrayList<String>();
        int kills = Integer.getInteger("lindung.kills", 2);
        for (int kill = 0; kill < kills; kill++) {
            var moment = MOMENTS.get(kill % MOMENTS.size());
            var arguments = kill == 0 ? List.of(office.toString(), file.toString()) : List.of(office.toString());
            lines.addAll(
                    IMPORTING.killAt(line -> line.contains(moment), Duration.ofMillis(random.nextInt(150)), arguments));
        }
        lines.addAll(IMPORTING.runToTheEnd(List.of(office.toString())));

        var standing =
                lines.stream().filter(line -> line.startsWith("STANDING")).toList();
        // Before each program's own work: nobody, no job, no problem, nothing saved, nothing audited, nothing counted.
        assertThat(standing.subList(0, kills + 1)).allMatch(line -> line.startsWith("STANDING 0 0 0 0 0 0 "));
        assertThat(standing.getLast())
                .isEqualTo("STANDING %d %d %d 1 1 %d 0".formatted(GOOD, GOOD, REPEATED + REFUSED, GOOD));
        assertThat(lines)
                .contains("OVER DONE %d %d %d %d".formatted(GOOD + REPEATED + REFUSED, GOOD, REPEATED, REFUSED));
    }

    /** Good rows, then some of them again, then rows whose NIK is short. */
    private static String list() {
        var csv = new StringBuilder("No,NIK,Nama Lengkap,Tanggal Lahir,L/P,RT/RW\n");
        for (int i = 0; i < GOOD + REPEATED; i++) {
            int person = i % GOOD;
            csv.append("%d,53040217%02d%02d%04d,%s,17-%02d-19%02d,L,001/002\n"
                    .formatted(
                            i + 1,
                            1 + person % 12,
                            60 + person / 12 % 39,
                            1 + person / 468,
                            word(person),
                            1 + person % 12,
                            60 + person / 12 % 39));
        }
        for (int i = 0; i < REFUSED; i++) csv.append("%d,5304,Orang %s,,L,001/002\n".formatted(i, word(i)));
        return csv.toString();
    }

    /** Names far enough from each other that nobody is taken for somebody else. */
    private static String word(int number) {
        var word = new StringBuilder();
        for (int rest = number + 31; rest > 0; rest /= 14) {
            word.append("bdfghklmnprstw".charAt(rest % 14)).append("aiueo".charAt(rest % 5));
        }
        return word + " " + word.reverse();
    }
}
