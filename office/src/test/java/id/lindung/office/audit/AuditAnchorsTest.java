package id.lindung.office.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.AuditChain.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OfficeTest
class AuditAnchorsTest {

    @Autowired
    Audit audit;

    @Autowired
    AuditChain chain;

    @Autowired
    AuditAnchors anchors;

    @Test
    void theDaysAnchorAgreesWithTheChainAndIsWrittenOnce() throws IOException {
        record();
        var day = Instant.parse("2021-03-04T23:30:00Z");
        var file = write(day);
        assertThat(file.getFileName()).hasToString("2021-03-04.txt");
        record();
        assertThat(CurrentActor.callAs(Actor.SYSTEM, () -> anchors.write(day))).isEmpty();
        try {
            assertThat(verify()).isInstanceOfSatisfying(Verdict.Intact.class, intact -> assertThat(intact.anchors())
                    .isPositive());
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void aChainThatDiffersFromItsAnchorIsBroken() throws IOException {
        record();
        var file = write(Instant.parse("2021-03-05T01:00:00Z"));
        try {
            var line = Files.readString(file);
            var hash = line.substring(line.lastIndexOf('\t') + 1).strip();
            Files.writeString(file, line.replace(hash, "0".repeat(64)));
            assertThat(broken()).contains("berbeda dari berkas jangkar 2021-03-05.txt");

            var entry = line.split("\t")[2];
            Files.writeString(file, line.replace("\t" + entry + "\t", "\t99999999\t"));
            assertThat(broken()).contains("99999999 hilang", "2021-03-05.txt");

            Files.writeString(file, "bukan jangkar");
            assertThat(broken()).contains("2021-03-05.txt rusak");
        } finally {
            Files.delete(file);
        }
        assertThat(verify()).isInstanceOf(Verdict.Intact.class);
    }

    private void record() {
        CurrentActor.runAs(Actor.SYSTEM, () -> audit.record("TESTED", "test:1", "53.20.01.2001", Map.of()));
    }

    private Path write(Instant day) {
        return CurrentActor.callAs(Actor.SYSTEM, () -> anchors.write(day)).orElseThrow();
    }

    private Verdict verify() {
        return CurrentActor.callAs(Actor.SYSTEM, () -> chain.verify());
    }

    private String broken() {
        return verify() instanceof Verdict.Broken(var _, var why) ? why : "";
    }
}
