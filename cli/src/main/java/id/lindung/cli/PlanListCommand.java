package id.lindung.cli;

import id.lindung.office.approvals.ApprovalState;
import id.lindung.office.planning.Plan;
import id.lindung.office.planning.Plans;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

@Command(name = "list", description = "Rencana yang ada. / Plans.", mixinStandardHelpOptions = true)
final class PlanListCommand implements Callable<Integer> {

    private static final int PAGE = 500;

    @Option(names = "--region", defaultValue = "", description = "Hanya wilayah ini dan di bawahnya.")
    private String region = "";

    @Option(names = "--year", description = "Hanya tahun ini.")
    private @Nullable Integer year;

    @Option(names = "--state", description = "${COMPLETION-CANDIDATES}")
    private @Nullable ApprovalState state;

    @Mixin
    private AsOptions shared = new AsOptions();

    private final JsonMapper json = new JsonMapper();

    @Override
    public Integer call() {
        try (var office = OfficeSession.open(shared.as)) {
            return office.call(() -> print(office.get(Plans.class)));
        }
    }

    /** Page after page, so that every plan of an office is written and none has to be kept. */
    private int print(Plans plans) {
        if (shared.output == Output.JSON) System.out.print("{\"schema\":\"lindung.plans/1\",\"plans\":[");
        else
            PlanPrinter.line(
                    shared.output,
                    List.of("plan", "region", "payer", "year", "from", "months", "people", "named", "rupiah", "state"));
        var separator = "";
        long before = Long.MAX_VALUE;
        while (true) {
            var page = plans.list(region, year, state, before, PAGE);
            for (var plan : page) {
                if (shared.output == Output.JSON) System.out.print(separator + json.writeValueAsString(row(plan)));
                else PlanPrinter.line(shared.output, List.copyOf(row(plan).values()));
                separator = ",\n";
            }
            if (page.size() < PAGE) break;
            before = page.getLast().id();
        }
        if (shared.output == Output.JSON) System.out.println("]}");
        return ExitCode.DONE;
    }

    private static Map<String, Object> row(Plan plan) {
        var row = new LinkedHashMap<String, Object>();
        row.put("plan", plan.id());
        row.put("region", plan.region());
        row.put("payer", plan.payerName());
        row.put("year", plan.year());
        row.put("from", plan.from().toString());
        row.put("months", plan.months());
        row.put("people", plan.people());
        row.put("named", plan.named());
        row.put("rupiah", plan.rupiah());
        row.put("state", plan.state().name());
        return row;
    }
}
