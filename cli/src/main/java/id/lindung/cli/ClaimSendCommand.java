package id.lindung.cli;

import id.lindung.office.claims.Cases;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "send", description = "Kirim klaim yang lengkap ke cabang.", mixinStandardHelpOptions = true)
final class ClaimSendCommand extends ClaimSub {

    @Parameters(paramLabel = "NOMOR")
    private String number = "";

    @Override
    int run(OfficeSession office) {
        print(List.of(done(office.get(Cases.class).send(find(office, number)))));
        return ExitCode.DONE;
    }
}
