package id.lindung.office.reports;

import id.lindung.office.coverage.Coverage.Figures;
import id.lindung.office.coverage.WorkforceFigure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What must be said beside the figures: a running month, a denominator of another year or code system, a missing list. */
final class Remarks {

    private Remarks() {}

    static List<String> of(Figures figures, Period period, LocalDate today) {
        var remarks = new ArrayList<String>();
        if (period.isOpen(today)) {
            remarks.add(
                    "SEMENTARA: " + period.label() + " belum berakhir. Angka masih berubah dan belum dapat dikirim.");
        }
        if (!figures.hasList()) {
            remarks.add("Daftar peserta BPJS Ketenagakerjaan " + Words.month(period.until())
                    + " untuk seluruh wilayah ini belum dimasukkan; angka hanya dari yang sudah tercatat.");
        }
        figures.workforce()
                .ifPresentOrElse(
                        workforce -> denominator(workforce, period, remarks),
                        () -> remarks.add(
                                "Belum ada angka angkatan kerja dengan sumbernya; bagian dihitung dari pekerja yang"
                                        + " dikenal namanya."));
        figures.firstRecord()
                .filter(day -> day.isAfter(period.until().atEndOfMonth()))
                .ifPresent(day -> remarks.add("Catatan pertama wilayah ini dibuat " + Words.date(day)
                        + ", sesudah periode ini; bulan-bulan sebelumnya disusun dari daftar yang datang kemudian."));
        return remarks;
    }

    private static void denominator(WorkforceFigure workforce, Period period, List<String> remarks) {
        int year = workforce.month().getYear();
        if (year != period.until().getYear()) {
            remarks.add("Angkatan kerja yang dipakai adalah angka " + Words.month(workforce.month())
                    + ", bukan tahun periode ini: " + source(workforce) + ".");
        }
        if (workforce.codeSystem().equals("BPS")) {
            remarks.add("Sumber angkatan kerja memakai kode BPS " + workforce.codeGiven()
                    + ", di sini wilayah Kemendagri " + workforce.region() + ".");
        }
    }

    static String source(WorkforceFigure workforce) {
        return workforce.source() + (workforce.edition().isEmpty() ? "" : ", " + workforce.edition());
    }
}
