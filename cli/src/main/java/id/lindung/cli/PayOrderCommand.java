package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.billing.Refusal;
import id.lindung.office.payments.BankLayout;
import id.lindung.office.payments.BankLayouts;
import id.lindung.office.payments.Order;
import id.lindung.office.payments.OrderBook;
import id.lindung.office.payments.OrderFiles;
import id.lindung.office.payments.OrderRights;
import id.lindung.office.payments.Orders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "order",
        description =
                "Perintah bayar untuk bank: buat, ajukan, periksa, setujui oleh orang yang berbeda, lalu tulis berkasnya. / Orders to a bank.",
        mixinStandardHelpOptions = true,
        subcommands = {
            PayOrderCommand.Make.class,
            PayOrderCommand.Listing.class,
            PayOrderStepCommands.Propose.class,
            PayOrderStepCommands.Check.class,
            PayOrderStepCommands.Approve.class,
            PayOrderStepCommands.Return.class,
            PayOrderCommand.Close.class,
            PayOrderCommand.Writing.class
        })
final class PayOrderCommand {

    @Command(
            name = "make",
            description = "Himpun tagihan seorang pembayar yang berkode bayar; default: semuanya.",
            mixinStandardHelpOptions = true)
    static final class Make implements Callable<Integer> {

        @Option(names = "--payer", required = true, paramLabel = "ID", description = "Pembayarnya")
        private long payer;

        @Option(names = "--bill", paramLabel = "ID", description = "Hanya tagihan ini; dapat diulang.")
        private List<Long> bills = new ArrayList<>();

        @Option(names = "--account", required = true, description = "Rekening yang didebet")
        private String account = "";

        @Option(
                names = "--date",
                required = true,
                paramLabel = "TANGGAL",
                description = "Tanggal bayar, mis. 2025-07-10")
        private String date = "";

        @Option(
                names = "--token",
                paramLabel = "UUID",
                description = "Perintah yang sama dikirim dua kali dengan token ini tetap satu.")
        private @Nullable UUID token;

        @Mixin
        private AsOptions options = new AsOptions();

        @Override
        public Integer call() {
            var day = MonthText.day(date);
            if (day == null) throw new CommandFailure(ExitCode.USAGE, "Tulis --date, mis. 2025-07-10.");
            try (var office = OfficeSession.open(options.as)) {
                return office.call(() -> {
                    var chosen = bills.isEmpty() ? coded(office) : bills;
                    var asked =
                            new OrderBook.Draft(token == null ? UUID.randomUUID() : token, payer, chosen, day, account);
                    return switch (office.get(OrderBook.class).make(asked)) {
                        case OrderBook.Made.Refused(var why) -> throw failure(why);
                        case OrderBook.Made.Saved(var order, var changed) -> {
                            if (!changed) System.err.println("Sudah dibuat sebelumnya; tidak ada yang berubah.");
                            System.out.println(
                                    options.output == Output.JSON
                                            ? "{\"schema\":\"lindung.payment-order/1\",\"order\":" + order
                                                    + ",\"changed\":" + changed + "}"
                                            : order);
                            yield ExitCode.DONE;
                        }
                    };
                });
            }
        }

        private List<Long> coded(OfficeSession office) {
            return office.get(Orders.class).readyBills(payer).stream()
                    .filter(each -> each.code() != null)
                    .map(Orders.ReadyBill::bill)
                    .toList();
        }
    }

    private static CommandFailure failure(Refusal why) {
        int code = switch (why.code()) {
            case "PAYER_UNKNOWN" -> ExitCode.NOT_FOUND;
            case "NOT_YOUR_PAYER", "NOT_YOUR_STEP" -> ExitCode.NOT_ALLOWED;
            case "ACCOUNT_INVALID", "DATE_PAST", "REASON_MISSING" -> ExitCode.USAGE;
            default -> ExitCode.CONFLICT;
        };
        return new CommandFailure(code, Asking.lines(why.sentences()));
    }

    private static Order find(OfficeSession office, long id) {
        return office.get(Orders.class)
                .find(id)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.NOT_FOUND, "Tidak ada perintah bayar " + id + " dalam wewenang Anda."));
    }

    @Command(name = "list", description = "Perintah bayar, yang terbaru dahulu.", mixinStandardHelpOptions = true)
    static final class Listing implements Callable<Integer> {

        private static final int PORTION = 500;

        @Mixin
        private AsOptions options = new AsOptions();

        @Override
        public Integer call() {
            try (var office = OfficeSession.open(options.as)) {
                return office.call(() -> {
                    Asking.mustBe(OrderRights.sees(CurrentActor.get().role()), "melihat perintah bayar");
                    print(office.get(Orders.class));
                    return ExitCode.DONE;
                });
            }
        }

        private void print(Orders orders) {
            var rows = new ArrayList<Map<String, Object>>();
            if (options.output == Output.CSV) System.out.println("order,payer,payOn,bills,rupiah,standing,open,files");
            for (long before = Long.MAX_VALUE; ; ) {
                var portion = orders.list(null, before, PORTION);
                for (var each : portion) {
                    var row = row(each);
                    switch (options.output) {
                        case JSON -> rows.add(row);
                        case CSV -> System.out.println(Csv.line(row.values().toArray()));
                        case TABLE ->
                            System.out.println(String.join(
                                    "\t",
                                    row.values().stream().map(String::valueOf).toList()));
                    }
                }
                if (portion.size() < PORTION) break;
                before = portion.getLast().id();
            }
            if (options.output != Output.JSON) return;
            var json = Asking.json("payment-orders");
            json.put("orders", rows);
            Asking.print(json);
        }

        private static Map<String, Object> row(Order each) {
            var row = new LinkedHashMap<String, Object>();
            row.put("order", each.id());
            row.put("payer", each.payerName());
            row.put("payOn", each.payOn().toString());
            row.put("bills", each.bills());
            row.put("rupiah", each.rupiah());
            row.put("standing", each.standing().name());
            row.put("open", each.open());
            row.put("files", each.files());
            return row;
        }
    }

    @Command(
            name = "close",
            description = "Tutup: tidak jadi, atau ditolak bank; tagihannya siap lagi. / Close.",
            mixinStandardHelpOptions = true)
    static final class Close implements Callable<Integer> {

        @Parameters(paramLabel = "PERINTAH")
        private long order;

        @Option(names = "--reason", required = true, description = "Mengapa, sedikitnya sepuluh huruf.")
        private String reason = "";

        @Mixin
        private AsOptions options = new AsOptions();

        @Override
        public Integer call() {
            try (var office = OfficeSession.open(options.as)) {
                return office.call(() -> {
                    find(office, order);
                    var refused = office.get(OrderBook.class).close(order, reason);
                    if (refused.isPresent()) throw failure(refused.get());
                    return ExitCode.DONE;
                });
            }
        }
    }

    @Command(
            name = "file",
            description = "Tulis berkas perintah yang sudah disetujui; isinya selalu sama. / Write the bank's file.",
            mixinStandardHelpOptions = true)
    static final class Writing implements Callable<Integer> {

        /** How the file is written. */
        enum Format {
            CSV,
            PAIN001
        }

        @Parameters(paramLabel = "PERINTAH")
        private long order;

        @Option(names = "--format", defaultValue = "csv", description = "${COMPLETION-CANDIDATES}")
        private Format format = Format.CSV;

        @Option(
                names = "--layout",
                paramLabel = "NAMA",
                description = "Susunan kolom bank; lihat: ./lindung pay layouts list")
        private @Nullable String layout;

        @Option(names = "--out", required = true, paramLabel = "BERKAS")
        private Path out = Path.of("");

        @Mixin
        private AsOptions options = new AsOptions();

        @Override
        public Integer call() throws IOException {
            var parent = out.toAbsolutePath().getParent();
            if (parent == null || !Files.isDirectory(parent)) {
                throw new CommandFailure(ExitCode.UNREACHABLE, "Folder untuk \"" + out + "\" tidak ada.");
            }
            try (var office = OfficeSession.open(options.as)) {
                return office.call(() -> {
                    Asking.mustBe(OrderRights.makes(CurrentActor.get().role()), "menulis berkas pembayaran");
                    find(office, order);
                    return switch (office.get(OrderFiles.class)
                            .write(order, format == Format.PAIN001 ? null : asked(office))) {
                        case OrderFiles.Written.Refused(var why) -> throw failure(why);
                        case OrderFiles.Written.File file -> {
                            Files.write(out, file.bytes());
                            System.err.println(file.name() + " ditulis ke " + out + ", yang ke-" + file.times() + ".");
                            yield ExitCode.DONE;
                        }
                    };
                });
            }
        }

        private BankLayout asked(OfficeSession office) {
            return office.get(BankLayouts.class)
                    .find(layout == null ? "" : layout)
                    .orElseThrow(() -> new CommandFailure(
                            ExitCode.NOT_FOUND, "Tidak ada susunan kolom bernama \"" + layout + "\"."));
        }
    }
}
