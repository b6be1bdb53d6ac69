package id.lindung.office.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFilesTest {

    @TempDir
    Path directory;

    @Test
    void aNewProgramDeletesWhatKilledOnesLeftAndNothingElse() throws IOException {
        var office = new OfficeDirectory(directory);
        var mine = office.scratchFile("open");
        var dead = Files.createFile(office.scratch().resolve("compare-999999999-1.tmp"));
        var unowned = Files.createFile(office.scratch().resolve("compare123.tmp"));
        var other = Files.createFile(office.scratch().resolve("catatan.txt"));
        // Our own process number in a file older than our process: the number was given out again.
        var reused = office.scratchFile("pindah");
        Files.setLastModifiedTime(reused, FileTime.from(Instant.now().minus(Duration.ofDays(400))));
        var uploading = Files.createFile(office.uploads().resolve("upload_1.tmp"));
        var received = Files.createDirectory(office.scratch().resolve("uploads-999999999"));
        Files.createFile(received.resolve("upload_2.tmp"));
        office.sweepScratch();
        assertThat(uploading).exists();
        assertThat(received).doesNotExist();
        assertThat(mine).exists();
        assertThat(other).exists();
        assertThat(dead).doesNotExist();
        assertThat(unowned).doesNotExist();
        assertThat(reused).doesNotExist();
    }

    @Test
    void aFullDiskIsRecognisedUnderWhateverWrapsIt() {
        var full = new IllegalStateException("the import failed", new IOException("No space left on device"));
        assertThat(DiskSpace.isFull(full)).isTrue();
        assertThat(DiskSpace.isFull(new java.sql.SQLException("could not extend file", "53100")))
                .isTrue();
        assertThat(DiskSpace.isFull(new IllegalStateException("No space left on device")))
                .isFalse();
    }
}
