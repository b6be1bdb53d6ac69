package id.lindung.cli;

import id.lindung.office.claims.Cases;
import id.lindung.office.claims.ClaimCase;
import id.lindung.office.claims.Claims;
import id.lindung.office.claims.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command of claims knows. */
abstract class ClaimSub implements Callable<Integer> {

    @Option(names = "--output", defaultValue = "table", description = "${COMPLETION-CANDIDATES}")
    Output output = Output.TABLE;

    @Option(names = "--as", paramLabel = "PENGGUNA", description = "Bertindak sebagai pengguna ini.")
    @Nullable
    String as;

    @Override
    public Integer call() throws Exception {
        try (var office = OfficeSession.open(as)) {
            return office.call(() -> run(office));
        }
    }

    abstract int run(OfficeSession office) throws IOException;

    static ClaimCase find(OfficeSession office, String number) {
        return office.get(Claims.class)
                .find(number)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.NOT_FOUND,
                        "Tidak ada klaim " + number + " dalam wewenang Anda. Lihat: ./lindung claim list"));
    }

    void print(List<ClaimCase> rows) {
        switch (output) {
            case JSON -> {
                var json = Asking.json("claims");
                json.put("claims", rows.stream().map(ClaimSub::row).toList());
                Asking.print(json);
            }
            case CSV, TABLE -> {
                PlanPrinter.line(
                        output,
                        List.of("claim", "programme", "cause", "eventDate", "name", "region", "state", "dueOn"));
                for (var row : rows) PlanPrinter.line(output, new ArrayList<>(row(row).values()));
            }
        }
    }

    static Map<String, Object> row(ClaimCase claim) {
        var row = new LinkedHashMap<String, Object>();
        row.put("claim", claim.number());
        row.put("programme", claim.programme().name());
        row.put("cause", claim.cause().name());
        row.put("eventDate", claim.eventDate().toString());
        row.put("name", claim.name());
        row.put("region", claim.region());
        row.put("state", claim.state().name());
        var due = claim.dueOn();
        row.put("dueOn", due == null ? "" : due.toString());
        return row;
    }

    static ClaimCase done(Cases.Outcome outcome) {
        return switch (outcome) {
            case Cases.Outcome.Done(var claim) -> claim;
            case Cases.Outcome.Refused(var why) -> throw refused(why);
        };
    }

    static CommandFailure refused(Refusal why) {
        int code = why.code().equals("NOT_YOUR_STEP") || why.code().equals("OUT_OF_SCOPE")
                ? ExitCode.NOT_ALLOWED
                : ExitCode.CONFLICT;
        return new CommandFailure(code, why.says().id() + (why.law().isEmpty() ? "" : " (" + why.law() + ")"));
    }

    static void none(Optional<Refusal> refusal) {
        if (refusal.isPresent()) throw refused(refusal.get());
    }
}
