package id.lindung.office.browser;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.lindung.office.charts.Atlas;
import id.lindung.office.charts.Shown;
import id.lindung.office.charts.Trend;
import id.lindung.office.coverage.AskedPlace;
import id.lindung.office.coverage.Bar;
import id.lindung.office.coverage.Coverage.Figures;
import id.lindung.office.coverage.Coverage.Question;
import id.lindung.office.coverage.Tally;
import id.lindung.office.coverage.WorkforceFigure;
import id.lindung.office.dashboard.DashboardNote;
import id.lindung.office.dashboard.Money;
import id.lindung.office.dashboard.Sheet;
import id.lindung.office.pages.Ui;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The regent's page with more on it than any regency has: the longest names, the largest amounts, every line that may stand there. */
final class FullestSheet {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final LocalDate KNOWN = LocalDate.of(2026, 11, 30);
    private static final String NAME = "Buay Pematang Ribu Ranau Tengah";
    private static final long MANY = 1_234_567;

    private FullestSheet() {}

    /** The page as the program writes it. */
    static String html(TemplateEngine engine, Ui ui) {
        var output = new StringOutput();
        engine.render(
                "dashboard/sheet.jte",
                Map.of("ui", ui, "sheet", sheet(ui), "months", List.of(MONTH), "knownAt", Instant.now()),
                output);
        return output.toString();
    }

    private static Sheet sheet(Ui ui) {
        var place = new AskedPlace(
                "32.02", "Kabupaten Pangkajene dan Kepulauan", MONTH, KNOWN, false, List.of("Maret tahun itu"));
        var total = new Tally(47 * MANY, 17 * MANY, 23 * MANY, MANY, MANY, 28 * MANY);
        var workforce = figure("32.02", 99 * MANY);
        var figures = new Figures(
                new Question("32.02", MONTH, KNOWN, null, null),
                place.name(),
                KNOWN,
                Optional.of(KNOWN.minusYears(3)),
                false,
                total,
                Optional.of(workforce),
                List.of());
        var rows = IntStream.rangeClosed(1, 47).mapToObj(FullestSheet::row).toList();
        var places = rows.stream()
                .map(row -> new Atlas.Place(row.code(), row.name(), "/", row.share(), row.shown()))
                .toList();
        return new Sheet(
                place,
                figures,
                Bar.of(total, workforce),
                rows,
                true,
                new Money(2026, 9, 1_234_567_890_123L, 2_345_678_901_234L, YearMonth.of(2027, 12)),
                decisions(ui),
                trend(),
                true,
                -23.4,
                Atlas.tiles("Peta", places),
                notes(),
                true);
    }

    private static Sheet.Row row(int number) {
        var tally = new Tally(MANY, number * 10_000L, number * 20_000L, 1_000, 1_000, MANY - number * 10_000L - 2_000);
        double share = number * 2.1;
        return new Sheet.Row(
                "32.02." + (number + 10),
                NAME,
                tally,
                Bar.of(tally, figure("32.02." + number, 2 * MANY)),
                share,
                Shown.percent(share),
                MANY,
                false,
                false);
    }

    private static WorkforceFigure figure(String region, long people) {
        return new WorkforceFigure(
                region,
                MONTH,
                people,
                "LABOUR_FORCE",
                "Badan Pusat Statistik Kabupaten Pangkajene dan Kepulauan, Survei Angkatan Kerja Nasional",
                "Agustus 2025, umur 15 tahun ke atas",
                "BPS",
                "3202",
                15);
    }

    private static List<Sheet.Decision> decisions(Ui ui) {
        var decisions = new ArrayList<Sheet.Decision>();
        decisions.add(new Sheet.Decision(
                ui.t("dashboard.decide.protect.before"),
                ui.t("dashboard.decide.protect.bold", ui.n(28 * MANY)),
                ui.t(
                                "dashboard.decide.protect.after",
                                ui.month(MONTH),
                                ui.rupiah(28 * MANY * 16_800),
                                ui.rupiah(28 * MANY * 16_800 * 12))
                        + " "
                        + ui.t("dashboard.decide.protect.short", ui.rupiah(28 * MANY * 16_800 * 12)),
                "/",
                ui.t("dashboard.decide.protect.link")));
        decisions.add(new Sheet.Decision(
                ui.t("dashboard.decide.silent.before"),
                ui.t("dashboard.decide.silent.bold", ui.n(381)),
                ui.t("dashboard.decide.silent.after"),
                "/",
                ui.t("dashboard.decide.silent.link")));
        decisions.add(new Sheet.Decision(
                ui.t("dashboard.decide.late.before"),
                ui.t("dashboard.decide.late.bold", ui.n(12_345)),
                ui.t("dashboard.decide.late.after", ui.rupiah(28 * MANY * 16_800 * 12)),
                "/",
                ui.t("dashboard.decide.late.link")));
        return decisions;
    }

    private static Trend trend() {
        var points = IntStream.rangeClosed(0, 12)
                .mapToObj(i -> new Trend.Point("Des", 40.0 - i * 1.9, "40,0%", "/dasbor"))
                .toList();
        return new Trend(
                "Turun 23,4 poin dalam setahun, masih 82,6 poin di bawah target",
                "Turun",
                points,
                new Trend.Aim(100, "Target RPJMD 2029: 100%", "kurang 82,6 poin"),
                false);
    }

    /** What rooms write at most: two sentences of the length that is left to a line. */
    private static List<DashboardNote.Line> notes() {
        var sentence =
                "12.345 klaim kematian dan kecelakaan kerja lewat batas waktu keputusan cabang; yang paling lama menunggu "
                        + "adalah ahli waris di " + NAME
                        + " sejak 29 September 2026. Sisanya menunggu berkas dari keluarga.";
        return IntStream.range(0, 4)
                .mapToObj(i -> new DashboardNote.Line(i == 0 ? "" : "12.345", sentence, "/", "Lihat klaim"))
                .toList();
    }
}
