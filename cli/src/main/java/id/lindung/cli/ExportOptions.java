package id.lindung.cli;

import id.lindung.office.audit.Audit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Option;

/** Where an export goes, and for what numbers stand in clear. */
final class ExportOptions {

    private static final int SHORTEST_PURPOSE = 4;

    @Option(names = "--out", required = true, paramLabel = "BERKAS", description = "Berkas keluaran, .xlsx atau .csv")
    Path out = Path.of("");

    @Option(
            names = "--purpose",
            paramLabel = "TUJUAN",
            description = "Tulis NIK utuh, untuk tujuan ini; dicatat di jejak audit. Tanpa ini NIK tersamar.")
    @Nullable
    String purpose;

    @Option(names = "--as", paramLabel = "PENGGUNA", description = "Bertindak sebagai pengguna ini.")
    @Nullable
    String as;

    void check() {
        var parent = out.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new CommandFailure(ExitCode.UNREACHABLE, "Folder untuk \"" + out + "\" tidak ada.");
        }
        if (purpose != null && purpose.strip().length() < SHORTEST_PURPOSE) {
            throw new CommandFailure(ExitCode.USAGE, "Tujuannya terlalu pendek. Tulis untuk apa NIK utuh diperlukan.");
        }
    }

    boolean clear() {
        return purpose != null;
    }

    /** Recorded before the first byte is written. */
    void record(OfficeSession office, String what, String region, Map<String, ?> detail) {
        var told = new HashMap<String, Object>(detail);
        told.put("clear", clear());
        if (purpose != null) told.put("purpose", purpose);
        office.get(TransactionTemplate.class)
                .executeWithoutResult(status -> office.get(Audit.class).record("EXPORTED", what, region, told));
    }

    int done(int rows) {
        System.err.println(rows + " baris di " + out);
        return ExitCode.DONE;
    }
}
