package id.lindung.cli;

import id.lindung.office.claims.ClaimMoney;
import id.lindung.rules.money.Rupiah;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "pay",
        description = "Perintahkan bayar, atau catat perintah yang sudah dibayar bank.",
        mixinStandardHelpOptions = true)
final class ClaimPayCommand extends ClaimSub {

    @Parameters(paramLabel = "NOMOR")
    private String number = "";

    @Option(names = "--heir", description = "Penerima yang diperintahkan bayar")
    private @Nullable Long heir;

    @Option(names = "--month", defaultValue = "0", description = "JKP dan JP: bulan ke berapa")
    private int month;

    @Option(names = "--note", defaultValue = "", description = "JKP: bagaimana syarat bulan itu dipenuhi")
    private String note = "";

    @Option(names = "--order", description = "Perintah yang sudah dibayar")
    private @Nullable Long order;

    @Option(names = "--date", description = "Tanggal dibayar")
    private @Nullable String date;

    @Option(names = "--reference", defaultValue = "", description = "Nomor referensi bank")
    private String reference = "";

    @Override
    int run(OfficeSession office) throws IOException {
        var claim = find(office, number);
        var money = office.get(ClaimMoney.class);
        var who = heir;
        var which = order;
        if (which != null) {
            var day = MonthText.day(date);
            if (day == null) throw new CommandFailure(ExitCode.USAGE, "Tulis --date TANGGAL --reference NOMOR.");
            none(money.paid(claim, which, day, reference, null, null));
        } else if (who != null) {
            none(money.order(claim, who, month, note));
        }
        var account = money.of(claim);
        var cells = List.of("entry", "heir", "kind", "month", "rupiah", "day", "reference", "open");
        if (output == Output.JSON) {
            var json = Asking.json("claim.money");
            json.put("claim", claim.number());
            json.put("decided", account.decided());
            json.put("paid", account.paid());
            json.put(
                    "entries",
                    account.entries().stream().map(ClaimPayCommand::cells).toList());
            Asking.print(json);
        } else {
            PlanPrinter.line(output, cells);
            for (var entry : account.entries())
                PlanPrinter.line(output, List.copyOf(cells(entry).values()));
            for (var share : account.shares()) {
                System.err.println(share.heir().id() + " " + share.heir().name() + ": "
                        + Rupiah.of(share.paid()).display() + " dari "
                        + Rupiah.of(share.rupiah()).display());
            }
        }
        return ExitCode.DONE;
    }

    private static Map<String, Object> cells(ClaimMoney.Entry entry) {
        var cells = new LinkedHashMap<String, Object>();
        cells.put("entry", entry.id());
        cells.put("heir", entry.heir());
        cells.put("kind", entry.kind());
        cells.put("month", entry.instalment());
        cells.put("rupiah", entry.rupiah());
        cells.put("day", entry.day().toString());
        cells.put("reference", entry.reference());
        cells.put("open", entry.open());
        return cells;
    }
}
