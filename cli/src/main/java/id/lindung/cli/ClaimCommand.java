package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.claims.AtWork;
import id.lindung.office.claims.Cases;
import id.lindung.office.claims.Cause;
import id.lindung.office.claims.ClaimCase;
import id.lindung.office.claims.ClaimEvent;
import id.lindung.office.claims.ClaimMoney;
import id.lindung.office.claims.ClaimRights;
import id.lindung.office.claims.ClaimState;
import id.lindung.office.claims.Claims;
import id.lindung.office.claims.Decisions;
import id.lindung.office.claims.Entitlements;
import id.lindung.office.claims.Refusal;
import id.lindung.office.claims.Report;
import id.lindung.office.claims.Reports;
import id.lindung.rules.contribution.Programme;
import id.lindung.rules.money.Rupiah;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "claim",
        description = "Klaim: lapor, lihat, putuskan, bayar. / Claims: report, look, decide, pay.",
        subcommands = {
            ClaimCommand.Open.class,
            ClaimCommand.Show.class,
            ClaimCommand.ListThem.class,
            ClaimCommand.Send.class,
            ClaimCommand.Decide.class,
            ClaimCommand.Pay.class,
            ClaimCommand.Limit.class
        },
        mixinStandardHelpOptions = true)
final class ClaimCommand {

    /** What every subcommand knows. */
    abstract static class Sub implements Callable<Integer> {

        @Option(names = "--output", defaultValue = "table", description = "${COMPLETION-CANDIDATES}")
        Output output = Output.TABLE;

        @Option(names = "--as", paramLabel = "PENGGUNA", description = "Bertindak sebagai pengguna ini.")
        @Nullable
        String as;

        @Override
        public Integer call() throws Exception {
            try (var office = OfficeSession.open(as)) {
                return office.call(() -> run(office));
            }
        }

        abstract int run(OfficeSession office) throws IOException;

        static ClaimCase find(OfficeSession office, String number) {
            return office.get(Claims.class)
                    .find(number)
                    .orElseThrow(() -> new CommandFailure(
                            ExitCode.NOT_FOUND,
                            "Tidak ada klaim " + number + " dalam wewenang Anda. Lihat: ./lindung claim list"));
        }

        void print(List<ClaimCase> rows) {
            switch (output) {
                case JSON -> {
                    var json = Asking.json("claims");
                    json.put("claims", rows.stream().map(Sub::row).toList());
                    Asking.print(json);
                }
                case CSV, TABLE -> {
                    PlanPrinter.line(
                            output,
                            List.of("claim", "programme", "cause", "eventDate", "name", "region", "state", "dueOn"));
                    for (var row : rows) PlanPrinter.line(output, new ArrayList<>(row(row).values()));
                }
            }
        }

        static Map<String, Object> row(ClaimCase claim) {
            var row = new LinkedHashMap<String, Object>();
            row.put("claim", claim.number());
            row.put("programme", claim.programme().name());
            row.put("cause", claim.cause().name());
            row.put("eventDate", claim.eventDate().toString());
            row.put("name", claim.name());
            row.put("region", claim.region());
            row.put("state", claim.state().name());
            var due = claim.dueOn();
            row.put("dueOn", due == null ? "" : due.toString());
            return row;
        }

        static ClaimCase done(Cases.Outcome outcome) {
            return switch (outcome) {
                case Cases.Outcome.Done(var claim) -> claim;
                case Cases.Outcome.Refused(var why) -> throw refused(why);
            };
        }

        static CommandFailure refused(Refusal why) {
            int code = why.code().equals("NOT_YOUR_STEP") || why.code().equals("OUT_OF_SCOPE")
                    ? ExitCode.NOT_ALLOWED
                    : ExitCode.CONFLICT;
            return new CommandFailure(code, why.says().id() + (why.law().isEmpty() ? "" : " (" + why.law() + ")"));
        }

        static void none(Optional<Refusal> refusal) {
            if (refusal.isPresent()) throw refused(refusal.get());
        }
    }

    @Command(
            name = "open",
            description = "Laporkan kejadian seorang pekerja terdaftar.",
            mixinStandardHelpOptions = true)
    static final class Open extends Sub {

        @Option(names = "--person", required = true, description = "Nomor pekerja")
        private long person;

        @Option(names = "--cause", required = true, description = "${COMPLETION-CANDIDATES}")
        private Cause cause = Cause.DEATH;

        @Option(names = "--date", required = true, description = "Tanggal kejadian, mis. 2026-05-03")
        private String date = "";

        @Option(names = "--at-work", defaultValue = "UNKNOWN", description = "${COMPLETION-CANDIDATES}")
        private AtWork atWork = AtWork.UNKNOWN;

        @Override
        int run(OfficeSession office) {
            var day = MonthText.day(date);
            if (day == null) throw new CommandFailure(ExitCode.USAGE, "--date: tulis misalnya 2026-05-03.");
            var work = cause.isAtWork() ? AtWork.YES : atWork;
            switch (office.get(Reports.class).report(Report.of(cause, person, day, work))) {
                case Reports.Outcome.Opened(var cases) -> print(cases);
                case Reports.Outcome.Joined(var number, var _, var _) -> {
                    System.err.println("Sudah dilaporkan dengan nomor " + number + "; laporan ini ditambahkan.");
                    print(office.get(Claims.class).find(number).stream().toList());
                }
                case Reports.Outcome.Refused(var why) -> throw refused(why);
            }
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "list",
            description = "Klaim dalam wewenang Anda, yang terbaru dahulu.",
            mixinStandardHelpOptions = true)
    static final class ListThem extends Sub {

        private static final int MOST = 10_000;

        @Option(names = "--region", description = "Hanya wilayah ini dan di bawahnya")
        private @Nullable String region;

        @Option(names = "--state", description = "${COMPLETION-CANDIDATES}")
        private @Nullable ClaimState state;

        @Option(names = "--programme", description = "${COMPLETION-CANDIDATES}")
        private @Nullable Programme programme;

        @Override
        int run(OfficeSession office) {
            Asking.mustBe(ClaimRights.reads(CurrentActor.get().role()), "melihat klaim");
            var filter = new Claims.Filter(region == null ? "" : Asking.region(office, region), state, programme, "");
            print(office.get(Claims.class).list(filter, Long.MAX_VALUE, MOST));
            return ExitCode.DONE;
        }
    }

    @Command(name = "show", description = "Satu klaim: haknya, yang kurang, uangnya.", mixinStandardHelpOptions = true)
    static final class Show extends Sub {

        @Parameters(paramLabel = "NOMOR")
        private String number = "";

        @Override
        int run(OfficeSession office) {
            Asking.mustBe(ClaimRights.reads(CurrentActor.get().role()), "melihat klaim");
            var claim = find(office, number);
            var entitlements = office.get(Entitlements.class);
            var entitlement = entitlements.answer(claim, entitlements.facts(claim));
            var money = office.get(ClaimMoney.class).of(claim);
            var missing = claim.state().isGathering() ? office.get(Cases.class).missing(claim) : List.<String>of();
            if (output == Output.JSON) {
                var json = Asking.json("claim");
                json.putAll(row(claim));
                json.put("version", claim.version());
                json.put("entitlement", entitlement.kind().name());
                json.put("due", entitlement.rupiah());
                json.put("missing", missing);
                json.put("decided", money.decided());
                json.put("ordered", money.ordered());
                json.put("paid", money.paid());
                Asking.print(json);
                return ExitCode.DONE;
            }
            print(List.of(claim));
            System.err.println("Hak: " + Rupiah.of(entitlement.rupiah()).display() + " (" + entitlement.kind()
                    + "). Diputus " + Rupiah.of(money.decided()).display() + ", dibayar "
                    + Rupiah.of(money.paid()).display() + ".");
            if (!missing.isEmpty()) System.err.println("Masih kurang: " + String.join(", ", missing));
            return ExitCode.DONE;
        }
    }

    @Command(name = "send", description = "Kirim klaim yang lengkap ke cabang.", mixinStandardHelpOptions = true)
    static final class Send extends Sub {

        @Parameters(paramLabel = "NOMOR")
        private String number = "";

        @Override
        int run(OfficeSession office) {
            print(List.of(done(office.get(Cases.class).send(find(office, number)))));
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "decide",
            description =
                    "Langkah cabang: TAKE, RETURN, APPROVE, CONFIRM, SEND_BACK, REFUSE, REOPEN, REVISE, THAW, STOP.",
            mixinStandardHelpOptions = true)
    static final class Decide extends Sub {

        @Parameters(index = "0", paramLabel = "NOMOR")
        private String number = "";

        @Parameters(index = "1", paramLabel = "LANGKAH")
        private ClaimEvent step = ClaimEvent.TAKE;

        @Option(names = "--amount", paramLabel = "RUPIAH", description = "Default: seluruh haknya")
        private @Nullable Long amount;

        @Option(names = "--article", defaultValue = "", description = "Pasal dasar penolakan")
        private String article = "";

        @Option(names = "--reason", defaultValue = "", description = "Alasan")
        private String reason = "";

        @Override
        int run(OfficeSession office) {
            var claim = find(office, number);
            var decisions = office.get(Decisions.class);
            var outcome = switch (step) {
                case APPROVE, PROPOSE -> {
                    var asked = amount;
                    yield decisions.approve(claim, asked == null ? decisions.most(claim) : asked, reason);
                }
                case CONFIRM -> decisions.confirm(claim);
                case REFUSE -> decisions.refuse(claim, article, reason);
                case TAKE, RETURN, SEND_BACK, REOPEN, REVISE, THAW, STOP -> decisions.step(claim, step, reason);
                case OPEN, SEND, CANCEL, REVIVE, FREEZE, COMPLETE ->
                    throw new CommandFailure(ExitCode.USAGE, "Langkah " + step + " bukan langkah cabang.");
            };
            print(List.of(done(outcome)));
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "pay",
            description = "Perintahkan bayar, atau catat perintah yang sudah dibayar bank.",
            mixinStandardHelpOptions = true)
    static final class Pay extends Sub {

        @Parameters(paramLabel = "NOMOR")
        private String number = "";

        @Option(names = "--heir", description = "Penerima yang diperintahkan bayar")
        private @Nullable Long heir;

        @Option(names = "--month", defaultValue = "0", description = "JKP dan JP: bulan ke berapa")
        private int month;

        @Option(names = "--note", defaultValue = "", description = "JKP: bagaimana syarat bulan itu dipenuhi")
        private String note = "";

        @Option(names = "--order", description = "Perintah yang sudah dibayar")
        private @Nullable Long order;

        @Option(names = "--date", description = "Tanggal dibayar")
        private @Nullable String date;

        @Option(names = "--reference", defaultValue = "", description = "Nomor referensi bank")
        private String reference = "";

        @Override
        int run(OfficeSession office) throws IOException {
            var claim = find(office, number);
            var money = office.get(ClaimMoney.class);
            var who = heir;
            var which = order;
            if (which != null) {
                var day = MonthText.day(date);
                if (day == null) throw new CommandFailure(ExitCode.USAGE, "Tulis --date TANGGAL --reference NOMOR.");
                none(money.paid(claim, which, day, reference, null, null));
            } else if (who != null) {
                none(money.order(claim, who, month, note));
            }
            var account = money.of(claim);
            var cells = List.of("entry", "heir", "kind", "month", "rupiah", "day", "reference", "open");
            if (output == Output.JSON) {
                var json = Asking.json("claim.money");
                json.put("claim", claim.number());
                json.put("decided", account.decided());
                json.put("paid", account.paid());
                json.put("entries", account.entries().stream().map(Pay::cells).toList());
                Asking.print(json);
            } else {
                PlanPrinter.line(output, cells);
                for (var entry : account.entries())
                    PlanPrinter.line(output, List.copyOf(cells(entry).values()));
                for (var share : account.shares()) {
                    System.err.println(share.heir().id() + " " + share.heir().name() + ": "
                            + Rupiah.of(share.paid()).display() + " dari "
                            + Rupiah.of(share.rupiah()).display());
                }
            }
            return ExitCode.DONE;
        }

        private static Map<String, Object> cells(ClaimMoney.Entry entry) {
            var cells = new LinkedHashMap<String, Object>();
            cells.put("entry", entry.id());
            cells.put("heir", entry.heir());
            cells.put("kind", entry.kind());
            cells.put("month", entry.instalment());
            cells.put("rupiah", entry.rupiah());
            cells.put("day", entry.day().toString());
            cells.put("reference", entry.reference());
            cells.put("open", entry.open());
            return cells;
        }
    }

    @Command(
            name = "limit",
            description = "Di atas jumlah ini dua petugas cabang memutuskan.",
            mixinStandardHelpOptions = true)
    static final class Limit extends Sub {

        @Option(names = "--region", description = "Kode wilayah; kosong: seluruh kantor")
        private @Nullable String region;

        @Option(names = "--set", paramLabel = "RUPIAH", description = "Batas baru")
        private @Nullable Long limit;

        @Override
        int run(OfficeSession office) {
            var code = Asking.region(office, region);
            var decisions = office.get(Decisions.class);
            var wanted = limit;
            if (wanted != null) none(decisions.setLimit(code, wanted));
            if (output == Output.JSON) {
                var json = Asking.json("claim.limit");
                json.put("region", code);
                json.put("rupiah", decisions.limit(code));
                Asking.print(json);
            } else {
                PlanPrinter.line(output, List.of("region", "rupiah"));
                PlanPrinter.line(output, List.of(code, decisions.limit(code)));
            }
            return ExitCode.DONE;
        }
    }
}
