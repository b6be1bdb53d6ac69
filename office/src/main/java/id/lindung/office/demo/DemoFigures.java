package id.lindung.office.demo;

import id.lindung.office.opendata.OpenData;
import id.lindung.office.outreach.Outreach;
import id.lindung.office.quotations.QuotedBook;
import id.lindung.office.quotations.RecordedFigure;
import id.lindung.office.targets.Target;
import id.lindung.office.targets.Targets;
import id.lindung.rules.figure.Check;
import id.lindung.rules.figure.QuotedFigure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Quotations of invented speakers, meetings in every state, targets, and months published for everybody. */
@Component
class DemoFigures {

    private static final String BELU = "53.04";

    private final QuotedBook book;
    private final Outreach outreach;
    private final Targets targets;
    private final OpenData data;
    private final JdbcClient jdbc;

    DemoFigures(QuotedBook book, Outreach outreach, Targets targets, OpenData data, JdbcClient jdbc) {
        this.book = book;
        this.outreach = outreach;
        this.targets = targets;
        this.data = data;
        this.jdbc = jdbc;
    }

    /** After the months they are about. */
    List<DemoPart> all() {
        return List.of(
                new DemoPart("outreach-2026", DemoPlans.at(2026, 5, 25), this::meetings),
                new DemoPart("figures-2026", DemoPlans.at(2026, 11, 18), this::said));
    }

    private void said() {
        quote(
                "K5304.1",
                "61000",
                "workers",
                "2026-10",
                "stock, rounded",
                "sudah sekitar 61 ribu pekerja terlindungi",
                "active(53.04, 2026-10)");
        quote("K5304.2", "55", "percent", "2026-10", "rate", "cakupan kita sudah 55 persen", "rate(53.04, 2026-10)");
        quote(
                "K5304.3",
                "69",
                "villages",
                "2026-10",
                "count",
                "semua 69 desa sudah ikut",
                "taking_part(53.04, 2026-10)");
        book.add(new Check("D01", "K5304.3 = villages(53.04)", "", "Rekaan", ""), BELU);
        book.add(new Check("D02", "K5304.1 = A1.02", "", "Rekaan: dua bulan yang berbeda", ""), BELU);
        target("COVERAGE", 2027, "60");
        target("COVERAGE", 2029, "75");
        target("VILLAGES", 2027, "69");
        data.publish(BELU, YearMonth.of(2024, 3));
        data.publish("53.03", YearMonth.of(2025, 12));
        for (var each : outreach.list(BELU, 10)) {
            outreach.followUps(each.id()).stream()
                    .limit(1)
                    .forEach(first -> outreach.done(each, first.id(), "Daftar diterima"));
        }
    }

    private void quote(String id, String value, String unit, String asOf, String kind, String words, String ours) {
        book.record(new RecordedFigure(
                new QuotedFigure("Pidato rekaan 2026-11-10", id, new BigDecimal(value), unit, asOf, words, kind),
                BELU,
                "Pejabat rekaan",
                words,
                "Kantor contoh",
                ours));
    }

    private void target(String measure, int year, String value) {
        targets.record(new Target(
                BELU,
                "RPJMD",
                measure,
                YearMonth.of(year, 12),
                new BigDecimal(value),
                measure.equals("COVERAGE")
                        ? "Pekerja aktif pada akhir Desember dibagi angkatan kerja (contoh rekaan)"
                        : "Desa dengan sedikitnya satu perangkat terlindungi (contoh rekaan)",
                "RPJMD contoh, hal. 41"));
    }

    private void meetings() {
        var villages = jdbc.sql(
                        "SELECT code::text FROM region WHERE code >= '53.04' AND code < '53.04/' AND length(code) = 13 ORDER BY code LIMIT 12")
                .query(String.class)
                .list();
        long first = outreach.plan(
                BELU,
                "SOSIALISASI",
                "Sosialisasi bagi kepala desa Lamaknen",
                LocalDate.of(2026, 5, 20),
                "Aula kecamatan",
                "VILLAGES",
                villages.subList(0, 8));
        var held = outreach.find(first).orElseThrow();
        outreach.held(
                held,
                34,
                "Perangkat ragu apakah APBDes boleh membayar.",
                "Setiap desa mengirim daftar perangkatnya.",
                villages.subList(0, 6));
        outreach.agree(held, "Kirim daftar perangkat desa", "Kepala desa yang hadir", LocalDate.of(2026, 6, 15));
        outreach.agree(held, "Masukkan iuran ke APBDes perubahan", "Sekretaris desa", LocalDate.of(2026, 9, 30));
        outreach.agree(held, "Laporkan tunggakan", "Camat", LocalDate.of(2027, 1, 10));
        outreach.plan(
                BELU,
                "MONITORING",
                "Monitoring desa yang belum ikut serta",
                LocalDate.of(2026, 12, 8),
                "Kantor bupati",
                "VILLAGES",
                villages.subList(6, 12));
        long off = outreach.plan(
                BELU,
                "SOSIALISASI",
                "Sosialisasi koperasi dan UMKM",
                LocalDate.of(2026, 6, 3),
                "",
                "COOPERATIVES",
                List.of());
        outreach.cancel(outreach.find(off).orElseThrow());
        long new2 = outreach.plan(
                BELU,
                "INNOVATION",
                "Iuran dibayar bersama arisan desa",
                LocalDate.of(2026, 4, 10),
                "",
                "PUBLIC",
                List.of());
        outreach.held(
                outreach.find(new2).orElseThrow(),
                60,
                "",
                "Bendahara arisan menyetor setiap tanggal lima (contoh rekaan).",
                List.of());
    }
}
