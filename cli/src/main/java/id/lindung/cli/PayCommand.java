package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.billing.Bill;
import id.lindung.office.billing.BillRights;
import id.lindung.office.billing.Bills;
import id.lindung.office.payments.Payments;
import id.lindung.rules.Reading;
import id.lindung.rules.money.Rupiah;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "pay",
        description = "Catat pembayaran sebuah tagihan; bulan tertua dilunasi dahulu. / Write a payment down.",
        mixinStandardHelpOptions = true,
        subcommands = {PayOrderCommand.class, PayLayoutsCommand.class})
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

    @Mixin
    private AsOptions shared = new AsOptions();

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
        try (var office = OfficeSession.open(shared.as)) {
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
        switch (shared.output) {
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
}
