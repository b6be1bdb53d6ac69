package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.billing.Bill;
import id.lindung.office.billing.BillRights;
import id.lindung.office.billing.BillScope;
import id.lindung.office.billing.Bills;
import id.lindung.office.payments.BankLayout;
import id.lindung.office.payments.Pain001;
import id.lindung.office.payments.PaymentOrder;
import id.lindung.office.payments.Payments;
import id.lindung.rules.Reading;
import id.lindung.rules.money.Rupiah;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "pay",
        description = "Catat pembayaran sebuah tagihan; bulan tertua dilunasi dahulu. / Write a payment down.",
        mixinStandardHelpOptions = true,
        subcommands = PayCommand.Order.class)
final class PayCommand implements Callable<Integer> {

    @Option(names = "--bill", paramLabel = "ID", description = "Nomor tagihan")
    private @Nullable Long bill;

    @Option(names = "--amount", paramLabel = "RUPIAH", description = "Jumlah yang dibayar; default: sisa tagihan itu")
    private @Nullable String amount;

    @Option(names = "--date", paramLabel = "TANGGAL", description = "Tanggal pada bukti, mis. 2025-07-14")
    private @Nullable String date;

    @Option(names = "--reference", description = "Nomor referensi bank; dengannya tidak tercatat dua kali")
    private String reference = "";

    @Option(names = "--proof", paramLabel = "BERKAS", description = "Foto atau pindaian bukti; disimpan tersegel.")
    private @Nullable Path proof;

    @Option(names = "--output", defaultValue = "table", description = "${COMPLETION-CANDIDATES}")
    private Output output = Output.TABLE;

    @Option(names = "--as", paramLabel = "PENGGUNA", description = "Bertindak sebagai pengguna ini.")
    private @Nullable String as;

    @Override
    public Integer call() throws IOException {
        var number = bill;
        var day = MonthText.day(date);
        if (number == null || day == null) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "Tulis --bill NOMOR --date TANGGAL --reference NOMOR, atau ./lindung pay order --help.");
        }
        if (proof != null && !Files.isRegularFile(proof)) {
            throw new CommandFailure(
                    ExitCode.NOT_FOUND, "Tidak ada berkas \"" + proof + "\". Periksa nama dan foldernya.");
        }
        try (var office = OfficeSession.open(as)) {
            return office.call(() -> pay(office, bill(office, number), day));
        }
    }

    static Bill bill(OfficeSession office, long number) {
        return office.get(Bills.class)
                .find(number)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.NOT_FOUND,
                        "Tidak ada tagihan " + number + " dalam wewenang Anda. Lihat: ./lindung bill list"));
    }

    private int pay(OfficeSession office, Bill found, LocalDate day) throws IOException {
        Asking.mustBe(BillRights.writes(CurrentActor.get().role()), "mencatat pembayaran");
        var payments = office.get(Payments.class);
        return switch (payments.pay(found, rupiah(found), day, reference)) {
            case Payments.Outcome.Refused(var why) ->
                throw new CommandFailure(ExitCode.CONFLICT, Asking.lines(why.sentences()));
            case Payments.Outcome.Known(var payment) -> {
                prove(payments, payment);
                System.err.println(
                        "Pembayaran ini sudah tercatat dengan nomor " + payment + "; tidak ada yang berubah.");
                print(payment, false, 0);
                yield ExitCode.DONE;
            }
            case Payments.Outcome.Booked(var payment, var receipt) -> {
                prove(payments, payment);
                for (var each : receipt.settled()) {
                    System.err.println("Tagihan " + each.bill() + " (" + each.month() + "): " + Rupiah.of(each.rupiah())
                            + (each.cleared() ? ", lunas" : ""));
                }
                print(payment, true, receipt.carried());
                yield ExitCode.DONE;
            }
        };
    }

    private long rupiah(Bill found) {
        var written = amount;
        if (written == null) return found.open();
        return switch (Rupiah.read(written)) {
            case Reading.Read<Rupiah>(var value, var _) -> value.amount();
            case Reading.Missing<Rupiah>() ->
                throw new CommandFailure(ExitCode.USAGE, "Jumlah kosong. Tulis misalnya --amount 16800.");
            case Reading.Refused<Rupiah>(var why) -> throw new CommandFailure(ExitCode.USAGE, why.id());
        };
    }

    private void prove(Payments payments, long payment) throws IOException {
        var file = proof;
        if (file == null) return;
        try (var in = Files.newInputStream(file)) {
            var refused = payments.prove(payment, String.valueOf(file.getFileName()), in);
            if (refused.isPresent())
                throw new CommandFailure(
                        ExitCode.CONFLICT, refused.get().first().id());
        }
    }

    private void print(long payment, boolean changed, long carried) {
        switch (output) {
            case JSON -> {
                var json = Asking.json("payment");
                json.put("payment", payment);
                json.put("changed", changed);
                json.put("carried", carried);
                Asking.print(json);
            }
            case CSV -> System.out.println("payment,changed,carried\n" + Csv.line(payment, changed, carried));
            case TABLE -> {
                System.out.println("pembayaran\t" + payment);
                System.out.println("sisa\t" + carried);
            }
        }
    }

    @Command(
            name = "order",
            description =
                    "Berkas pembayaran massal untuk bank: semua tagihan sebulan yang berkode bayar dan belum lunas.",
            mixinStandardHelpOptions = true)
    static final class Order implements Callable<Integer> {

        /** How the file is written. */
        enum Format {
            CSV,
            PAIN001
        }

        @Option(names = "--month", required = true)
        private String month = "";

        @Option(names = "--region")
        private @Nullable String region;

        @Option(names = "--account", required = true, description = "Rekening yang didebet")
        private String account = "";

        @Option(names = "--date", required = true, description = "Tanggal bayar, mis. 2025-07-10")
        private String date = "";

        @Option(names = "--format", defaultValue = "csv", description = "${COMPLETION-CANDIDATES}")
        private Format format = Format.CSV;

        @Option(
                names = "--columns",
                description = "Kolom menurut bank Anda, mis. account,name,currency,amount,remark,reference,service")
        private @Nullable String columns;

        @Option(
                names = "--header",
                description = "Kolom baris pertama, mis. 'P',date,debit,count,total; kosong: tanpa baris itu")
        private @Nullable String header;

        @Option(names = "--separator", defaultValue = ",")
        private char separator = ',';

        @Option(names = "--service", defaultValue = "VIA", description = "Kata bank itu untuk virtual account")
        private String service = "VIA";

        @Option(names = "--out", required = true, paramLabel = "BERKAS")
        private Path out = Path.of("");

        @Option(names = "--as", paramLabel = "PENGGUNA", description = "Bertindak sebagai pengguna ini.")
        private @Nullable String as;

        @Override
        public Integer call() throws IOException {
            var day = MonthText.day(date);
            if (day == null) throw new CommandFailure(ExitCode.USAGE, "Tulis --date.");
            try (var office = OfficeSession.open(as)) {
                return office.call(() -> {
                    Asking.mustBe(BillRights.writes(CurrentActor.get().role()), "membuat berkas pembayaran");
                    var payable = new ArrayList<Bill>();
                    var without = new ArrayList<Long>();
                    office.get(Bills.class)
                            .forEach(BillScope.of(MonthText.month(month), Asking.region(office, region)), each -> {
                                if (each.isDraft() || each.open() == 0) return;
                                if (each.paymentCode() == null) without.add(each.id());
                                else payable.add(each);
                            });
                    if (!without.isEmpty()) System.err.println("Belum berkode bayar, tidak ikut: tagihan " + without);
                    if (payable.isEmpty()) {
                        throw new CommandFailure(
                                ExitCode.CONFLICT, "Tidak ada tagihan terkunci yang berkode bayar dan belum lunas.");
                    }
                    write(new PaymentOrder(
                            "LD" + month.replace("-", "") + "-"
                                    + payable.getFirst().id(),
                            Instant.now(),
                            day,
                            account,
                            "Bendahara",
                            null,
                            payable));
                    System.err.println(payable.size() + " tagihan ditulis ke " + out);
                    return ExitCode.DONE;
                });
            }
        }

        private void write(PaymentOrder order) throws IOException {
            switch (format) {
                case PAIN001 -> {
                    try (var stream = Files.newOutputStream(out)) {
                        Pain001.write(order, stream);
                    }
                }
                case CSV -> {
                    try (var writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
                        layout().write(order, writer);
                    }
                }
            }
        }

        private BankLayout layout() {
            var wanted = columns;
            if (wanted == null) return BankLayout.GENERIC;
            try {
                return BankLayout.of("khusus", wanted, separator, header == null ? "" : header, service);
            } catch (IllegalArgumentException e) {
                throw new CommandFailure(ExitCode.USAGE, "Kolom \"" + e.getMessage() + "\" tidak dikenal.");
            }
        }
    }
}
