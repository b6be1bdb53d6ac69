package id.lindung.office.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Recognises that a failure came from a full disk, which people can mend, whichever layer ran into it. */
public final class DiskSpace {

    /** PostgreSQL's disk_full. */
    private static final String DISK_FULL = "53100";

    /** What to say to people: the rest of the sentence is what was being done. */
    public static final String SENTENCE =
            "Disk tempat data Lindung penuh. Tidak ada data yang berubah. Kosongkan ruang di disk itu (misalnya pindahkan berkas"
                    + " lain), lalu ulangi.";

    /** Kept free: PostgreSQL that cannot write its journal stops, and does not start again until it can. */
    private static final long RESERVE = 96L << 20;

    private DiskSpace() {}

    /**
     * Whether the disk of an office has room for so many bytes more and the reserve; an external database looks after its own
     * disk, so that only the office's files count there.
     */
    public static boolean hasRoomFor(OfficeDirectory office, long bytes) throws IOException {
        boolean embedded = Files.exists(office.root().resolve("database").resolve("PG_VERSION"));
        return usable(office.root()) > (embedded ? bytes + RESERVE : RESERVE / 8);
    }

    /** Whether so little is left that whatever failed there probably failed by it. */
    public static boolean isNearlyFull(Path directory) {
        try {
            return Files.exists(directory) && usable(directory) < RESERVE / 4;
        } catch (IOException e) {
            return false;
        }
    }

    private static long usable(Path directory) throws IOException {
        return Files.getFileStore(directory).getUsableSpace();
    }

    /** Whether anything in the chain of causes is a full disk. */
    public static boolean isFull(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var message = String.valueOf(cause.getMessage());
            if (cause instanceof SQLException sql
                    && (DISK_FULL.equals(sql.getSQLState()) || message.contains("No space left on device"))) return true;
            // The words of Linux and of Windows.
            if (cause instanceof IOException
                    && (message.contains("No space left on device") || message.contains("not enough space on the disk"))) {
                return true;
            }
        }
        return false;
    }
}
