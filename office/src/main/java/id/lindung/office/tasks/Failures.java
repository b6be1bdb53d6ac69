package id.lindung.office.tasks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;

/** The sentence for people when work ended by a fault: what happened, that nothing changed, what to do. */
final class Failures {

    /** PostgreSQL's class of errors about room: disk full, out of memory, too many connections. */
    private static final String INSUFFICIENT_RESOURCES = "53";

    private Failures() {}

    static String sentence(UUID task, Throwable failure) {
        if (isDiskFull(failure)) {
            return "Disk tempat data Lindung penuh, jadi pekerjaan ini dihentikan. Tidak ada data yang berubah. Kosongkan ruang di"
                    + " disk itu (misalnya hapus berkas lain), lalu ulangi.";
        }
        return "Pekerjaan ini gagal karena kesalahan program. Tidak ada data yang"
                + " berubah. Coba lagi; bila terulang, sebutkan kode " + task + " kepada pengelola.";
    }

    static boolean isDiskFull(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(INSUFFICIENT_RESOURCES)) return true;
            var message = String.valueOf(cause.getMessage());
            if (cause instanceof IOException && (message.contains("No space left") || message.contains("not enough space"))) {
                return true;
            }
        }
        return false;
    }
}
