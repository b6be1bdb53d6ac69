package id.lindung.cli;

import id.lindung.office.claims.ClaimEvent;
import id.lindung.office.claims.Decisions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "decide",
        description = "Langkah cabang: TAKE, RETURN, APPROVE, CONFIRM, SEND_BACK, REFUSE, REOPEN, REVISE, THAW, STOP.",
        mixinStandardHelpOptions = true)
final class ClaimDecideCommand extends ClaimSub {

    @Parameters(index = "0", paramLabel = "NOMOR")
    private String number = "";

    @Parameters(index = "1", paramLabel = "LANGKAH")
    private ClaimEvent step = ClaimEvent.TAKE;

    @Option(names = "--amount", paramLabel = "RUPIAH", description = "Default: seluruh haknya")
    private @Nullable Long amount;

    @Option(names = "--article", defaultValue = "", description = "Pasal dasar penolakan")
    private String article = "";

    @Option(names = "--reason", defaultValue = "", description = "Alasan")
    private String reason = "";

    @Override
    int run(OfficeSession office) {
        var claim = find(office, number);
        var decisions = office.get(Decisions.class);
        var outcome = switch (step) {
            case APPROVE, PROPOSE -> {
                var asked = amount;
                yield decisions.approve(claim, asked == null ? decisions.most(claim) : asked, reason);
            }
            case CONFIRM -> decisions.confirm(claim);
            case REFUSE -> decisions.refuse(claim, article, reason);
            case TAKE, RETURN, SEND_BACK, REOPEN, REVISE, THAW, STOP -> decisions.step(claim, step, reason);
            case OPEN, SEND, CANCEL, REVIVE, FREEZE, COMPLETE ->
                throw new CommandFailure(ExitCode.USAGE, "Langkah " + step + " bukan langkah cabang.");
        };
        print(List.of(done(outcome)));
        return ExitCode.DONE;
    }
}
