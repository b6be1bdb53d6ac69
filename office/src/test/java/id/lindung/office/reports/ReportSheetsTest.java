package id.lindung.office.reports;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import id.lindung.office.reports.ReportFigures.Flow;
import id.lindung.office.reports.ReportFigures.Heads;
import id.lindung.office.reports.ReportFigures.Late;
import id.lindung.office.reports.ReportFigures.Obstacle;
import id.lindung.office.reports.ReportFigures.Section;
import id.lindung.office.reports.ReportFigures.Village;
import id.lindung.office.reports.ReportFigures.Workforce;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ReportSheetsTest {

    private static final Pattern CELL = Pattern.compile(
            "<c r=\"([A-Z]+[0-9]+)\"[^>]*>(?:<f>([^<]*)</f>)?(?:<v>([^<]*)</v>)?(?:<is><t[^>]*>([^<]*)</t></is>)?</c>");

    @Test
    void theWorkbookIsTheGoldenOneAndItsTotalsCarryTheirValue() throws IOException {
        var out = new ByteArrayOutputStream();
        ReportSheets.write(figures(), "560/114/Disnaker/2025", out);
        var dump = dump(out.toByteArray());
        Files.createDirectories(Path.of("target", "pictures"));
        Files.writeString(Path.of("target", "pictures", "laporan-xlsx.txt"), dump);
        assertThat(dump).isEqualTo(golden("laporan-xlsx.txt"));
        assertThat(dump).contains("B7 =SUM(Desa!F5:F7) 130", "F8 =SUM(F5:F7) 130", "I6 =MAX(0,100-SUMIFS(");
    }

    @Test
    void theLetterIsTheGoldenOneAndItsPagesAreKeptAsPictures() throws IOException {
        var paper = new ReportPaper(TemplateEngine.createPrecompiled(ContentType.Html));
        var out = new ByteArrayOutputStream();
        paper.write(
                figures(),
                new ReportPaper.Letter(
                        "560/114/Disnaker/2025", "Maria Rekaan, Kepala Dinas", "6 Oktober 2025", "K7QM-4ZP2-9DXW"),
                out,
                (done, total, unit) -> {});
        var folder = Files.createDirectories(Path.of("target", "pictures"));
        try (var document = Loader.loadPDF(out.toByteArray())) {
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                var picture = renderer.renderImageWithDPI(page, 80);
                ImageIO.write(
                        picture,
                        "png",
                        folder.resolve("surat-" + (page + 1) + ".png").toFile());
                assertThat(dark(picture))
                        .as("page %s carries something", page + 1)
                        .isBetween(0.002, 0.4);
            }
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            var text = stripper.getText(document)
                    .lines()
                    .map(line -> line.strip().replaceAll("\\s+", " "))
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n", "", "\n"));
            Files.writeString(folder.resolve("laporan-pdf.txt"), text);
            assertThat(text).isEqualTo(golden("laporan-pdf.txt"));
        }
    }

    /** How much of a page is ink. */
    private static double dark(BufferedImage picture) {
        long dark = 0;
        for (int y = 0; y < picture.getHeight(); y++)
            for (int x = 0; x < picture.getWidth(); x++) if ((picture.getRGB(x, y) & 0xff) < 128) dark++;
        return (double) dark / picture.getHeight() / picture.getWidth();
    }

    /** Cells with something in them: sheet, place, formula, value. */
    private static String dump(byte[] workbook) throws IOException {
        var sheets = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().startsWith("xl/worksheets/sheet")) continue;
                var lines = new StringBuilder();
                var cells = CELL.matcher(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                while (cells.find()) {
                    lines.append(cells.group(1));
                    if (cells.group(2) != null) lines.append(" =").append(cells.group(2));
                    if (cells.group(3) != null) lines.append(' ').append(cells.group(3));
                    if (cells.group(4) != null) lines.append(' ').append(cells.group(4));
                    lines.append('\n');
                }
                sheets.put(entry.getName(), lines.toString());
            }
        }
        var all = new StringBuilder();
        sheets.forEach(
                (name, lines) -> all.append("# ").append(name).append('\n').append(lines));
        return all.toString();
    }

    private static String golden(String name) throws IOException {
        try (var in = ReportSheetsTest.class.getResourceAsStream("/reports/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ReportFigures figures() {
        return new ReportFigures(
                "53.04",
                "Kabupaten Belu",
                "Provinsi Nusa Tenggara Timur",
                "2025-Q3",
                "Triwulan III 2025",
                "2025-09",
                "2025-10-06",
                false,
                List.of("Angkatan kerja yang dipakai adalah angka Maret 2024, bukan tahun periode ini: contoh."),
                new Workforce(1_000, "contoh, Maret 2024"),
                new Flow(150, 20, 130, 5, 0),
                List.of(
                        village("53.04.02.2005", "Manleten", 200, 80),
                        village("53.04.02.2006", "Umaklaran", 90, 50),
                        new Village("53.04", "Desa belum diketahui", "", "Kabupaten Belu", 3, 0, 3, 0, 0, 0, 0, 0, 0)),
                List.of(
                        new Heads("53.04.02.2005", "Manleten", "Kabupaten Belu", "OFFICIAL", "ADD", 11, 9),
                        new Heads("53.04.02.2005", "Manleten", "Kabupaten Belu", "VULNERABLE", "DANA_DESA", 100, 60),
                        new Heads("53.04.02.2005", "Manleten", "Kabupaten Belu", "VULNERABLE", "APBD_KAB", 0, 15)),
                List.of(new Late("Pemerintah Desa Manleten", "53.04.02.2005", 2, "2025-07", 3_360_000)),
                List.of(new Section("Klaim", List.of(), List.of(), "Belum dicatat di kantor ini.")),
                List.of(new Obstacle("Dana Desa tahap II terlambat", "Ditalangi ADD", "DPMD", "30 November 2025")));
    }

    private static Village village(String code, String name, long registered, long active) {
        return new Village(
                code,
                name,
                "Tasifeto Timur",
                "Kabupaten Belu",
                registered,
                active,
                registered - active,
                0,
                0,
                5,
                active,
                0,
                0);
    }
}
