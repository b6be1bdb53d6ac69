package id.lindung.cli;

import id.lindung.office.planning.PlanQuestion;
import id.lindung.rules.contribution.Fund;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a plan is asked about. */
final class PlanOptions {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    @Option(names = "--region", required = true, description = "Kode desa atau kabupaten, mis. 53.04.02.2005")
    String region = "";

    @Option(names = "--year", required = true, description = "Tahun anggaran, mis. 2023")
    int year;

    @Option(names = "--vulnerable", paramLabel = "ORANG", description = "Pekerja rentan (default 100, seperti edaran).")
    int vulnerable = PlanQuestion.LEAST;

    @Option(names = "--officials", paramLabel = "ORANG", description = "Perangkat desa (default: menurut catatan).")
    @Nullable
    Integer officials;

    @Option(
            names = "--fund",
            split = ",",
            paramLabel = "DANA",
            description = "Sumber (ADD, DANA_DESA, PADES, DAU_KELURAHAN, APBD_KAB) atau nomor dana.")
    List<String> funds = List.of();

    @Option(names = "--months", paramLabel = "JUMLAH", description = "Jumlah bulan (default sampai Desember).")
    @Nullable
    Integer months;

    @Option(names = "--from", paramLabel = "BULAN", description = "Bulan pertama (default Januari).")
    @Nullable
    String from;

    @Option(names = "--ceiling", paramLabel = "RUPIAH", description = "Batas seluruhnya, rupiah utuh.")
    @Nullable
    Long ceiling;

    @Option(names = "--programmes", defaultValue = PlanQuestion.PROGRAMMES, description = "JKK+JKM atau JKK+JKM+JHT")
    String programmes = PlanQuestion.PROGRAMMES;

    PlanQuestion question() {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new CommandFailure(ExitCode.USAGE, "--year " + year + " bukan tahun anggaran.");
        }
        if (!programmes.equals("JKK+JKM") && !programmes.equals("JKK+JKM+JHT")) {
            throw new CommandFailure(ExitCode.USAGE, "--programmes: JKK+JKM atau JKK+JKM+JHT.");
        }
        try {
            var first = from == null ? YearMonth.of(year, 1) : MonthText.month(from);
            int count = months == null ? 13 - first.getMonthValue() : months;
            return new PlanQuestion(region, year, vulnerable, officials, sources(), first, count, ceiling, programmes);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "Jumlah orang, bulan, dan batas tidak boleh negatif, dan semua bulan berada dalam tahun " + year
                            + ".");
        }
    }

    /** Numbers of recorded funds. */
    List<Long> numbers() {
        return funds.stream().filter(PlanOptions::isNumber).map(Long::valueOf).toList();
    }

    private List<Fund> sources() {
        var sources = new ArrayList<Fund>();
        for (var each : funds) {
            if (isNumber(each)) continue;
            try {
                sources.add(Fund.valueOf(each.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        "Sumber dana \"" + each + "\" tidak dikenal. Lihat: ./lindung plan village --help");
            }
        }
        return sources;
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]{1,18}");
    }
}
