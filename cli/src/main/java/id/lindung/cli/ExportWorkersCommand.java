package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.people.WorkerFilter;
import id.lindung.office.people.WorkerList;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.sheets.write.Column;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "workers",
        description = "Pekerja sebuah wilayah. / The workers of a region.",
        mixinStandardHelpOptions = true)
final class ExportWorkersCommand implements Callable<Integer> {

    private static final List<Column> COLUMNS = List.of(
            new Column("NIK", Column.Type.TEXT),
            new Column("name", Column.Type.TEXT),
            new Column("birthDate", Column.Type.DATE),
            new Column("sex", Column.Type.TEXT),
            new Column("motherName", Column.Type.TEXT),
            new Column("region", Column.Type.TEXT),
            new Column("rtRw", Column.Type.TEXT),
            new Column("occupation", Column.Type.TEXT),
            new Column("category", Column.Type.TEXT),
            new Column("income", Column.Type.RUPIAH),
            new Column("phone", Column.Type.TEXT));

    @Option(names = "--region", description = "Kode wilayah; tanpa ini seluruh wilayah Anda.")
    private @Nullable String region;

    @Option(names = "--category", description = "Hanya kategori ini, mis. VULNERABLE")
    private String category = "";

    @Mixin
    private ExportOptions options = new ExportOptions();

    @Override
    public Integer call() throws IOException {
        options.check();
        try (var office = OfficeSession.open(options.as)) {
            return office.call(() -> {
                var actor = CurrentActor.get();
                Asking.mustBe(actor.role().seesNames(), "melihat nama");
                Asking.mustBe(!options.clear() || actor.role().writesWorkers(), "melihat NIK utuh");
                var code = Asking.region(office, region);
                var seal = office.get(Seal.class);
                options.record(office, "workers", code, Map.of("category", category));
                try (var table = TableOut.open(options.out, "Pekerja", COLUMNS)) {
                    office.get(WorkerList.class)
                            .each(
                                    new WorkerFilter(code, "", "", category, "", ""),
                                    actor.scope(),
                                    row -> table.row(cells(row, seal)));
                    return options.done(table.rows());
                }
            });
        }
    }

    private List<@Nullable Object> cells(WorkerList.Row row, Seal seal) {
        var sealed = row.nikSealed();
        return Arrays.asList(
                options.clear() && sealed != null ? seal.open(Purpose.NIK, sealed) : row.nikMask(),
                row.name(),
                row.birthDate(),
                row.sex(),
                row.motherName(),
                row.region(),
                row.neighbourhood(),
                row.occupationText() == null ? row.occupation() : row.occupationText(),
                row.category(),
                row.money(),
                row.phoneMask());
    }
}
