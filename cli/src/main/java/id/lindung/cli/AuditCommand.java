package id.lindung.cli;

import id.lindung.office.audit.AuditChain;
import id.lindung.office.audit.AuditChain.Verdict;
import picocli.CommandLine.Command;

@Command(name = "audit", description = "Jejak audit. / The audit trail.", mixinStandardHelpOptions = true)
final class AuditCommand {

    @Command(name = "verify", description = "Buktikan bahwa tidak ada catatan yang diubah atau hilang.")
    int verify() {
        try (var office = OfficeSession.open(null)) {
            return switch (office.call(() -> office.get(AuditChain.class).verify())) {
                case Verdict.Intact intact -> {
                    System.out.println(intact.entries() + "\t" + intact.head() + "\t" + intact.anchors());
                    System.err.println("Rantai audit utuh: %d catatan, %d berkas jangkar cocok."
                            .formatted(intact.entries(), intact.anchors()));
                    yield ExitCode.DONE;
                }
                case Verdict.Broken broken ->
                    throw new CommandFailure(
                            ExitCode.CHECK_FAILED,
                            "Rantai audit putus pada catatan " + broken.seq() + ": " + broken.why() + ".");
            };
        }
    }
}
