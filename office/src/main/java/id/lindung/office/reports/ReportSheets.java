package id.lindung.office.reports;

import id.lindung.office.reports.ReportFigures.Heads;
import id.lindung.office.reports.ReportFigures.Late;
import id.lindung.office.reports.ReportFigures.Village;
import id.lindung.sheets.write.LiveWorkbook;
import id.lindung.sheets.write.LiveWorkbook.Total;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** The report as a workbook: a summary whose every number is a formula over the sheets behind it. */
public final class ReportSheets {

    private static final List<ToLongFunction<Village>> COLUMNS = List.of(
            Village::registered,
            Village::active,
            Village::unprotected,
            Village::disputed,
            Village::branch,
            Village::pu,
            Village::bpu,
            Village::jakon,
            Village::pmi);
    private static final String FIRST_COLUMNS = "EFGHIJKLM";

    private ReportSheets() {}

    static void write(ReportFigures figures, String number, OutputStream out) throws IOException {
        var book = new LiveWorkbook();
        var summary = book.sheet("Ringkasan", List.of(46, 18, 18, 18, 30));
        int first = 5;
        int lastVillage = first + Math.max(1, figures.villages().size()) - 1;
        summarise(summary, figures, number, first, lastVillage);
        villages(book, figures, lastVillage);
        heads(book, figures);
        late(book, figures);
        others(book, figures);
        book.write(out);
    }

    private static void summarise(LiveWorkbook.Sheet sheet, ReportFigures figures, String number, int first, int last) {
        sheet.title("Laporan perlindungan pekerja, " + figures.regionName())
                .line(figures.periodLabel() + " · posisi akhir "
                        + Words.month(java.time.YearMonth.parse(figures.lastMonth())) + " · data per "
                        + Words.date(java.time.LocalDate.parse(figures.asKnown())))
                .line("Nomor: " + number)
                .blank()
                .headings(List.of("Posisi akhir periode (orang)", "Jumlah"));
        var labels = List.of(
                "Pekerja dikenal namanya",
                "Terlindungi",
                "Belum terlindungi",
                "Data sengketa (dihitung terpisah)",
                "Menunggu keputusan cabang (dihitung terpisah)",
                "Aktif segmen PU",
                "Aktif segmen BPU",
                "Aktif segmen Jasa konstruksi",
                "Aktif segmen Pekerja migran");
        for (int i = 0; i < labels.size(); i++) {
            var column = FIRST_COLUMNS.charAt(i);
            sheet.row(
                    i < 3,
                    labels.get(i),
                    new Total("SUM(Desa!" + column + first + ":" + column + last + ")", figures.sum(COLUMNS.get(i))));
        }
        sheet.line("Satu orang yang aktif di dua segmen terhitung di keduanya; segmen tidak dijumlahkan.")
                .blank();
        sheet.headings(List.of("Pernah terlindungi dalam periode (arus, orang berbeda)", "Jumlah"));
        var flow = figures.flow();
        sheet.row(true, "Semua segmen", flow.all())
                .row(false, "PU", flow.pu())
                .row(false, "BPU", flow.bpu())
                .row(false, "Jasa konstruksi", flow.jakon())
                .row(false, "Pekerja migran", flow.pmi())
                .line("Arus dan posisi tidak dijumlahkan.")
                .blank();
        var workforce = figures.workforce();
        if (workforce != null) {
            sheet.headings(List.of("Penyebut", "Jumlah"))
                    .row(false, "Angkatan kerja: " + workforce.source(), workforce.people())
                    .blank();
        }
        int lastHeads = 4 + Math.max(1, figures.heads().size());
        sheet.headings(List.of("Aparatur desa dan pekerja rentan (bulan terakhir)", "Rencana", "Peserta"));
        for (var kind : List.of("OFFICIAL", "VULNERABLE")) {
            var word = kindWord(kind);
            sheet.row(
                    false,
                    word,
                    sumIf("D", "F", word, lastHeads, figures.heads(kind, Heads::planned)),
                    sumIf("D", "G", word, lastHeads, figures.heads(kind, Heads::members)));
        }
        sheet.blank().headings(List.of("Iuran lewat jatuh tempo (rupiah)", "Jumlah"));
        int lastLate = 4 + Math.max(1, figures.late().size());
        sheet.row(true, "Belum dibayar", new Total("SUM(Tunggakan!E5:E" + lastLate + ")", figures.lateRupiah()));
        if (!figures.remarks().isEmpty()) {
            sheet.blank().headings(List.of("Catatan"));
            figures.remarks().forEach(sheet::line);
        }
    }

    private static Total sumIf(String keys, String values, String word, int last, long value) {
        return new Total(
                "SUMIF(Dana!" + keys + "5:" + keys + last + ",\"" + word + "\",Dana!" + values + "5:" + values + last
                        + ")",
                value);
    }

    private static void villages(LiveWorkbook book, ReportFigures figures, int last) {
        var sheet = book.sheet("Desa", List.of(15, 26, 22, 26, 12, 12, 12, 11, 11, 10, 10, 10, 10));
        sheet.title("Cakupan menurut desa dan segmen, " + figures.regionName())
                .line(figures.periodLabel() + ", posisi akhir bulan terakhir")
                .blank()
                .headings(List.of(
                        "Kode",
                        "Desa/kelurahan",
                        "Kecamatan",
                        "Kabupaten/kota",
                        "Dikenal namanya",
                        "Terlindungi",
                        "Belum",
                        "Sengketa",
                        "Menunggu cabang",
                        "PU",
                        "BPU",
                        "Jakon",
                        "PMI"))
                .freeze(2);
        if (figures.villages().isEmpty()) sheet.row(false, "Nihil");
        for (var each : figures.villages()) {
            var cells = new ArrayList<Object>(List.of(each.code(), each.name(), each.district(), each.regency()));
            for (var column : COLUMNS) cells.add(column.applyAsLong(each));
            sheet.row(false, cells.toArray());
        }
        var totals = new ArrayList<Object>(List.of("Jumlah", "", "", ""));
        for (int i = 0; i < COLUMNS.size(); i++) {
            var column = FIRST_COLUMNS.charAt(i);
            totals.add(new Total("SUM(" + column + "5:" + column + last + ")", figures.sum(COLUMNS.get(i))));
        }
        sheet.row(true, totals.toArray());
    }

    private static void heads(LiveWorkbook book, ReportFigures figures) {
        var sheet = book.sheet("Dana", List.of(15, 28, 26, 18, 18, 12, 12, 14, 16));
        sheet.title("Aparatur desa dan pekerja rentan per sumber dana, " + figures.regionName())
                .line("Peserta bulan " + Words.month(java.time.YearMonth.parse(figures.lastMonth()))
                        + " terhadap rencana yang disetujui; surat edaran meminta 100 pekerja rentan per desa")
                .blank()
                .headings(List.of(
                        "Kode",
                        "Desa/wilayah",
                        "Kabupaten/kota",
                        "Kelompok",
                        "Sumber dana",
                        "Rencana",
                        "Peserta",
                        "Kurang dari rencana",
                        "Kurang dari 100"))
                .freeze(2);
        if (figures.heads().isEmpty()) sheet.row(false, "Nihil", "", "", "", "", 0L, 0L, 0L, 0L);
        for (var each : figures.heads()) {
            int row = sheet.next();
            boolean hundred = each.kind().equals("VULNERABLE") && each.code().length() == 13;
            sheet.row(
                    false,
                    each.code(),
                    each.name(),
                    each.regency(),
                    kindWord(each.kind()),
                    fundWord(each.fund()),
                    each.planned(),
                    each.members(),
                    new Total("MAX(0,F" + row + "-G" + row + ")", Math.max(0, each.planned() - each.members())),
                    hundred
                            ? new Total(
                                    "MAX(0,100-SUMIFS(G$5:G$"
                                            + (4 + figures.heads().size()) + ",A$5:A$"
                                            + (4 + figures.heads().size()) + ",A" + row + ",D$5:D$"
                                            + (4 + figures.heads().size()) + ",D" + row + "))",
                                    missing(figures, each))
                            : "");
        }
        int last = 4 + Math.max(1, figures.heads().size());
        sheet.row(
                true,
                "Jumlah",
                "",
                "",
                "",
                "",
                new Total(
                        "SUM(F5:F" + last + ")",
                        figures.heads().stream().mapToLong(Heads::planned).sum()),
                new Total(
                        "SUM(G5:G" + last + ")",
                        figures.heads().stream().mapToLong(Heads::members).sum()));
    }

    /** Of the hundred, whatever funds pay for them. */
    public static long missing(ReportFigures figures, Heads of) {
        long members = figures.heads().stream()
                .filter(each -> each.code().equals(of.code()) && each.kind().equals(of.kind()))
                .mapToLong(Heads::members)
                .sum();
        return Math.max(0, ReportFigures.VULNERABLE_A_VILLAGE - members);
    }

    private static void late(LiveWorkbook book, ReportFigures figures) {
        var sheet = book.sheet("Tunggakan", List.of(36, 16, 10, 12, 18));
        sheet.title("Iuran lewat jatuh tempo, " + figures.regionName())
                .line("Menurut catatan per " + Words.date(java.time.LocalDate.parse(figures.asKnown())))
                .blank()
                .headings(List.of("Pembayar", "Wilayah", "Bulan", "Sejak", "Rupiah"))
                .freeze(1);
        if (figures.late().isEmpty()) sheet.row(false, "Nihil", "", 0L, "", 0L);
        for (var each : figures.late()) {
            sheet.row(false, each.payer(), each.region(), (long) each.months(), each.oldest(), each.rupiah());
        }
        int last = 4 + Math.max(1, figures.late().size());
        sheet.row(
                true,
                "Jumlah",
                "",
                "",
                "",
                new Total(
                        "SUM(E5:E" + last + ")",
                        figures.late().stream().mapToLong(Late::rupiah).sum()));
    }

    private static void others(LiveWorkbook book, ReportFigures figures) {
        var sheet = book.sheet("Klaim dan kendala", List.of(40, 40, 26, 18));
        sheet.title("Klaim, beasiswa, sosialisasi, kendala, " + figures.regionName())
                .blank();
        for (var section : figures.sections()) {
            if (section.headings().isEmpty()) {
                sheet.headings(List.of(section.title())).line(section.empty()).blank();
                continue;
            }
            sheet.line(section.title()).headings(section.headings());
            if (section.rows().isEmpty()) sheet.line(section.empty());
            for (var row : section.rows()) sheet.row(false, row.toArray());
            sheet.blank();
        }
        sheet.line("Kendala dan tindak lanjut")
                .headings(List.of("Kendala", "Tindak lanjut", "Penanggung jawab", "Batas"));
        if (figures.obstacles().isEmpty()) sheet.line("Nihil.");
        for (var each : figures.obstacles()) {
            sheet.row(false, each.obstacle(), each.followUp(), each.byWhom(), each.due());
        }
    }

    public static String kindWord(String kind) {
        return kind.equals("VULNERABLE") ? "Pekerja rentan" : "Aparatur desa";
    }

    public static String fundWord(String fund) {
        return switch (fund) {
            case "" -> "Belum dicatat";
            case "DANA_DESA" -> "Dana Desa";
            case "APBD_KAB" -> "APBD kabupaten/kota";
            case "APBD_PROV" -> "APBD provinsi";
            case "DAU_KELURAHAN" -> "DAU kelurahan";
            case "PADES" -> "PADes";
            default -> fund;
        };
    }
}
