package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.participation.FigurePlace;
import id.lindung.office.participation.Participation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "participation",
        description = "Desa mana yang ikut serta, dan sejak kapan. / Which villages take part, and since when.",
        mixinStandardHelpOptions = true)
final class ParticipationCommand implements Callable<Integer> {

    private static final int MOST = 10_000;

    @Option(names = "--region", description = "Kode wilayah, mis. 53.01")
    private @Nullable String region;

    @Option(names = "--month", required = true, description = "Bulan, mis. 2025-07")
    private String month = "";

    @Option(names = "--output", defaultValue = "table", description = "${COMPLETION-CANDIDATES}")
    private Output output = Output.TABLE;

    @Option(names = "--as", paramLabel = "PENGGUNA", description = "Bertindak sebagai pengguna ini.")
    private @Nullable String as;

    @Override
    public Integer call() {
        var asked = MonthText.month(month);
        try (var office = OfficeSession.open(as)) {
            return office.call(() -> {
                Asking.mustBe(FigurePlace.reads(CurrentActor.get().role()), "melihat peran serta desa");
                var code = office.get(FigurePlace.class).region(Asking.region(office, region));
                var participation = office.get(Participation.class);
                var totals = participation.totals(code, asked);
                var villages = participation.villages(code, asked, Participation.Which.ALL, "", MOST);
                switch (output) {
                    case JSON -> {
                        var json = Asking.json("participation");
                        json.put("region", code);
                        json.put("month", month);
                        json.put("villages", totals.desa());
                        json.put("takingPart", totals.taking());
                        json.put("officials", totals.officials());
                        json.put("vulnerable", totals.vulnerable());
                        json.put(
                                "rows",
                                villages.stream()
                                        .map(each -> {
                                            var row = new LinkedHashMap<String, @Nullable Object>();
                                            row.put("code", each.code());
                                            row.put("name", each.name());
                                            row.put("officials", each.officials());
                                            row.put("vulnerable", each.vulnerable());
                                            row.put("first", day(each.first()));
                                            row.put("last", day(each.last()));
                                            return row;
                                        })
                                        .toList());
                        Asking.print(json);
                    }
                    case CSV -> {
                        System.out.println("code,village,district,officials,vulnerable,first,last");
                        villages.forEach(each -> System.out.println(Csv.line(
                                each.code(),
                                each.name(),
                                each.district(),
                                each.officials(),
                                each.vulnerable(),
                                day(each.first()),
                                day(each.last()))));
                    }
                    case TABLE -> {
                        System.out.println("desa\t" + totals.desa() + "\nikut\t" + totals.taking() + "\nperangkat\t"
                                + totals.officials() + "\nrentan\t" + totals.vulnerable());
                        villages.forEach(each -> System.err.println(each.code() + "\t" + each.name() + "\t"
                                + each.officials() + "\t" + each.vulnerable() + "\t" + day(each.first())));
                    }
                }
                return ExitCode.DONE;
            });
        }
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString().substring(0, 7);
    }
}
