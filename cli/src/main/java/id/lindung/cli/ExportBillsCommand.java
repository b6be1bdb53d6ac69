package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.billing.BillRights;
import id.lindung.office.billing.BillScope;
import id.lindung.office.billing.Bills;
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
        name = "bills",
        description =
                "Baris tagihan sebulan, satu orang satu baris. NIK selalu tersamar. / The lines of a month's bills. NIK always masked.",
        mixinStandardHelpOptions = true)
final class ExportBillsCommand implements Callable<Integer> {

    private static final List<Column> COLUMNS = List.of(
            new Column("bill", Column.Type.NUMBER),
            new Column("payer", Column.Type.TEXT),
            new Column("fund", Column.Type.TEXT),
            new Column("month", Column.Type.TEXT),
            new Column("name", Column.Type.TEXT),
            new Column("NIK", Column.Type.TEXT),
            new Column("region", Column.Type.TEXT),
            new Column("category", Column.Type.TEXT),
            new Column("JKK", Column.Type.RUPIAH),
            new Column("JKM", Column.Type.RUPIAH),
            new Column("JHT", Column.Type.RUPIAH),
            new Column("JP", Column.Type.RUPIAH),
            new Column("JKP", Column.Type.RUPIAH),
            new Column("rupiah", Column.Type.RUPIAH));

    @Option(names = "--month", required = true, description = "Bulan yang dilindungi, mis. 2025-07")
    private String month = "";

    @Option(names = "--region", description = "Kode wilayah pembayar; tanpa ini seluruh wilayah Anda.")
    private @Nullable String region;

    @Option(names = "--fund", paramLabel = "ID", description = "Hanya dana ini.")
    private @Nullable Long fund;

    @Mixin
    private ExportOptions options = new ExportOptions();

    @Override
    public Integer call() throws IOException {
        options.check();
        if (options.clear()) {
            throw new CommandFailure(
                    ExitCode.USAGE, "Baris tagihan tidak memuat NIK utuh. Pakai export sipp --purpose.");
        }
        var asked = MonthText.month(month);
        try (var office = OfficeSession.open(options.as)) {
            return office.call(() -> {
                Asking.mustBe(BillRights.reads(CurrentActor.get().role()), "melihat tagihan");
                var code = Asking.region(office, region);
                var bills = office.get(Bills.class);
                options.record(office, "bills:" + asked, code, Map.of("month", asked.toString()));
                try (var table = TableOut.open(options.out, "Tagihan", COLUMNS)) {
                    bills.forEach(
                            new BillScope(asked, code, fund, null),
                            bill -> bills.forEachLine(bill.id(), line -> {
                                if (line.cancelled()) return;
                                table.row(Arrays.asList(
                                        bill.id(),
                                        bill.payerName(),
                                        bill.fundName(),
                                        asked.toString(),
                                        line.name(),
                                        line.nik(),
                                        line.region(),
                                        line.category(),
                                        line.jkk(),
                                        line.jkm(),
                                        line.jht(),
                                        line.jp(),
                                        line.jkp(),
                                        line.rupiah()));
                            }));
                    return options.done(table.rows());
                }
            });
        }
    }
}
