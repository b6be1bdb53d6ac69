package id.lindung.cli;

import id.lindung.office.access.Accounts;
import id.lindung.office.access.Accounts.Change;
import id.lindung.office.access.Accounts.Creation;
import id.lindung.office.access.Grants;
import id.lindung.office.actor.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "user", description = "Pengguna kantor. / The office's users.", mixinStandardHelpOptions = true)
final class UserCommand {

    private static final int PAGE = 500;

    @Option(
            names = "--as",
            scope = picocli.CommandLine.ScopeType.INHERIT,
            description = "Bertindak sebagai pengguna ini.")
    private @Nullable String as;

    @Command(name = "list", description = "Semua pengguna.")
    int list(@Option(names = "--output", defaultValue = "table", description = "table, json, csv") Output output) {
        try (var office = OfficeSession.open(as)) {
            var accounts = office.get(Accounts.class);
            var table = new UserTable(output, System.out);
            for (int from = 0; ; from += PAGE) {
                int offset = from;
                var page = office.call(() -> accounts.list("", offset, PAGE));
                page.forEach(table::row);
                if (page.size() < PAGE) break;
            }
            table.end();
            return ExitCode.DONE;
        }
    }

    @Command(name = "add", description = "Buat pengguna; kata sandi acak dicetak sekali.")
    int add(
            @Parameters(paramLabel = "NAMA_PENGGUNA") String username,
            @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}") Role role,
            @Option(names = "--region", defaultValue = "", description = "Kode wilayah, mis. 53.04.02.2009")
                    String region,
            @Option(names = "--name", defaultValue = "", description = "Nama orangnya.") String name,
            @Option(names = "--rw", description = "RW, untuk ketua RT/RW.") @Nullable String rw,
            @Option(names = "--rt", description = "RT, bila hanya satu RT.") @Nullable String rt,
            @Option(names = "--payer", description = "Nomor pembayar iuran, untuk peran PAYER.") @Nullable Long payer) {
        try (var office = OfficeSession.open(as)) {
            var draft = new Accounts.Draft(username, name.isEmpty() ? username : name, role, region, rw, rt, payer);
            return switch (office.call(() -> office.get(Accounts.class).create(draft, true))) {
                case Creation.Created made -> {
                    System.out.println(made.username() + "\t" + made.password());
                    yield ExitCode.DONE;
                }
                case Creation.NameTaken taken ->
                    throw new CommandFailure(
                            ExitCode.CONFLICT, "Nama pengguna \"" + taken.username() + "\" sudah dipakai.");
                case Creation.OutOfScope _ ->
                    throw new CommandFailure(ExitCode.NOT_ALLOWED, "Peran atau wilayah itu di luar wewenang Anda.");
                case Creation.Unfit unfit -> throw new CommandFailure(ExitCode.USAGE, need(unfit.lack()));
            };
        }
    }

    @Command(
            name = "change",
            description = "Ganti peran, wilayah, atau nama; yang tidak disebut tetap. Sesi yang terbuka berakhir.")
    int change(
            @Parameters(paramLabel = "NAMA_PENGGUNA") String username,
            @Option(names = "--role", description = "${COMPLETION-CANDIDATES}") @Nullable Role role,
            @Option(names = "--region", description = "Kode wilayah, mis. 53.04.02.2009") @Nullable String region,
            @Option(names = "--name", description = "Nama orangnya.") @Nullable String name,
            @Option(names = "--rw", description = "RW, untuk ketua RT/RW.") @Nullable String rw,
            @Option(names = "--rt", description = "RT, bila hanya satu RT.") @Nullable String rt,
            @Option(names = "--payer", description = "Nomor pembayar iuran, untuk peran PAYER.") @Nullable Long payer) {
        try (var office = OfficeSession.open(as)) {
            var accounts = office.get(Accounts.class);
            var now = office.call(() -> accounts.find(username)).orElseThrow(() -> unknown(username));
            var as = role == null ? now.role() : role;
            boolean head = as == Role.NEIGHBOURHOOD_HEAD;
            var draft = new Accounts.Draft(
                    now.username(),
                    name == null ? now.displayName() : name,
                    as,
                    region == null ? now.region() : region,
                    rw == null && head ? now.rw() : rw,
                    rt == null && head ? now.rt() : rt,
                    payer == null && as == Role.PAYER ? now.payer() : payer);
            return switch (office.call(() -> accounts.change(draft))) {
                case Change.Changed _ -> ExitCode.DONE;
                case Change.Unknown _ -> throw unknown(username);
                case Change.OutOfScope _ ->
                    throw new CommandFailure(ExitCode.NOT_ALLOWED, "Peran atau wilayah itu di luar wewenang Anda.");
                case Change.Unfit unfit -> throw new CommandFailure(ExitCode.USAGE, need(unfit.lack()));
            };
        }
    }

    private static CommandFailure unknown(String username) {
        return new CommandFailure(ExitCode.NOT_FOUND, "Tidak ada pengguna \"" + username + "\".");
    }

    private static String need(Grants.Lack lack) {
        return switch (lack) {
            case USERNAME -> "Nama pengguna harus 3-40 huruf kecil, angka, titik, atau tanda hubung.";
            case NAME -> "Nama orangnya kosong atau lebih panjang dari 80 huruf. Pakai --name.";
            case REGION ->
                "Wilayah itu tidak cocok dengan perannya: operator desa memerlukan kode desa. Pakai --region.";
            case NEIGHBOURHOOD -> "Ketua RT/RW, dan hanya peran itu, memerlukan --rw tiga angka (dan bila perlu --rt).";
            case PAYER -> "Peran PAYER, dan hanya peran itu, memerlukan --payer.";
        };
    }

    @Command(name = "reset", description = "Ganti kata sandi dengan yang acak.")
    int reset(@Parameters(paramLabel = "NAMA_PENGGUNA") String username) {
        try (var office = OfficeSession.open(as)) {
            var password = office.call(() -> office.get(Accounts.class).resetPassword(username))
                    .orElseThrow(() -> unknown(username));
            System.out.println(username + "\t" + password);
            return ExitCode.DONE;
        }
    }

    @Command(name = "disable", description = "Tutup akun; sesinya berakhir.")
    int disable(@Parameters(paramLabel = "NAMA_PENGGUNA") String username) {
        return setEnabled(username, false);
    }

    @Command(name = "enable", description = "Buka lagi akun yang ditutup.")
    int enable(@Parameters(paramLabel = "NAMA_PENGGUNA") String username) {
        return setEnabled(username, true);
    }

    private int setEnabled(String username, boolean enabled) {
        try (var office = OfficeSession.open(as)) {
            if (office.call(() -> office.get(Accounts.class).setEnabled(username, enabled))) return ExitCode.DONE;
            throw unknown(username);
        }
    }
}
