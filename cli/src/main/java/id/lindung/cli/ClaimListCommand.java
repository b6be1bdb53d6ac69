package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.claims.ClaimRights;
import id.lindung.office.claims.ClaimState;
import id.lindung.office.claims.Claims;
import id.lindung.rules.contribution.Programme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "Klaim dalam wewenang Anda, yang terbaru dahulu.",
        mixinStandardHelpOptions = true)
final class ClaimListCommand extends ClaimSub {

    private static final int MOST = 10_000;

    @Option(names = "--region", description = "Hanya wilayah ini dan di bawahnya")
    private @Nullable String region;

    @Option(names = "--state", description = "${COMPLETION-CANDIDATES}")
    private @Nullable ClaimState state;

    @Option(names = "--programme", description = "${COMPLETION-CANDIDATES}")
    private @Nullable Programme programme;

    @Override
    int run(OfficeSession office) {
        Asking.mustBe(ClaimRights.reads(CurrentActor.get().role()), "melihat klaim");
        var filter = new Claims.Filter(region == null ? "" : Asking.region(office, region), state, programme, "");
        print(office.get(Claims.class).list(filter, Long.MAX_VALUE, MOST));
        return ExitCode.DONE;
    }
}
