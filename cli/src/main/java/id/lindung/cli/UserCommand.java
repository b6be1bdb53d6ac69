package id.lindung.cli;

import id.lindung.office.access.Accounts;
import id.lindung.office.access.Accounts.Creation;
import id.lindung.office.actor.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "user", description = "Pengguna kantor. / The office's users.", mixinStandardHelpOptions = true)
final class UserCommand {

    @Option(
            names = "--as",
            scope = picocli.CommandLine.ScopeType.INHERIT,
            description = "Bertindak sebagai pengguna ini.")
    private @Nullable String as;

    @Command(name = "list", description = "Semua pengguna.")
    int list() {
        try (var office = OfficeSession.open(as)) {
            for (var account : office.call(() -> office.get(Accounts.class).list())) {
                System.out.printf(
                        "%s\t%s\t%s\t%s\t%s%n",
                        account.username(),
                        account.role(),
                        account.region().isEmpty() ? "-" : account.region(),
                        account.enabled() ? "aktif" : "ditutup",
                        account.displayName());
            }
            return ExitCode.DONE;
        }
    }

    @Command(name = "add", description = "Buat pengguna; kata sandi acak dicetak sekali.")
    int add(
            @Parameters(paramLabel = "NAMA_PENGGUNA") String username,
            @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}") Role role,
            @Option(names = "--region", defaultValue = "", description = "Kode wilayah, mis. 53.04.02.2009")
                    String region,
            @Option(names = "--name", defaultValue = "") String name) {
        try (var office = OfficeSession.open(as)) {
            var draft = new Accounts.Draft(username, name.isEmpty() ? username : name, role, region, null, null, null);
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
            };
        }
    }

    @Command(name = "reset", description = "Ganti kata sandi dengan yang acak.")
    int reset(@Parameters(paramLabel = "NAMA_PENGGUNA") String username) {
        try (var office = OfficeSession.open(as)) {
            var password = office.call(() -> office.get(Accounts.class).resetPassword(username))
                    .orElseThrow(
                            () -> new CommandFailure(ExitCode.NOT_FOUND, "Tidak ada pengguna \"" + username + "\"."));
            System.out.println(username + "\t" + password);
            return ExitCode.DONE;
        }
    }

    @Command(name = "disable", description = "Tutup akun.")
    int disable(@Parameters(paramLabel = "NAMA_PENGGUNA") String username) {
        try (var office = OfficeSession.open(as)) {
            if (office.call(() -> office.get(Accounts.class).setEnabled(username, false))) return ExitCode.DONE;
            throw new CommandFailure(ExitCode.NOT_FOUND, "Tidak ada pengguna \"" + username + "\".");
        }
    }
}
