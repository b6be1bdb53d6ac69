package id.lindung.office.reports;

import id.lindung.office.coverage.Coverage.Figures;
import id.lindung.office.coverage.WorkforceFigure;
import id.lindung.regions.RegionCode;
import id.lindung.regions.Regions;
import id.lindung.regions.Resolution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What must be said beside the figures: a running month, a denominator of another year or code system, a missing list. */
final class Remarks {

    private static final int NAMED = 10;

    private Remarks() {}

    static List<String> of(Figures figures, Period period, LocalDate today, Regions regions) {
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
        splits(new RegionCode(figures.question().region()), regions, remarks);
        return remarks;
    }

    /** Codes that were retired: continued under one code, gone to another regency, or with no certain successor. Never joined silently. */
    private static void splits(RegionCode region, Regions regions, List<String> remarks) {
        int continued = 0;
        int uncertain = 0;
        var moved = new TreeSet<String>();
        for (var each : regions.retiredAround(region)) {
            switch (each) {
                case Resolution.Successor(var from, var oldName, var to) -> {
                    var there = to.code().value();
                    if (there.substring(0, 5).equals(from.value().substring(0, 5))) continued++;
                    else moved.add(oldName + " (" + from.value() + " menjadi " + there + ")");
                }
                case Resolution.Retired retired -> uncertain++;
                case Resolution.Current current -> {}
                case Resolution.Unknown unknown -> {}
            }
        }
        if (continued > 0)
            remarks.add(continued
                    + " kode wilayah lama di sini diganti dan dibaca sebagai kode penerusnya yang berlaku sekarang.");
        if (!moved.isEmpty())
            remarks.add("Pemekaran: "
                    + String.join("; ", moved.stream().limit(NAMED).toList())
                    + (moved.size() > NAMED ? "; dan " + (moved.size() - NAMED) + " lainnya" : "")
                    + ". Angkanya dihitung di wilayah yang sekarang.");
        if (uncertain > 0)
            remarks.add(
                    uncertain
                            + " kode wilayah lama tidak punya penerus yang pasti; catatan dengan kode itu tidak digabung ke wilayah mana pun.");
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
