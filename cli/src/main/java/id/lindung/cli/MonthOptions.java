package id.lindung.cli;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command about a month of a region asks alike. */
final class MonthOptions {

    @Option(names = "--month", required = true, description = "Bulan yang dilindungi, mis. 2025-07")
    String month = "";

    @Option(names = "--region", description = "Kode wilayah, mis. 53.03; default: wilayah Anda")
    @Nullable
    String region;

    @Option(names = "--output", defaultValue = "table", description = "${COMPLETION-CANDIDATES}")
    Output output = Output.TABLE;

    @Option(names = "--as", paramLabel = "PENGGUNA", description = "Bertindak sebagai pengguna ini.")
    @Nullable
    String as;

    YearMonth asked() {
        return MonthText.month(month);
    }

    /** The region's code, checked against the actor's scope. */
    String code(OfficeSession office) {
        return Asking.region(office, region);
    }
}
