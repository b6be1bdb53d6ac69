package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.billing.BillRights;
import id.lindung.office.reconciliation.Overlaps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "overlap",
        description = "Siapa yang dibayar dua kali, dan uangnya. / Who is paid for twice, and the money.",
        mixinStandardHelpOptions = true)
final class OverlapCommand implements Callable<Integer> {

    private static final int PORTION = 1_000;
    private static final int MOST_IN_JSON = 10_000;

    @Mixin
    private MonthOptions options = new MonthOptions();

    @Override
    public Integer call() {
        var asked = options.asked();
        try (var office = OfficeSession.open(options.as)) {
            return office.call(() -> {
                Asking.mustBe(BillRights.reads(CurrentActor.get().role()), "melihat tumpang tindih");
                var code = options.code(office);
                var overlaps = office.get(Overlaps.class);
                print(overlaps.total(asked, code), overlaps.above(asked, code), sink -> {
                    for (int after = 0; ; after += PORTION) {
                        var portion = overlaps.list(asked, code, after, PORTION);
                        portion.forEach(sink);
                        if (portion.size() < PORTION) return;
                    }
                });
                return ExitCode.DONE;
            });
        }
    }

    private void print(Overlaps.Total total, List<Overlaps.Above> above, Consumer<Consumer<Overlaps.Overlap>> each) {
        switch (options.output) {
            case JSON -> {
                var json = Asking.json("overlap");
                json.put("month", options.month);
                json.put("people", total.people());
                json.put("rupiah", total.rupiah());
                var rows = new ArrayList<Map<String, @Nullable Object>>();
                each.accept(one -> {
                    if (rows.size() < MOST_IN_JSON) rows.add(row(one));
                });
                json.put("overlaps", rows);
                json.put("above", above);
                Asking.print(json);
            }
            case CSV -> {
                System.out.println("person,name,nik,region,bill,payer,other,otherSegment,programmes,rupiah");
                each.accept(one -> System.out.println(Csv.line(row(one).values().toArray())));
            }
            case TABLE -> {
                System.out.println("orang\t" + total.people());
                System.out.println("rupiah\t" + total.rupiah());
                above.forEach(one -> System.out.println("dibayar " + one.payer() + "\t" + one.people()));
                each.accept(one -> System.err.println(one.name() + "\t" + one.payer() + "\t" + one.other() + " ("
                        + one.otherSegment() + ")\t" + one.programmes() + "\t" + one.rupiah()));
            }
        }
    }

    private static Map<String, @Nullable Object> row(Overlaps.Overlap one) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("person", one.person());
        row.put("name", one.name());
        row.put("nik", one.nik());
        row.put("region", one.region());
        row.put("bill", one.bill());
        row.put("payer", one.payer());
        row.put("other", one.other());
        row.put("otherSegment", one.otherSegment());
        row.put("programmes", one.programmes());
        row.put("rupiah", one.rupiah());
        return row;
    }
}
