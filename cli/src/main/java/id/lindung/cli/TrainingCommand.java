package id.lindung.cli;

import id.lindung.office.pages.Language;
import id.lindung.office.pages.Messages;
import id.lindung.office.training.Hundredths;
import id.lindung.office.training.Places;
import id.lindung.office.training.SeatGiving;
import id.lindung.office.training.Seekers;
import id.lindung.office.training.Training;
import id.lindung.office.training.Trainings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "training",
        description = "Pencari kerja dan pelatihan. / People looking for work, and training.",
        mixinStandardHelpOptions = true)
final class TrainingCommand {

    private static final int MOST = 10_000;

    @Option(
            names = "--as",
            scope = ScopeType.INHERIT,
            paramLabel = "PENGGUNA",
            description = "Bertindak sebagai pengguna ini.")
    private @Nullable String as;

    @Option(
            names = "--output",
            scope = ScopeType.INHERIT,
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}")
    private Output output = Output.TABLE;

    private final JsonMapper json = new JsonMapper();
    private String separator = "";

    @Command(name = "list", description = "Pelatihan dan kursinya.", mixinStandardHelpOptions = true)
    int list() {
        try (var office = OfficeSession.open(as)) {
            return office.call(() -> {
                begin(
                        "trainings",
                        List.of(
                                "training",
                                "region",
                                "title",
                                "skill",
                                "starts",
                                "ends",
                                "seats",
                                "taken",
                                "certified"));
                for (var each : office.get(Trainings.class).list()) {
                    var row = new LinkedHashMap<String, Object>();
                    row.put("training", each.id());
                    row.put("region", each.region());
                    row.put("title", each.title());
                    row.put("skill", each.skill());
                    row.put("starts", each.starts().toString());
                    row.put("ends", each.ends().toString());
                    row.put("seats", each.seats());
                    row.put("taken", each.taken());
                    row.put("certified", each.certified());
                    write(row);
                }
                return end();
            });
        }
    }

    @Command(name = "seekers", description = "Siapa yang mencari kerja.", mixinStandardHelpOptions = true)
    int seekers(
            @Option(names = "--region", defaultValue = "", description = "Hanya wilayah ini dan di bawahnya.")
                    String region,
            @Option(names = "--skill", defaultValue = "", description = "Bisa atau ingin belajar ini, mis. SEWING.")
                    String skill) {
        try (var office = OfficeSession.open(as)) {
            return office.call(() -> {
                begin(
                        "seekers",
                        List.of("seeker", "person", "name", "region", "since", "wish", "wishedSkill", "skills", "jkp"));
                var after = "";
                while (true) {
                    var page = office.get(Seekers.class).list(region, skill, after, Seekers.PAGE);
                    for (var each : page) {
                        var row = new LinkedHashMap<String, Object>();
                        row.put("seeker", each.id());
                        row.put("person", each.person());
                        row.put("name", each.name());
                        row.put("region", each.region());
                        row.put("since", each.since().toString());
                        row.put("wish", each.wish());
                        row.put("wishedSkill", each.wishedSkill() == null ? "" : each.wishedSkill());
                        row.put("skills", String.join("+", each.skills()));
                        row.put("jkp", each.jkp());
                        write(row);
                    }
                    if (page.size() < Seekers.PAGE) break;
                    after = page.getLast().since() + " " + page.getLast().id();
                }
                return end();
            });
        }
    }

    @Command(
            name = "give",
            description = "Bagi kursi menurut bobot yang berlaku; dengan --seed urutannya sama lagi.",
            mixinStandardHelpOptions = true)
    int give(
            @Parameters(paramLabel = "PELATIHAN") long id,
            @Option(names = "--seed", description = "Benih undian, mis. 0badcafe.") @Nullable String seed) {
        try (var office = OfficeSession.open(as)) {
            return office.call(() -> {
                var training = training(office, id);
                var giving = office.get(SeatGiving.class);
                var outcome = seed == null ? giving.give(training) : giving.give(training, seed);
                return switch (outcome) {
                    case SeatGiving.Outcome.Given(var seats, var waiting, var out) -> {
                        System.err.println(say(office, "training.given", seats, waiting, out));
                        yield places(office, id);
                    }
                    case SeatGiving.Outcome.Nobody() ->
                        throw new CommandFailure(ExitCode.NOT_FOUND, say(office, "training.given.nobody"));
                    case SeatGiving.Outcome.NotAllowed() ->
                        throw new CommandFailure(ExitCode.CONFLICT, say(office, "training.given.not"));
                };
            });
        }
    }

    @Command(
            name = "show",
            description = "Siapa dapat kursi, siapa menunggu, siapa tidak dan mengapa.",
            mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "PELATIHAN") long id) {
        try (var office = OfficeSession.open(as)) {
            return office.call(() -> {
                training(office, id);
                return places(office, id);
            });
        }
    }

    private int places(OfficeSession office, long id) {
        begin("places", List.of("place", "person", "name", "region", "points", "state", "reason", "certificate"));
        var places = office.get(Places.class);
        for (var each : places.listIn(id, MOST)) write(row(each));
        for (var each : places.listOut(id, MOST)) write(row(each));
        return end();
    }

    private static Map<String, Object> row(Places.Place each) {
        var row = new LinkedHashMap<String, Object>();
        var place = each.place();
        var certificate = each.certificate();
        row.put("place", place == null ? "" : place);
        row.put("person", each.person());
        row.put("name", each.name());
        row.put("region", each.region());
        row.put("points", Hundredths.of(each.points()));
        row.put("state", each.state().name());
        row.put("reason", each.reason());
        row.put("certificate", certificate == null ? "" : certificate);
        return row;
    }

    private static Training training(OfficeSession office, long id) {
        return office.get(Trainings.class)
                .find(id)
                .orElseThrow(() -> new CommandFailure(ExitCode.NOT_FOUND, "Tidak ada pelatihan nomor " + id + "."));
    }

    private static String say(OfficeSession office, String key, Object... arguments) {
        return office.get(Messages.class).get(Language.ID, key, arguments);
    }

    private void begin(String what, List<Object> columns) {
        if (output == Output.JSON) System.out.print("{\"schema\":\"lindung." + what + "/1\",\"" + what + "\":[");
        else PlanPrinter.line(output, columns);
    }

    private void write(Map<String, Object> row) {
        if (output == Output.JSON) System.out.print(separator + json.writeValueAsString(row));
        else PlanPrinter.line(output, List.copyOf(row.values()));
        separator = ",\n";
    }

    private int end() {
        if (output == Output.JSON) System.out.println("]}");
        return ExitCode.DONE;
    }
}
