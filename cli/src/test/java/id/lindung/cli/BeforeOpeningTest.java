package id.lindung.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before the office is opened and anything is imported. */
class BeforeOpeningTest {

    @TempDir
    Path dir;

    private static void refused(int exitCode, String sentence, ThrowingCallable call) {
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(call)
                .withMessageContaining(sentence)
                .matches(refusal -> refusal.exitCode() == exitCode);
    }

    @Test
    void theRefusalsNeverOverwriteTheFileThatIsImported() throws IOException {
        var file = Files.writeString(dir.resolve("sama.xlsx"), "x");
        var link = Files.createSymbolicLink(dir.resolve("lain.xlsx"), file);
        refused(ExitCode.USAGE, "menimpanya", () -> ImportWorkersCommand.checkRejects(file, file));
        refused(ExitCode.USAGE, "menimpanya", () -> ImportWorkersCommand.checkRejects(file, link));
        refused(
                ExitCode.USAGE,
                "menimpanya",
                () -> ImportWorkersCommand.checkRejects(file, dir.resolve(".").resolve("sama.xlsx")));
        ImportWorkersCommand.checkRejects(file, dir.resolve("ditolak.xlsx"));
        assertThat(file).hasContent("x");
    }

    @Test
    void theRefusalsNeedAFolderThatIsThere() throws IOException {
        var file = Files.writeString(dir.resolve("a.xlsx"), "x");
        refused(
                ExitCode.NOT_FOUND,
                "Tidak ada folder",
                () -> ImportWorkersCommand.checkRejects(file, dir.resolve("tidak/ada/ditolak.xlsx")));
        refused(ExitCode.USAGE, "adalah folder", () -> ImportWorkersCommand.checkRejects(file, dir));
    }

    @Test
    void aDataDirectoryThatCannotBeWrittenIsNamed() throws IOException {
        var file = Files.writeString(dir.resolve("berkas"), "x");
        refused(ExitCode.UNREACHABLE, "tidak dapat ditulisi", () -> DataDirectory.check(file.resolve("data")));
        DataDirectory.check(dir.resolve("baru"));
        assertThat(dir.resolve("baru")).isEmptyDirectory();
    }

    @Test
    void aPortThatIsTakenOrIsNoneIsNamed() throws IOException {
        refused(ExitCode.USAGE, "Porta 99999 tidak ada", () -> WebPort.check("127.0.0.1", 99_999));
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            refused(ExitCode.CONFLICT, "sudah dipakai", () -> WebPort.check("127.0.0.1", port));
        }
        refused(ExitCode.USAGE, "bukan alamat komputer ini", () -> WebPort.check("192.0.2.1", 0));
    }
}
