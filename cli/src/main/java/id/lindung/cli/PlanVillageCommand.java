package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.people.Payers;
import id.lindung.office.planning.Budget;
import id.lindung.office.planning.PlanBook;
import id.lindung.office.planning.PlanJson;
import id.lindung.office.planning.PlanQuestion;
import id.lindung.office.planning.VillageBudgets;
import id.lindung.regions.RegionCode;
import id.lindung.regions.Regions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "village",
        description =
                "Anggaran setahun satu desa, atau setiap desa satu kabupaten. / A year's budget of a village, or of each.",
        mixinStandardHelpOptions = true)
final class PlanVillageCommand implements Callable<Integer> {

    private static final int VILLAGE = 13;

    @Mixin
    private PlanOptions options = new PlanOptions();

    @Option(names = "--save", description = "Simpan sebagai draf rencana dengan daftar nama; nomornya ditulis.")
    private boolean save;

    @Mixin
    private AsOptions shared = new AsOptions();

    private final JsonMapper json = new JsonMapper();

    @Override
    public Integer call() {
        var question = options.question();
        try (var office = OfficeSession.open(shared.as)) {
            return office.call(() -> {
                var budgets = office.get(VillageBudgets.class);
                var stop = budgets.stop(question.region());
                if (stop.isPresent()) throw failure(stop.get());
                boolean one = question.region().length() == VILLAGE;
                if (!one && (save || !options.numbers().isEmpty())) {
                    throw new CommandFailure(
                            ExitCode.USAGE,
                            "--save dan nomor dana berlaku untuk satu desa. Untuk APBD satu kabupaten: ./lindung plan regency");
                }
                if (save) return save(office, question);
                if (!one) return each(office, budgets, question);
                var answer = options.numbers().isEmpty()
                        ? budgets.draw(question)
                        : budgets.draw(
                                question, office.get(Payers.class).government(question.region()), options.numbers());
                PlanPrinter.print(shared.output, question, answer);
                return answer instanceof Budget.Refused ? ExitCode.CHECK_FAILED : ExitCode.DONE;
            });
        }
    }

    private int save(OfficeSession office, PlanQuestion question) {
        return switch (office.get(PlanBook.class).keep(new PlanBook.Draft(question, null, options.numbers(), null))) {
            case PlanBook.Kept.Saved(var plan) -> PlanPrinter.saved(shared.output, plan);
            case PlanBook.Kept.NotAllowed() ->
                throw new CommandFailure(ExitCode.NOT_ALLOWED, "Peran Anda tidak menyusun rencana di wilayah ini.");
            case PlanBook.Kept.Refused(var why) -> {
                PlanPrinter.print(shared.output, question, why);
                yield ExitCode.CHECK_FAILED;
            }
        };
    }

    /** Village after village, so that a province does not have to fit in memory. */
    private int each(OfficeSession office, VillageBudgets budgets, PlanQuestion question) {
        var region = office.get(Regions.class).get(new RegionCode(question.region()));
        if (!CurrentActor.get().scope().covers(region.code().value())) {
            throw new CommandFailure(ExitCode.NOT_ALLOWED, "Wilayah " + region.code() + " di luar wewenang Anda.");
        }
        var sum = new PlanPrinter.Sum();
        if (shared.output == Output.JSON) {
            System.out.print("{\"schema\":\"" + PlanJson.SCHEMA + "\",\"region\":\"" + question.region()
                    + "\",\"year\":" + question.year() + ",\"villages\":[");
        } else {
            PlanPrinter.heading(shared.output);
        }
        budgets.forEachVillage(question, (village, budget) -> {
            if (shared.output == Output.JSON) {
                var body = PlanJson.body(budget, village.code().value(), question.year());
                body.put("name", village.name());
                System.out.print((sum.villages() == 0 ? "" : ",\n") + json.writeValueAsString(body));
            } else {
                PlanPrinter.rows(shared.output, village.code().value(), budget);
            }
            sum.add(budget);
        });
        if (shared.output == Output.JSON) {
            System.out.println("]," + json.writeValueAsString(sum.json()).substring(1));
        }
        System.err.println(sum.sentence());
        return sum.refused() > 0 ? ExitCode.SOME_ROWS_REJECTED : ExitCode.DONE;
    }

    static CommandFailure failure(Budget.Refused refused) {
        int code = refused.code().equals("REGION_UNKNOWN") ? ExitCode.NOT_FOUND : ExitCode.NOT_ALLOWED;
        return new CommandFailure(code, refused.why().id());
    }
}
