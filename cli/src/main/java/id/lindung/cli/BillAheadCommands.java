package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.billing.BillRights;
import id.lindung.office.payments.Prepayments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Groups of self-paying workers: several months billed ahead, and who should be reminded. */
final class BillAheadCommands {

    private BillAheadCommands() {}

    @Command(
            name = "prepay",
            description = "Tagih beberapa bulan di muka untuk peserta mandiri atau kelompoknya. / Bill months ahead.",
            mixinStandardHelpOptions = true)
    static final class Prepay implements Callable<Integer> {

        @Option(names = "--payer", required = true, paramLabel = "ID", description = "Kelompok atau peserta mandiri")
        private long payer;

        @Option(names = "--months", required = true, paramLabel = "JUMLAH", description = "1, 2, 3, 6, atau 12")
        private int months;

        @Mixin
        private AsOptions shared = new AsOptions();

        @Override
        public Integer call() {
            try (var office = OfficeSession.open(shared.as)) {
                return office.call(() -> {
                    Asking.mustBe(BillRights.writes(CurrentActor.get().role()), "membuat tagihan");
                    var prepayments = office.get(Prepayments.class);
                    var group = prepayments
                            .find(payer)
                            .orElseThrow(() -> new CommandFailure(
                                    ExitCode.NOT_FOUND,
                                    "Pembayar " + payer
                                            + " bukan peserta mandiri atau kelompok yang punya anggota BPU."));
                    return switch (prepayments.bill(group, months, group.first())) {
                        case Prepayments.Made.Refused(var why) ->
                            throw new CommandFailure(ExitCode.CONFLICT, Asking.lines(why.sentences()));
                        case Prepayments.Made.Billed(var made, var open) -> {
                            print(made.stream().map(String::valueOf).toList(), open);
                            yield ExitCode.DONE;
                        }
                    };
                });
            }
        }

        private void print(List<String> made, long open) {
            if (shared.output == Output.JSON) {
                var json = Asking.json("prepayment");
                json.put("payer", payer);
                json.put("months", made);
                json.put("open", open);
                Asking.print(json);
            } else {
                PlanPrinter.line(shared.output, List.of("months", "open"));
                PlanPrinter.line(shared.output, List.of(String.join(" ", made), open));
            }
        }
    }

    @Command(
            name = "reminders",
            description = "Peserta mandiri dan kelompoknya: lunas sampai kapan, teks pengingatnya. / Whom to remind.",
            mixinStandardHelpOptions = true)
    static final class Reminders implements Callable<Integer> {

        private static final int PORTION = 500;

        @Option(names = "--region", description = "Kode wilayah; default: wilayah Anda")
        private @Nullable String region;

        @Mixin
        private AsOptions shared = new AsOptions();

        @Override
        public Integer call() {
            try (var office = OfficeSession.open(shared.as)) {
                return office.call(() -> {
                    Asking.mustBe(BillRights.reads(CurrentActor.get().role()), "melihat tagihan");
                    print(office.get(Prepayments.class), Asking.region(office, region));
                    return ExitCode.DONE;
                });
            }
        }

        private void print(Prepayments prepayments, String asked) {
            var rows = new ArrayList<Map<String, @Nullable Object>>();
            if (shared.output == Output.CSV)
                System.out.println("payer,name,contact,people,paidThrough,left,open,monthly,message");
            for (int after = 0; ; after += PORTION) {
                var portion = prepayments.list(asked, after, PORTION);
                for (var each : portion) {
                    var row = row(each);
                    switch (shared.output) {
                        case JSON -> rows.add(row);
                        case CSV -> System.out.println(Csv.line(row.values().toArray()));
                        case TABLE ->
                            System.out.println(each.payer() + "\t" + each.name() + "\t" + each.people() + "\t"
                                    + row.get("paidThrough") + "\t" + each.open());
                    }
                }
                if (portion.size() < PORTION) break;
            }
            if (shared.output != Output.JSON) return;
            var json = Asking.json("reminders");
            json.put("groups", rows);
            Asking.print(json);
        }

        private static Map<String, @Nullable Object> row(Prepayments.Group each) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("payer", each.payer());
            row.put("name", each.name());
            row.put("contact", each.contact());
            row.put("people", each.people());
            row.put("paidThrough", each.through() == null ? null : String.valueOf(each.through()));
            row.put("left", each.left());
            row.put("open", each.open());
            row.put("monthly", each.monthly());
            row.put("message", each.isDue() ? each.message().id() : null);
            return row;
        }
    }
}
