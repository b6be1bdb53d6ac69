package id.lindung.office.billing;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.ProgramToKill;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

    private static final ProgramToKill BILLING = new ProgramToKill(BillingProgram.class);

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
            var arguments = kill == 0
                    ? List.of(office.toString(), Integer.toString(MEMBERS), BillingProgram.HELD)
                    : List.of(office.toString(), BillingProgram.HELD);
            int step = STEPS.get(kill % STEPS.size());
            lines.addAll(BILLING.killAt(
                    line -> Integer.parseInt(line.substring("DOING ".length())) >= step, Duration.ZERO, arguments));
        }
        lines.addAll(BILLING.runToTheEnd(List.of(office.toString())));

        var standing =
                lines.stream().filter(line -> line.startsWith("STANDING")).toList();
        assertThat(standing.subList(0, kills + 1)).allMatch("STANDING 0 0 0 0 0 0"::equals);
        long rupiah = (MEMBERS - 1) * 16_800L;
        assertThat(standing.getLast()).isEqualTo("STANDING 1 %d %d 1 %d 1".formatted(MEMBERS - 1, rupiah, MEMBERS - 1));
        assertThat(lines).contains("OVER DONE %d %d".formatted(MEMBERS - 1, rupiah));
    }
}
