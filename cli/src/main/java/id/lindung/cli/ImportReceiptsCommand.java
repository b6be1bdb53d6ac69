package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.billing.BillRights;
import id.lindung.office.payments.StatementRows;
import id.lindung.office.payments.Statements;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "receipts",
        description =
                "Mutasi bank atau daftar penerimaan (CSV, Excel, camt.053). / A bank statement or list of receipts.",
        mixinStandardHelpOptions = true,
        footer =
                "Kode keluar: 0 selesai, 2 berkas ditolak dan tidak ada yang dicatat, 3 ada baris yang menunggu keputusan orang.")
final class ImportReceiptsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "BERKAS")
    private Path file = Path.of("");

    @Option(
            names = "--columns",
            description = "Letak kolom bila judulnya tidak dikenali, mis. date=1,debit=4,reference=2")
    private @Nullable String columns;

    @Mixin
    private AsOptions shared = new AsOptions();

    @Override
    public Integer call() throws Exception {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(
                    ExitCode.NOT_FOUND, "Tidak ada berkas \"" + file + "\". Periksa nama dan foldernya.");
        }
        try (var office = OfficeSession.open(shared.as)) {
            return office.call(() -> {
                Asking.mustBe(BillRights.writes(CurrentActor.get().role()), "memasukkan mutasi bank");
                var statements = office.get(Statements.class);
                return switch (statements.read(file, String.valueOf(file.getFileName()), columns)) {
                    case Statements.Outcome.Refused(var why) ->
                        throw new CommandFailure(
                                ExitCode.USAGE,
                                Asking.lines(why.sentences()) + System.lineSeparator() + "Tidak ada yang dicatat.");
                    case Statements.Outcome.Done done -> {
                        print(done, office.get(StatementRows.class).rows(done.statement(), "OPEN", 0, 1000));
                        yield done.count("OPEN") > 0 ? ExitCode.SOME_ROWS_REJECTED : ExitCode.DONE;
                    }
                };
            });
        }
    }

    private void print(Statements.Outcome.Done done, List<StatementRows.Row> open) {
        switch (shared.output) {
            case JSON -> {
                var json = Asking.json("receipts");
                json.put("statement", done.statement());
                json.put("changed", done.changed());
                json.put("rows", done.rows());
                json.put("booked", done.count("BOOKED"));
                json.put("known", done.count("KNOWN"));
                json.put("open", done.count("OPEN"));
                json.put("setAside", done.count("SET_ASIDE"));
                json.put("rupiah", done.booked());
                json.put(
                        "problems",
                        open.stream()
                                .map(row -> java.util.Map.of(
                                        "row", row.row(), "code", row.reason(), "rupiah", row.rupiah()))
                                .toList());
                Asking.print(json);
            }
            case CSV -> {
                System.out.println("row,date,rupiah,reference,description,code");
                open.forEach(row -> System.out.println(Csv.line(
                        row.row(), row.bookedOn(), row.rupiah(), row.reference(), row.description(), row.reason())));
            }
            case TABLE -> {
                System.out.println("baris\t" + done.rows());
                System.out.println("dicatat\t" + done.count("BOOKED"));
                System.out.println("sudah ada\t" + done.count("KNOWN"));
                System.out.println("menunggu\t" + done.count("OPEN"));
                System.out.println("disisihkan\t" + done.count("SET_ASIDE"));
                System.out.println("rupiah\t" + done.booked());
                if (!done.changed()) System.err.println("Berkas ini sudah masuk; tidak ada yang berubah.");
                open.forEach(row -> System.err.println(
                        "Baris " + row.row() + ": " + row.reason() + " " + row.reference() + " " + row.description()));
            }
        }
    }
}
