package id.lindung.office.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Random passwords of database roles, one file each beside the keys; made on first use, never shown. */
final class Passwords {

    private Passwords() {}

    static String of(OfficeDirectory office, String role) throws IOException {
        Path file = office.keys().resolve(role + ".password");
        if (Files.exists(file)) return Files.readString(file).strip();
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes);
        Files.writeString(file, password);
        return password;
    }
}
