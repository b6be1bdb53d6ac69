package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.memberships.EndReason;
import id.lindung.office.people.Payers;
import id.lindung.office.rosters.Members;
import id.lindung.office.rosters.RosterRights;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "membership",
        description = "Siapa dibayar siapa; akhiri. / Whom a payer pays for; end it.",
        mixinStandardHelpOptions = true,
        subcommands = {MembershipCommand.Listing.class, MembershipCommand.End.class})
final class MembershipCommand {

    @Command(
            name = "list",
            description = "Yang dibayar seorang pembayar dalam sebulan, dan kata BPJS.",
            mixinStandardHelpOptions = true)
    static final class Listing implements Callable<Integer> {

        private static final int PORTION = 500;

        @Option(names = "--payer", required = true, paramLabel = "ID")
        private long payer;

        @Option(names = "--month", required = true, description = "Bulan, mis. 2026-11")
        private String month = "";

        @Mixin
        private AsOptions shared = new AsOptions();

        @Override
        public Integer call() {
            var asked = MonthText.month(month);
            try (var office = OfficeSession.open(shared.as)) {
                return office.call(() -> {
                    Asking.mustBe(RosterRights.hands(CurrentActor.get().role()), "melihat daftar ini");
                    if (office.get(Payers.class).find(payer).isEmpty())
                        throw new CommandFailure(ExitCode.NOT_FOUND, "Tidak ada pembayar " + payer + ".");
                    print(office.get(Members.class), asked);
                    return ExitCode.DONE;
                });
            }
        }

        private void print(Members members, YearMonth asked) {
            var rows = new ArrayList<Map<String, @Nullable Object>>();
            if (shared.output == Output.CSV)
                System.out.println("membership,person,name,nik,programmes,base,from,until,status,kpj");
            for (int after = 0; ; after += PORTION) {
                var portion = members.list(payer, asked, "", after, PORTION);
                for (var each : portion) {
                    var row = row(each);
                    switch (shared.output) {
                        case JSON -> rows.add(row);
                        case CSV -> System.out.println(Csv.line(row.values().toArray()));
                        case TABLE ->
                            System.out.println(each.id() + "\t" + each.name() + "\t" + each.programmes() + "\t"
                                    + each.from() + "\t" + each.status());
                    }
                }
                if (portion.size() < PORTION) break;
            }
            if (shared.output == Output.JSON) {
                var json = Asking.json("memberships");
                json.put("payer", payer);
                json.put("month", asked.toString());
                json.put("memberships", rows);
                Asking.print(json);
            }
        }

        private static Map<String, @Nullable Object> row(Members.Member each) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("membership", each.id());
            row.put("person", each.person());
            row.put("name", each.name());
            row.put("nik", each.nik());
            row.put("programmes", each.programmes());
            row.put("base", each.base());
            row.put("from", each.from().toString());
            row.put("until", each.until() == null ? null : each.until().toString());
            row.put("status", each.status());
            row.put("kpj", each.kpj());
            return row;
        }
    }

    @Command(
            name = "end",
            description = "Akhiri kepesertaan setelah bulan tanggal itu; bulan itu masih dibayar.",
            mixinStandardHelpOptions = true)
    static final class End implements Callable<Integer> {

        @Option(names = "--membership", required = true, paramLabel = "ID", description = "Lihat: membership list")
        private long membership;

        @Option(
                names = "--date",
                required = true,
                paramLabel = "TANGGAL",
                description = "Hari terakhir, mis. 2026-11-20")
        private String date = "";

        @Option(names = "--reason", required = true, description = "DIED, LEFT, MOVED, TOO_OLD, atau OTHER_PAYER")
        private EndReason reason = EndReason.LEFT;

        @Mixin
        private AsOptions shared = new AsOptions();

        @Override
        public Integer call() {
            var day = MonthText.day(date);
            if (day == null) throw new CommandFailure(ExitCode.USAGE, "Tulis --date TANGGAL.");
            try (var office = OfficeSession.open(shared.as)) {
                return office.call(() -> {
                    Asking.mustBe(RosterRights.hands(CurrentActor.get().role()), "mengakhiri kepesertaan");
                    var members = office.get(Members.class);
                    var found = members.find(membership, YearMonth.from(day))
                            .orElseThrow(() -> new CommandFailure(
                                    ExitCode.NOT_FOUND,
                                    "Tidak ada kepesertaan " + membership
                                            + " yang berlaku. Lihat: ./lindung membership list"));
                    if (day.isBefore(found.from().atDay(1))) {
                        throw new CommandFailure(
                                ExitCode.CONFLICT,
                                "Kepesertaan itu baru mulai " + found.from() + "; tanggalnya lebih awal.");
                    }
                    boolean done = members.end(found, day, reason);
                    if (shared.output == Output.JSON) {
                        var json = Asking.json("membership-end");
                        json.put("person", found.person());
                        json.put("last", YearMonth.from(day).toString());
                        json.put("reason", reason.name());
                        json.put("changed", done);
                        Asking.print(json);
                    } else {
                        System.out.println("terakhir\t" + YearMonth.from(day));
                    }
                    return done ? ExitCode.DONE : ExitCode.CONFLICT;
                });
            }
        }
    }
}
