package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.billing.BillRights;
import id.lindung.office.reconciliation.Reconciliation;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "reconcile",
        description = "Bandingkan tagihan dengan daftar aktif BPJS sebulan. / Compare bills with BPJS's list.",
        mixinStandardHelpOptions = true)
final class ReconcileCommand implements Callable<Integer> {

    private static final int PORTION = 1_000;

    @Mixin
    private MonthOptions options = new MonthOptions();

    @Override
    public Integer call() {
        var asked = options.asked();
        try (var office = OfficeSession.open(options.as)) {
            return office.call(() -> {
                Asking.mustBe(BillRights.reconciles(CurrentActor.get().role()), "merekonsiliasi");
                var code = options.code(office);
                var reconciliation = office.get(Reconciliation.class);
                var result = reconciliation.run(asked, code);
                if (!result.listed())
                    System.err.println("Daftar aktif BPJS bulan " + asked
                            + " belum dimasukkan; hanya yang meninggal yang dapat ditemukan.");
                Consumer<Consumer<Reconciliation.Case>> each = sink -> {
                    long after = 0;
                    while (true) {
                        var portion = reconciliation.list(asked, code, null, false, after, PORTION);
                        portion.forEach(sink);
                        if (portion.size() < PORTION) return;
                        after = portion.getLast().id();
                    }
                };
                print(result, each);
                return ExitCode.DONE;
            });
        }
    }

    private void print(Reconciliation.Result result, Consumer<Consumer<Reconciliation.Case>> each) {
        switch (options.output) {
            case JSON -> {
                var json = new JsonMapper();
                System.out.print(
                        "{\"schema\":\"lindung.reconciliation/1\",\"month\":\"" + options.month + "\",\"listed\":"
                                + result.listed() + ",\"open\":"
                                + result.open() + ",\"opened\":" + result.opened() + ",\"gone\":" + result.gone()
                                + ",\"counts\":"
                                + json.writeValueAsString(Asking.named(result.counts())) + ",\"cases\":[");
                var separator = new String[] {""};
                each.accept(one -> {
                    var row = new LinkedHashMap<String, @Nullable Object>();
                    row.put("case", one.id());
                    row.put("kind", one.kind().name());
                    row.put("owner", one.kind().owner().name());
                    row.put("person", one.person());
                    row.put("name", one.name());
                    row.put("detail", one.detail());
                    row.put("bill", one.bill());
                    row.put("rupiah", one.rupiah());
                    row.put("region", one.region());
                    row.put("days", one.days());
                    System.out.print(separator[0] + json.writeValueAsString(row));
                    separator[0] = ",\n";
                });
                System.out.println("]}");
            }
            case CSV -> {
                System.out.println("case,kind,owner,person,name,detail,bill,rupiah,region,days");
                each.accept(one -> System.out.println(Csv.line(
                        one.id(),
                        one.kind(),
                        one.kind().owner(),
                        one.person(),
                        one.name(),
                        one.detail(),
                        one.bill(),
                        one.rupiah(),
                        one.region(),
                        one.days())));
            }
            case TABLE -> {
                result.counts().forEach((kind, count) -> System.out.println(kind + "\t" + count));
                System.out.println("terbuka\t" + result.open());
                System.out.println("baru\t" + result.opened());
                System.out.println("hilang\t" + result.gone());
            }
        }
    }
}
