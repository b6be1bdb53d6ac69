package id.lindung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An office is backed up, and its backup is proved to come back, elsewhere and whole. */
class BackupCommandsTest {

    private static final String VILLAGE = "53.04.02.2009";

    @AfterEach
    void forgetTheOffice() {
        System.clearProperty("LINDUNG_DATA");
    }

    @Test
    void aBackupIsProvedToComeBack() throws IOException {
        var folder = folder();
        office(folder.resolve("kantor"));
        var list = Files.writeString(folder.resolve("daftar.csv"), """
            No;NIK;Nama;L/P;Tanggal Lahir;RT;RW
            1;5304021706857201;Kornelis Nahak;L;17-06-1985;001;002
            2;5304024203797202;Rosalinda Meak;P;02-03-1979;001;002
            """);
        assertThat(Said.by("import", "workers", list.toString(), "--region", VILLAGE, "--progress", "none")
                        .exit())
                .isZero();
        var before = names();
        assertThat(before).contains("Kornelis Nahak", "Rosalinda Meak");

        var key = Files.writeString(folder.resolve("kunci.txt"), "delapan-ekor-sapi-bali\n");
        var backup = folder.resolve("kantor.cadangan");
        var told = Said.by("backup", "--out", backup.toString(), "--passphrase-file", key.toString());
        assertThat(told.exit()).as(told.err()).isZero();
        assertThat(Files.readString(backup, java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("LINDUNG CADANGAN 1\n")
                .doesNotContain("Kornelis");
        assertThat(Said.by("backup", "--out", backup.toString()).exit()).isEqualTo(ExitCode.CONFLICT);

        var proved = restore(backup, key, "--verify");
        assertThat(proved.exit()).as(proved.err()).isZero();
        assertThat(proved.json().get("kept").asBoolean()).isFalse();
        assertThat(proved.json().get("rows").asLong()).isGreaterThan(91_000);

        // Into the office itself nothing is restored.
        assertThat(restore(backup, key).exit()).isEqualTo(ExitCode.CONFLICT);
        assertThat(names()).isEqualTo(before);

        // A file that was cut off, or a wrong passphrase, restores nothing and leaves nothing.
        var elsewhere = folder.resolve("kantor-baru");
        office(elsewhere);
        var cut = Files.write(folder.resolve("terpotong"), shortened(backup));
        var broken = restore(cut, key);
        assertThat(broken.exit()).as(broken.err()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(elsewhere.resolve("database")).doesNotExist();
        assertThat(elsewhere.resolve("keys")).doesNotExist();
        var wrong = Files.writeString(folder.resolve("salah.txt"), "delapan-ekor-kuda-sumba\n");
        assertThat(restore(backup, wrong).exit()).isEqualTo(ExitCode.NOT_ALLOWED);

        // The whole file becomes an office that answers the same.
        var kept = restore(backup, key);
        assertThat(kept.exit()).as(kept.err()).isZero();
        assertThat(names()).isEqualTo(before);
    }

    private static byte[] shortened(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        return java.util.Arrays.copyOf(bytes, bytes.length * 2 / 3);
    }

    private static String names() {
        var said = Said.by("unprotected", "--region", VILLAGE, "--month", "2026-01", "--output", "csv");
        assertThat(said.exit()).as(said.err()).isZero();
        return said.out();
    }

    private static Said restore(Path backup, Path key, String... more) {
        var arguments = new java.util.ArrayList<>(
                java.util.List.of("restore", backup.toString(), "--passphrase-file", key.toString()));
        arguments.addAll(java.util.List.of(more));
        return Said.by(arguments.toArray(String[]::new));
    }

    private static Path folder() throws IOException {
        var target = Path.of("target", "offices").toAbsolutePath();
        Files.createDirectories(target);
        return Files.createTempDirectory(target, "backup");
    }

    private static void office(Path directory) {
        System.setProperty("LINDUNG_DATA", directory.toString());
    }
}
