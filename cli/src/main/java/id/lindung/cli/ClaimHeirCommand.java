package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.claims.ClaimCase;
import id.lindung.office.claims.ClaimRights;
import id.lindung.office.claims.Heir;
import id.lindung.office.claims.Heirs;
import id.lindung.office.claims.Relation;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.NikReading;
import id.lindung.rules.name.NameKey;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Those who receive: heirs with shares, guardians and accounts, or the worker. */
@Command(
        name = "heir",
        description = "Ahli waris dan penerima: lihat, tulis, tarik. / Heirs and recipients.",
        mixinStandardHelpOptions = true,
        subcommands = {ClaimHeirCommand.Listing.class, ClaimHeirCommand.Keep.class, ClaimHeirCommand.Withdraw.class})
final class ClaimHeirCommand {

    private abstract static class Sub extends ClaimSub {

        @Parameters(index = "0", paramLabel = "NOMOR")
        private String number = "";

        @Override
        int run(OfficeSession office) {
            Asking.mustBe(ClaimRights.seesPapers(CurrentActor.get().role()), "melihat ahli waris");
            var claim = find(office, number);
            act(office, claim);
            show(office.get(Heirs.class).all(claim.id()), claim);
            return ExitCode.DONE;
        }

        abstract void act(OfficeSession office, ClaimCase claim);

        private void show(List<Heir> heirs, ClaimCase claim) {
            if (output == Output.JSON) {
                var json = Asking.json("claim.heirs");
                json.put("claim", claim.number());
                json.put("heirs", heirs.stream().map(Sub::cells).toList());
                Asking.print(json);
                return;
            }
            PlanPrinter.line(
                    output,
                    List.of(
                            "heir",
                            "name",
                            "relation",
                            "born",
                            "weight",
                            "guardian",
                            "account",
                            "holder",
                            "withdrawn"));
            for (var heir : heirs)
                PlanPrinter.line(output, List.copyOf(cells(heir).values()));
        }

        private static Map<String, Object> cells(Heir heir) {
            var cells = new LinkedHashMap<String, Object>();
            var born = heir.birthDate();
            var withdrawn = heir.withdrawn();
            cells.put("heir", heir.id());
            cells.put("name", heir.name());
            cells.put("relation", heir.relation().name());
            cells.put("born", born == null ? "" : born.toString());
            cells.put("weight", heir.weight());
            cells.put("guardian", heir.guardian());
            cells.put("account", heir.accountMask());
            cells.put("holder", heir.accountHolder());
            cells.put("withdrawn", withdrawn == null ? "" : withdrawn);
            return cells;
        }
    }

    @Command(name = "list", description = "Yang tercatat.", mixinStandardHelpOptions = true)
    static final class Listing extends Sub {
        @Override
        void act(OfficeSession office, ClaimCase claim) {}
    }

    @Command(
            name = "keep",
            description = "Tulis ahli waris baru, atau ubah yang bernomor --heir.",
            mixinStandardHelpOptions = true)
    static final class Keep extends Sub {

        @Option(names = "--heir", paramLabel = "ID", description = "Yang diubah; tanpa ini: baru")
        private @Nullable Long heir;

        @Option(names = "--name", defaultValue = "", description = "Nama; pekerja sendiri: tidak perlu")
        private String name = "";

        @Option(names = "--relation", description = "${COMPLETION-CANDIDATES}")
        private @Nullable Relation relation;

        @Option(names = "--born", description = "Tanggal lahir, mis. 2012-02-03")
        private @Nullable String born;

        @Option(names = "--weight", defaultValue = "1", description = "Bagian terhadap yang lain, 0 sampai 1000")
        private int weight = 1;

        @Option(names = "--only", description = "Menyatakan diri satu-satunya")
        private boolean only;

        @Option(names = "--school", description = "Anak yang bersekolah: jenjangnya")
        private @Nullable String school;

        @Option(names = "--guardian", defaultValue = "", description = "Wali anak di bawah umur")
        private String guardian = "";

        @Option(names = "--guardian-relation", defaultValue = "", description = "Hubungan wali dengan anak")
        private String guardianRelation = "";

        @Option(names = "--nik", defaultValue = "", description = "NIK ahli waris")
        private String nik = "";

        @Option(names = "--bank", defaultValue = "")
        private String bank = "";

        @Option(names = "--account", defaultValue = "", description = "Nomor rekening; kosong: tetap")
        private String account = "";

        @Option(names = "--holder", defaultValue = "", description = "Atas nama; kosong: ahli waris sendiri")
        private String holder = "";

        @Override
        void act(OfficeSession office, ClaimCase claim) {
            switch (office.get(Heirs.class).keep(claim, heir, draft(claim))) {
                case Heirs.Outcome.Kept(var id, var now) -> {
                    if (now.disputed()) System.err.println("Ahli waris saling menyangkal; pembayaran dibekukan.");
                    System.err.println("Tersimpan dengan nomor " + id + ".");
                }
                case Heirs.Outcome.Refused(var why) -> throw refused(why);
            }
        }

        private Heirs.Draft draft(ClaimCase claim) {
            var who = claim.isOfDead() ? name.strip() : claim.name();
            if (NameKey.of(who).isEmpty()) throw usage("--name: tulis nama ahli waris.");
            var as = claim.isOfDead() ? relation : Relation.WORKER;
            if (as == null) throw usage("--relation: tulis hubungannya dengan pekerja.");
            var digits = account.replaceAll("[ .-]", "");
            if (!digits.isEmpty() && !Heirs.isAccount(digits))
                throw usage("--account: nomor rekening terdiri atas 5 sampai 24 angka.");
            if (!digits.isEmpty() && bank.isBlank()) throw usage("--bank: tulis banknya.");
            if (weight < 0 || weight > 1000) throw usage("--weight: tulis angka 0 sampai 1000.");
            return new Heirs.Draft(
                    who,
                    as,
                    claim.isOfDead() ? day() : claim.birthDate(),
                    weight,
                    only,
                    as == Relation.CHILD ? school : null,
                    guardian.strip(),
                    guardianRelation.strip(),
                    nik(),
                    bank.strip(),
                    digits.isEmpty() ? null : digits,
                    holder.isBlank() ? who : holder.strip());
        }

        private LocalDate day() {
            var day = MonthText.day(born);
            if (day == null) throw usage("--born: tulis tanggal lahir, misalnya 2012-02-03.");
            return day;
        }

        private @Nullable Nik nik() {
            if (nik.isBlank()) return null;
            return switch (Nik.read(nik)) {
                case NikReading.Valid(var read) -> read;
                case NikReading.Refused(var _, var why) -> throw usage("--nik: " + why.id());
            };
        }

        private static CommandFailure usage(String sentence) {
            return new CommandFailure(ExitCode.USAGE, sentence);
        }
    }

    @Command(name = "withdraw", description = "Tarik: orang ini bukan ahli waris.", mixinStandardHelpOptions = true)
    static final class Withdraw extends Sub {

        @Parameters(index = "1", paramLabel = "ID")
        private long heir;

        @Option(names = "--reason", required = true, description = "Mengapa bukan ahli waris")
        private String reason = "";

        @Override
        void act(OfficeSession office, ClaimCase claim) {
            none(office.get(Heirs.class).withdraw(claim, heir, reason));
        }
    }
}
