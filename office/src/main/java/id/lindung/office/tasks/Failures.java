package id.lindung.office.tasks;

import id.lindung.office.store.DiskSpace;
import java.util.UUID;

/** The sentence for people when work ended by a fault: what happened, that nothing changed, what to do. */
final class Failures {

    private Failures() {}

    static String sentence(UUID task, Throwable failure) {
        if (DiskSpace.isFull(failure)) return DiskSpace.SENTENCE;
        return "Pekerjaan ini gagal karena kesalahan program. Tidak ada data yang"
                + " berubah. Coba lagi; bila terulang, sebutkan kode " + task + " kepada pengelola.";
    }
}
