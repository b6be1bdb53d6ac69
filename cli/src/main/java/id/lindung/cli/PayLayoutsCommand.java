package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.payments.BankLayout;
import id.lindung.office.payments.BankLayouts;
import id.lindung.office.payments.OrderRights;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "layouts",
        description = "Susunan kolom berkas bank. / Columns of banks' files.",
        mixinStandardHelpOptions = true,
        subcommands = {PayLayoutsCommand.Listing.class, PayLayoutsCommand.Keep.class, PayLayoutsCommand.Remove.class})
final class PayLayoutsCommand {

    @Command(name = "list", description = "Yang dikenal.", mixinStandardHelpOptions = true)
    static final class Listing implements Callable<Integer> {

        @Mixin
        private AsOptions options = new AsOptions();

        @Override
        public Integer call() {
            try (var office = OfficeSession.open(options.as)) {
                return office.call(() -> {
                    Asking.mustBe(OrderRights.makes(CurrentActor.get().role()), "melihat susunan kolom bank");
                    var all = new ArrayList<BankLayout>(List.of(BankLayout.GENERIC));
                    office.get(BankLayouts.class).list().forEach(each -> all.add(each.layout()));
                    if (options.output == Output.JSON) {
                        var json = Asking.json("bank-layouts");
                        json.put("layouts", all);
                        Asking.print(json);
                    } else {
                        PlanPrinter.line(options.output, List.of("name", "columns", "header"));
                        for (var each : all)
                            PlanPrinter.line(
                                    options.output, List.of(each.name(), each.columnText(), each.headerText()));
                    }
                    return ExitCode.DONE;
                });
            }
        }
    }

    @Command(
            name = "keep",
            description = "Simpan satu susunan; nama yang sama diganti.",
            mixinStandardHelpOptions = true)
    static final class Keep implements Callable<Integer> {

        @Option(names = "--name", required = true, description = "Nama bank")
        private String name = "";

        @Option(names = "--columns", required = true, description = "mis. account,name,currency,amount,remark,'NTT'")
        private String columns = "";

        @Option(names = "--header", defaultValue = "", description = "mis. 'P',date,debit,count,total; kosong: tanpa")
        private String header = "";

        @Option(names = "--separator", defaultValue = ",")
        private String separator = ",";

        @Option(names = "--service", defaultValue = "VIA", description = "Kata bank itu untuk virtual account")
        private String service = "VIA";

        @Mixin
        private AsOptions options = new AsOptions();

        @Override
        public Integer call() {
            try (var office = OfficeSession.open(options.as)) {
                return office.call(() -> {
                    Asking.mustBe(OrderRights.makes(CurrentActor.get().role()), "menulis susunan kolom bank");
                    var refused = office.get(BankLayouts.class)
                            .keep(new BankLayouts.Draft(name, columns, separator, header, service));
                    if (refused.isPresent())
                        throw new CommandFailure(
                                ExitCode.USAGE, Asking.lines(refused.get().sentences()));
                    return ExitCode.DONE;
                });
            }
        }
    }

    @Command(name = "remove", description = "Hapus satu susunan.", mixinStandardHelpOptions = true)
    static final class Remove implements Callable<Integer> {

        @Option(names = "--name", required = true, description = "Nama bank")
        private String name = "";

        @Mixin
        private AsOptions options = new AsOptions();

        @Override
        public Integer call() {
            try (var office = OfficeSession.open(options.as)) {
                return office.call(() -> {
                    Asking.mustBe(OrderRights.makes(CurrentActor.get().role()), "menghapus susunan kolom bank");
                    var layouts = office.get(BankLayouts.class);
                    boolean removed = layouts.list().stream()
                            .filter(each -> each.layout().name().equals(name))
                            .anyMatch(each -> layouts.remove(each.id()));
                    if (!removed)
                        throw new CommandFailure(
                                ExitCode.NOT_FOUND,
                                "Tidak ada susunan \"" + name + "\" milik Anda. Lihat: ./lindung pay layouts list");
                    return ExitCode.DONE;
                });
            }
        }
    }
}
