package id.lindung.cli;

import id.lindung.office.claims.Decisions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "limit",
        description = "Di atas jumlah ini dua petugas cabang memutuskan.",
        mixinStandardHelpOptions = true)
final class ClaimLimitCommand extends ClaimSub {

    @Option(names = "--region", description = "Kode wilayah; kosong: seluruh kantor")
    private @Nullable String region;

    @Option(names = "--set", paramLabel = "RUPIAH", description = "Batas baru")
    private @Nullable Long limit;

    @Override
    int run(OfficeSession office) {
        var code = Asking.region(office, region);
        var decisions = office.get(Decisions.class);
        var wanted = limit;
        if (wanted != null) none(decisions.setLimit(code, wanted));
        if (output == Output.JSON) {
            var json = Asking.json("claim.limit");
            json.put("region", code);
            json.put("rupiah", decisions.limit(code));
            Asking.print(json);
        } else {
            PlanPrinter.line(output, List.of("region", "rupiah"));
            PlanPrinter.line(output, List.of(code, decisions.limit(code)));
        }
        return ExitCode.DONE;
    }
}
