package id.lindung.office.store;

import java.io.IOException;
import java.sql.SQLException;

/** Recognises that a failure came from a full disk, which people can mend, whichever layer ran into it. */
public final class DiskSpace {

    /** PostgreSQL's disk_full. */
    private static final String DISK_FULL = "53100";

    /** What to say to people: the rest of the sentence is what was being done. */
    public static final String SENTENCE =
            "Disk tempat data Lindung penuh. Tidak ada data yang berubah. Kosongkan ruang di disk itu (misalnya pindahkan berkas"
                    + " lain), lalu ulangi.";

    private DiskSpace() {}

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
