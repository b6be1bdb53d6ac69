package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.coverage.Gap;
import id.lindung.office.coverage.Unprotected;
import id.lindung.sheets.write.Column;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "unprotected",
        description =
                "Siapa yang belum terlindungi, dan mengapa. NIK selalu tersamar. / Who is not protected, and why. NIK always masked.",
        mixinStandardHelpOptions = true)
final class ExportUnprotectedCommand implements Callable<Integer> {

    private static final List<Column> COLUMNS = List.of(
            new Column("name", Column.Type.TEXT),
            new Column("NIK", Column.Type.TEXT),
            new Column("region", Column.Type.TEXT),
            new Column("rt", Column.Type.TEXT),
            new Column("rw", Column.Type.TEXT),
            new Column("occupation", Column.Type.TEXT),
            new Column("category", Column.Type.TEXT),
            new Column("segment", Column.Type.TEXT),
            new Column("reason", Column.Type.TEXT),
            new Column("lastActive", Column.Type.TEXT));

    @Option(names = "--region", required = true, description = "Kode wilayah, mis. 53.04.02.2009")
    private String region = "";

    @Option(names = "--month", required = true, description = "Bulan, mis. 2024-03")
    private String month = "";

    @Mixin
    private ExportOptions options = new ExportOptions();

    @Override
    public Integer call() throws IOException {
        options.check();
        if (options.clear()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "Daftar yang belum terlindungi tidak memuat NIK utuh. Pakai export workers --purpose.");
        }
        var asked = MonthText.month(month);
        try (var office = OfficeSession.open(options.as)) {
            return office.call(() -> {
                Asking.mustBe(CurrentActor.get().role().seesNames(), "melihat nama");
                var code = Asking.region(office, region);
                options.record(office, "unprotected:" + asked, code, Map.of("month", asked.toString()));
                try (var table = TableOut.open(options.out, "Belum terlindungi", COLUMNS)) {
                    office.get(Unprotected.class)
                            .forEach(
                                    new Gap.Question(code, asked, null),
                                    new Gap.Filter(null, null, null, null, false),
                                    row -> table.row(Arrays.asList(
                                            row.name(),
                                            row.nik(),
                                            row.region(),
                                            row.rt(),
                                            row.rw(),
                                            row.occupation(),
                                            row.category(),
                                            row.segment(),
                                            row.reason().name(),
                                            row.lastActive() == null
                                                    ? null
                                                    : row.lastActive().toString())));
                    return options.done(table.rows());
                }
            });
        }
    }
}
