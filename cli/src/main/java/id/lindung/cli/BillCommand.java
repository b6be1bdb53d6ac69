package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.billing.Bill;
import id.lindung.office.billing.BillLock;
import id.lindung.office.billing.BillRights;
import id.lindung.office.billing.BillRun;
import id.lindung.office.billing.BillScope;
import id.lindung.office.billing.Bills;
import id.lindung.office.billing.Difference;
import id.lindung.office.billing.Differences;
import id.lindung.office.payments.Penalties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "bill",
        description = "Tagihan iuran sebulan: buat, kunci, lihat. / The month's bills: make, lock, list.",
        mixinStandardHelpOptions = true,
        subcommands = {
            BillCommand.Run.class,
            BillCommand.Lock.class,
            BillCommand.Listing.class,
            BillCommand.Code.class,
            BillCommand.Penalty.class,
            BillAheadCommands.Prepay.class,
            BillAheadCommands.Reminders.class
        })
final class BillCommand {

    /** Which bills. */
    static final class Which {

        @Mixin
        private MonthOptions options = new MonthOptions();

        @Option(names = "--fund", paramLabel = "ID", description = "Hanya sumber dana ini.")
        private @Nullable Long fund;

        @Option(names = "--payer", paramLabel = "ID", description = "Hanya pembayar ini.")
        private @Nullable Long payer;

        BillScope scope(OfficeSession office) {
            return new BillScope(options.asked(), options.code(office), fund, payer);
        }
    }

    @Command(
            name = "run",
            description = "Buat atau buat ulang draf tagihan; bulan yang terkunci tidak berubah.",
            mixinStandardHelpOptions = true,
            footer = "Kode keluar: 0 selesai, 3 ada yang tidak ditagih (lihat alasannya di keluaran).")
    static final class Run implements Callable<Integer> {

        @Mixin
        private Which which = new Which();

        @Option(names = "--supplement", description = "Tagih susulan yang masuk setelah bulan itu dikunci.")
        private boolean supplement;

        @Override
        public Integer call() {
            try (var office = OfficeSession.open(which.options.as)) {
                return office.call(() -> {
                    Asking.mustBe(BillRights.writes(CurrentActor.get().role()), "membuat tagihan");
                    var scope = which.scope(office);
                    var result = office.get(BillRun.class).run(scope, supplement);
                    var differences = office.get(Differences.class).counts(scope);
                    print(office, scope, result, differences);
                    return result.leftOutInAll() > 0 ? ExitCode.SOME_ROWS_REJECTED : ExitCode.DONE;
                });
            }
        }

        private void print(
                OfficeSession office, BillScope scope, BillRun.Result result, Map<Difference, Integer> differences) {
            var bills = office.get(Bills.class);
            switch (which.options.output) {
                case JSON -> {
                    var json = Asking.json("bill-run");
                    json.put("month", scope.month().toString());
                    json.put("region", scope.region());
                    json.put("bills", result.bills());
                    json.put("lockedBills", result.lockedBills());
                    json.put("people", result.people());
                    json.put("rupiah", result.rupiah());
                    json.put("differences", Asking.named(differences));
                    json.put("leftOut", Asking.named(result.leftOut()));
                    var names = new ArrayList<Map<String, @Nullable Object>>();
                    forEach(bills, scope, row -> {
                        var each = new LinkedHashMap<String, @Nullable Object>();
                        each.put("person", row.person());
                        each.put("name", row.name());
                        each.put("payer", row.payer());
                        each.put("reason", row.reason().name());
                        each.put("detail", row.detail());
                        if (names.size() < 10_000) names.add(each);
                    });
                    json.put("names", names);
                    Asking.print(json);
                }
                case CSV -> {
                    System.out.println("person,name,nik,payer,reason,detail");
                    forEach(
                            bills,
                            scope,
                            row -> System.out.println(Csv.line(
                                    row.person(), row.name(), row.nik(), row.payer(), row.reason(), row.detail())));
                }
                case TABLE -> {
                    System.out.println("tagihan\t" + result.bills());
                    System.out.println("terkunci\t" + result.lockedBills());
                    System.out.println("orang\t" + result.people());
                    System.out.println("rupiah\t" + result.rupiah());
                    differences.forEach((kind, count) -> System.out.println("beda " + kind + "\t" + count));
                    result.leftOut().forEach((reason, count) -> System.out.println("tanpa " + reason + "\t" + count));
                    forEach(
                            bills,
                            scope,
                            row -> System.err.println(
                                    row.name() + "\t" + row.payer() + "\t" + row.reason() + "\t" + row.detail()));
                }
            }
        }

        private static void forEach(Bills bills, BillScope scope, java.util.function.Consumer<Bills.LeftOutRow> sink) {
            for (int after = 0; ; after += Bills.PORTION) {
                var portion = bills.leftOut(scope, null, after, Bills.PORTION);
                portion.forEach(sink);
                if (portion.size() < Bills.PORTION) return;
            }
        }
    }

    @Command(
            name = "lock",
            description = "Kunci draf tagihan; setelah itu hanya koreksi.",
            mixinStandardHelpOptions = true,
            footer = "Kode keluar: 0 selesai, 5 ada yang melebihi pagu dan tetap draf.")
    static final class Lock implements Callable<Integer> {

        @Mixin
        private Which which = new Which();

        @Override
        public Integer call() {
            try (var office = OfficeSession.open(which.options.as)) {
                return office.call(() -> {
                    Asking.mustBe(BillRights.writes(CurrentActor.get().role()), "mengunci tagihan");
                    var scope = which.scope(office);
                    var result = office.get(BillLock.class).lock(scope);
                    switch (which.options.output) {
                        case JSON -> {
                            var json = Asking.json("bill-lock");
                            json.put("month", scope.month().toString());
                            json.put("locked", result.locked());
                            json.put("already", result.already());
                            json.put("rupiah", result.rupiah());
                            json.put(
                                    "refused",
                                    result.refused().stream()
                                            .map(id.lindung.rules.Sentence::id)
                                            .toList());
                            Asking.print(json);
                        }
                        case CSV -> {
                            System.out.println("bill");
                            result.locked().forEach(System.out::println);
                        }
                        case TABLE -> {
                            System.out.println("dikunci\t" + result.locked().size());
                            System.out.println("sudah terkunci\t" + result.already());
                            System.out.println("rupiah\t" + result.rupiah());
                        }
                    }
                    if (result.refused().isEmpty()) return ExitCode.DONE;
                    System.err.println(Asking.lines(result.refused()));
                    return ExitCode.CONFLICT;
                });
            }
        }
    }

    @Command(name = "list", description = "Tagihan sebulan dan sisa bayarnya.", mixinStandardHelpOptions = true)
    static final class Listing implements Callable<Integer> {

        private static final String COLUMNS =
                "bill,payer,payerName,fund,segment,month,kind,part,state,standing,people,rupiah,open,paid,cancelled,dueOn,paymentCode";

        @Mixin
        private Which which = new Which();

        @Override
        public Integer call() {
            try (var office = OfficeSession.open(which.options.as)) {
                return office.call(() -> {
                    Asking.mustBe(BillRights.reads(CurrentActor.get().role()), "melihat tagihan");
                    var scope = which.scope(office);
                    var bills = office.get(Bills.class);
                    switch (which.options.output) {
                        case JSON -> {
                            var totals = bills.totals(scope);
                            System.out.print("{\"schema\":\"lindung.bills/1\",\"month\":\"" + scope.month()
                                    + "\",\"people\":" + totals.people()
                                    + ",\"rupiah\":" + totals.rupiah() + ",\"open\":" + totals.open() + ",\"paid\":"
                                    + totals.paid()
                                    + ",\"cancelled\":" + totals.cancelled() + ",\"bills\":[");
                            var separator = new String[] {""};
                            var json = new tools.jackson.databind.json.JsonMapper();
                            bills.forEach(scope, bill -> {
                                System.out.print(separator[0] + json.writeValueAsString(json(bill)));
                                separator[0] = ",\n";
                            });
                            System.out.println("]}");
                        }
                        case CSV -> {
                            System.out.println(COLUMNS);
                            bills.forEach(
                                    scope,
                                    bill -> System.out.println(
                                            Csv.line(json(bill).values().toArray())));
                        }
                        case TABLE ->
                            bills.forEach(
                                    scope,
                                    bill -> System.out.println(String.join(
                                            "\t",
                                            Long.toString(bill.id()),
                                            bill.payerName(),
                                            bill.segment(),
                                            bill.kind().name(),
                                            bill.standing().name(),
                                            Integer.toString(bill.people()),
                                            Long.toString(bill.rupiah()),
                                            Long.toString(bill.open()))));
                    }
                    return ExitCode.DONE;
                });
            }
        }

        private static Map<String, @Nullable Object> json(Bill bill) {
            var json = new LinkedHashMap<String, @Nullable Object>();
            json.put("bill", bill.id());
            json.put("payer", bill.payer());
            json.put("payerName", bill.payerName());
            json.put("fund", bill.fund());
            json.put("segment", bill.segment());
            json.put("month", bill.month().toString());
            json.put("kind", bill.kind().name());
            json.put("part", bill.part());
            json.put("state", bill.state().name());
            json.put("standing", bill.standing().name());
            json.put("people", bill.people());
            json.put("rupiah", bill.rupiah());
            json.put("open", bill.open());
            json.put("paid", bill.paid());
            json.put("cancelled", bill.cancelled());
            json.put("dueOn", bill.dueOn() == null ? null : bill.dueOn().toString());
            json.put("paymentCode", bill.paymentCode());
            return json;
        }
    }

    @Command(
            name = "code",
            description = "Catat kode bayar BPJS pada tagihan yang terkunci.",
            mixinStandardHelpOptions = true)
    static final class Code implements Callable<Integer> {

        @Option(names = "--bill", required = true, paramLabel = "ID")
        private long bill;

        @Option(names = "--code", required = true, description = "10 sampai 20 angka")
        private String code = "";

        @Option(names = "--as", paramLabel = "PENGGUNA", description = "Bertindak sebagai pengguna ini.")
        private @Nullable String as;

        @Override
        public Integer call() {
            try (var office = OfficeSession.open(as)) {
                return office.call(() -> {
                    Asking.mustBe(BillRights.writes(CurrentActor.get().role()), "mengisi kode bayar");
                    var found = PayCommand.bill(office, bill);
                    var refused = office.get(BillLock.class).code(found, code);
                    if (refused.isPresent())
                        throw new CommandFailure(
                                ExitCode.CONFLICT, refused.get().first().id());
                    return ExitCode.DONE;
                });
            }
        }
    }

    @Command(
            name = "penalty",
            description = "Hitung denda keterlambatan PU sebulan sebagai draf tagihan denda.",
            mixinStandardHelpOptions = true)
    static final class Penalty implements Callable<Integer> {

        @Mixin
        private Which which = new Which();

        @Override
        public Integer call() {
            try (var office = OfficeSession.open(which.options.as)) {
                return office.call(() -> {
                    Asking.mustBe(BillRights.writes(CurrentActor.get().role()), "menghitung denda");
                    var result = office.get(Penalties.class).run(which.scope(office));
                    switch (which.options.output) {
                        case JSON -> {
                            var json = Asking.json("penalties");
                            json.put("bills", result.bills());
                            json.put("rupiah", result.rupiah());
                            json.put("needBranch", result.needBranch());
                            Asking.print(json);
                        }
                        case CSV ->
                            System.out.println("bills,rupiah,needBranch\n"
                                    + Csv.line(result.bills(), result.rupiah(), result.needBranch()));
                        case TABLE -> {
                            System.out.println("denda\t" + result.bills());
                            System.out.println("rupiah\t" + result.rupiah());
                        }
                    }
                    if (result.needBranch() > 0) {
                        System.err.println(
                                result.needBranch()
                                        + " tagihan terlambat lebih dari bulan penuh; sisa harinya belum dihitung. Tanyakan ke cabang.");
                    }
                    return ExitCode.DONE;
                });
            }
        }
    }
}
