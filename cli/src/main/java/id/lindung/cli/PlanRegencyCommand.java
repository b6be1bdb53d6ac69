package id.lindung.cli;

import id.lindung.office.planning.Budget;
import id.lindung.office.planning.PlanBook;
import id.lindung.office.planning.PlanQuestion;
import id.lindung.office.planning.VillageBudgets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "regency",
        description =
                "Anggaran APBD satu kabupaten untuk pekerja rentannya. / A regency's own budget for its vulnerable.",
        mixinStandardHelpOptions = true)
final class PlanRegencyCommand implements Callable<Integer> {

    private static final int REGENCY = 5;

    @Mixin
    private PlanOptions options = new PlanOptions();

    @Option(names = "--per-village", paramLabel = "ORANG", description = "Paling banyak sekian orang per desa.")
    private @Nullable Integer perVillage;

    @Option(names = "--save", description = "Simpan sebagai draf rencana dengan daftar nama; nomornya ditulis.")
    private boolean save;

    @Mixin
    private AsOptions shared = new AsOptions();

    @Override
    public Integer call() {
        var asked = options.question();
        if (asked.region().length() != REGENCY) {
            throw new CommandFailure(ExitCode.USAGE, "--region: kode kabupaten atau kota, mis. 53.03.");
        }
        // A regency's plan pays the vulnerable; officials are their villages' own.
        var question = new PlanQuestion(
                asked.region(),
                asked.year(),
                asked.vulnerable(),
                asked.officials() == null ? 0 : asked.officials(),
                asked.sources(),
                asked.from(),
                asked.months(),
                asked.ceiling(),
                asked.programmes());
        try (var office = OfficeSession.open(shared.as)) {
            return office.call(() -> {
                if (!save) {
                    var answer = office.get(VillageBudgets.class).draw(question);
                    PlanPrinter.print(shared.output, question, answer);
                    return answer instanceof Budget.Refused ? ExitCode.CHECK_FAILED : ExitCode.DONE;
                }
                var draft = new PlanBook.Draft(question, null, options.numbers(), perVillage);
                return switch (office.get(PlanBook.class).keep(draft)) {
                    case PlanBook.Kept.Saved(var plan) -> PlanPrinter.saved(shared.output, plan);
                    case PlanBook.Kept.NotAllowed() ->
                        throw new CommandFailure(
                                ExitCode.NOT_ALLOWED, "Peran Anda tidak menyusun rencana di wilayah ini.");
                    case PlanBook.Kept.Refused(var why) -> {
                        PlanPrinter.print(shared.output, question, why);
                        yield ExitCode.CHECK_FAILED;
                    }
                };
            });
        }
    }
}
