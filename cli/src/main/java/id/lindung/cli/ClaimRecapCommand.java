package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.recap.ReadableRecap;
import id.lindung.office.recap.RecapRights;
import id.lindung.office.recap.Recaps;
import id.lindung.rules.money.Rupiah;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "recap",
        description =
                "Berapa kasus dan rupiah yang dibayar dalam suatu masa, dan berapa lama. / Cases and rupiah paid in a"
                        + " period, and how long it took.",
        mixinStandardHelpOptions = true)
final class ClaimRecapCommand extends ClaimSub {

    @Option(names = "--region", description = "Kode wilayah; kosong: seluruh wewenang Anda")
    private @Nullable String region;

    @Option(names = "--from", required = true, paramLabel = "BULAN", description = "Bulan pertama, mis. 2024-01")
    private String from = "";

    @Option(names = "--until", paramLabel = "BULAN", description = "Bulan terakhir; kosong: bulan pertama saja")
    private @Nullable String until;

    @Option(names = "--by", defaultValue = "PROGRAMME", description = "${COMPLETION-CANDIDATES}")
    private Recaps.By by = Recaps.By.PROGRAMME;

    @Option(names = "--late", description = "Sebut klaim yang tenggatnya lewat sebelum dibayar")
    private boolean late;

    @Override
    int run(OfficeSession office) {
        var role = CurrentActor.get().role();
        Asking.mustBe(RecapRights.reads(role), "melihat rekap klaim");
        if (late) Asking.mustBe(RecapRights.seesNames(role), "melihat nama");
        var first = MonthText.month(from);
        var last = until == null ? first : MonthText.month(until);
        if (last.isBefore(first)) throw new CommandFailure(ExitCode.USAGE, "--until lebih awal daripada --from.");
        var code = Asking.region(office, region);
        var recaps = office.get(Recaps.class);
        var recap = recaps.readable(code, first, last, by == Recaps.By.REGENCY ? by : Recaps.By.VILLAGE)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.NOT_ALLOWED,
                        "Wilayah " + code
                                + " memuat kelompok di bawah 5 kasus; ditutup bagi yang tidak melihat nama."));
        var named = late ? recaps.late(code, first.atDay(1), last.plusMonths(1).atDay(1)) : List.<Recaps.Late>of();
        if (output == Output.JSON) json(code, first, last, recap, named);
        else table(recap, named);
        return ExitCode.DONE;
    }

    private void json(String code, YearMonth first, YearMonth last, ReadableRecap recap, List<Recaps.Late> named) {
        var json = Asking.json("claim.recap");
        json.put("region", code);
        json.put("from", first.toString());
        json.put("until", last.toString());
        json.putAll(sums(recap.all()));
        json.put("by", by.name());
        json.put("groups", recap.by(by).stream().map(ClaimRecapCommand::group).toList());
        if (late) json.put("late", named.stream().map(ClaimRecapCommand::named).toList());
        Asking.print(json);
    }

    /** A closed group has its line, and nothing in it. */
    private static Map<String, Object> group(ReadableRecap.Line line) {
        var row = line.row();
        var group = new LinkedHashMap<String, Object>();
        group.put("key", line.key());
        if (row == null) group.put("closed", true);
        else group.putAll(sums(row));
        return group;
    }

    private static Map<String, Object> sums(Recaps.Row row) {
        var sums = new LinkedHashMap<String, Object>();
        sums.put("cases", row.cases());
        sums.put("rupiah", row.rupiah());
        sums.put("medianDays", row.median());
        sums.put("p90Days", row.p90());
        return sums;
    }

    private static Map<String, Object> named(Recaps.Late each) {
        var paid = each.paidOn();
        var named = new LinkedHashMap<String, Object>();
        named.put("claim", each.number());
        named.put("name", each.name());
        named.put("region", each.region());
        named.put("eventDate", each.event().toString());
        named.put("dueOn", each.due().toString());
        named.put("paidOn", paid == null ? "" : paid.toString());
        return named;
    }

    private void table(ReadableRecap recap, List<Recaps.Late> named) {
        var all = recap.all();
        PlanPrinter.line(output, List.of("key", "cases", "rupiah", "medianDays", "p90Days"));
        for (var line : recap.by(by)) {
            boolean closed = line.row() == null;
            PlanPrinter.line(
                    output,
                    closed
                            ? List.of(line.key(), "", "", "", "")
                            : List.copyOf(group(line).values()));
        }
        for (var each : named)
            System.err.println("Terlambat: "
                    + String.join(
                            " ",
                            named(each).values().stream().map(String::valueOf).toList()));
        System.err.println(all.cases() + " kasus, " + Rupiah.of(all.rupiah()).display() + "; uang datang "
                + all.median() + " hari setelah kejadian (median), 9 dari 10 dalam " + all.p90() + " hari.");
    }
}
