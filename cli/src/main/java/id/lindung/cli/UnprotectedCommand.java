package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.coverage.Gap;
import id.lindung.office.coverage.GapReason;
import id.lindung.office.coverage.Unprotected;
import id.lindung.regions.Regions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "unprotected",
        description = "Siapa yang belum terlindungi, dan mengapa. / Who is not protected, and why.",
        mixinStandardHelpOptions = true)
final class UnprotectedCommand implements Callable<Integer> {

    @Option(names = "--region", required = true, description = "Kode wilayah, mis. 53.04.02.2009")
    private String region = "";

    @Option(names = "--month", required = true, description = "Bulan, mis. 2024-03")
    private String month = "";

    @Option(names = "--as-known", paramLabel = "TANGGAL", description = "Menurut yang diketahui sampai akhir hari itu.")
    private @Nullable String asKnown;

    @Option(names = "--reason", description = "Hanya alasan ini: ${COMPLETION-CANDIDATES}")
    private @Nullable GapReason reason;

    @Mixin
    private AsOptions shared = new AsOptions();

    private final JsonMapper json = new JsonMapper();

    @Override
    public Integer call() {
        var asked = MonthText.month(month);
        var known = MonthText.day(asKnown);
        try (var office = OfficeSession.open(shared.as)) {
            return office.call(() -> {
                var found = office.get(Regions.class)
                        .find(region)
                        .orElseThrow(() -> new CommandFailure(
                                ExitCode.NOT_FOUND, "Tidak ada wilayah dengan kode \"" + region + "\"."));
                var code = found.code().value();
                var actor = CurrentActor.get();
                if (!actor.scope().covers(code)) {
                    throw new CommandFailure(ExitCode.NOT_ALLOWED, "Wilayah " + code + " di luar wewenang Anda.");
                }
                return print(
                        office.get(Unprotected.class),
                        new Gap.Question(code, asked, known),
                        actor.role().seesNames());
            });
        }
    }

    private int print(Unprotected unprotected, Gap.Question question, boolean names) {
        var filter = new Gap.Filter(reason, null, null, null, false);
        if (!names) System.err.println("Peran Anda melihat jumlah, bukan nama.");
        switch (shared.output) {
            case JSON -> json(unprotected, question, filter, names);
            case CSV -> {
                System.out.println(
                        "person,name,nik,region,rt,rw,occupation,highRisk,category,segment,reason,lastActive");
                if (names)
                    unprotected.forEach(
                            question,
                            filter,
                            row -> System.out.println(Csv.line(
                                    row.person(),
                                    row.name(),
                                    row.nik(),
                                    row.region(),
                                    row.rt(),
                                    row.rw(),
                                    row.occupation(),
                                    row.highRisk(),
                                    row.category(),
                                    row.segment(),
                                    row.reason(),
                                    row.lastActive())));
            }
            case TABLE -> {
                var summary = unprotected.summary(question, filter);
                for (var each : GapReason.values()) System.err.println(each + "\t" + summary.of(each));
                System.err.println("UNPROTECTED\t" + summary.unprotected());
                if (names)
                    unprotected.forEach(
                            question,
                            filter,
                            row -> System.out.println(String.join(
                                    "\t",
                                    row.name(),
                                    String.valueOf(row.nik()),
                                    row.region(),
                                    row.rt() + "/" + row.rw(),
                                    String.valueOf(row.occupation()),
                                    row.reason().name(),
                                    String.valueOf(row.lastActive()))));
            }
        }
        return ExitCode.DONE;
    }

    /** Written row by row, because a regency's list does not fit a tidy document in memory. */
    private void json(Unprotected unprotected, Gap.Question question, Gap.Filter filter, boolean names) {
        var summary = unprotected.summary(question, filter);
        var reasons = new LinkedHashMap<String, Long>();
        for (var each : GapReason.values()) reasons.put(each.name(), summary.of(each));
        System.out.print("{\"schema\":\"lindung.unprotected/1\",\"region\":"
                + json.writeValueAsString(question.region())
                + ",\"month\":\"" + question.month() + "\",\"asKnown\":" + json.writeValueAsString(asKnown)
                + ",\"unprotected\":" + summary.unprotected() + ",\"reasons\":" + json.writeValueAsString(reasons)
                + ",\"people\":[");
        var separator = new String[] {""};
        if (names) {
            unprotected.forEach(question, filter, row -> {
                System.out.print(separator[0] + json.writeValueAsString(person(row)));
                separator[0] = ",\n";
            });
        }
        System.out.println("]}");
    }

    private static Map<String, @Nullable Object> person(Gap.Row row) {
        var person = new LinkedHashMap<String, @Nullable Object>();
        person.put("person", row.person());
        person.put("name", row.name());
        person.put("nik", row.nik());
        person.put("region", row.region());
        person.put("rt", row.rt());
        person.put("rw", row.rw());
        person.put("occupation", row.occupation());
        person.put("highRisk", row.highRisk());
        person.put("category", row.category());
        person.put("segment", row.segment());
        person.put("reason", row.reason().name());
        person.put(
                "lastActive", row.lastActive() == null ? null : row.lastActive().toString());
        return person;
    }
}
