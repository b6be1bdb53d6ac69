package id.lindung.office.reports;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.lindung.office.reports.ReportFigures.Village;
import id.lindung.office.tasks.TaskProgress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.springframework.stereotype.Component;

/**
 * The report as a letter with its annexes. Each regency's villages are laid out on their own and the parts joined, so that a province
 * needs no more memory than its largest regency; pages are numbered when all are there.
 */
@Component
public class ReportPaper {

    private static final float MARGIN = 45;

    private final TemplateEngine engine;

    ReportPaper(TemplateEngine engine) {
        this.engine = engine;
    }

    /**
     * What stands on the letter beside figures.
     *
     * @param code where a reader checks it; empty on a draft, which says so on every page
     */
    public record Letter(String number, String signer, String date, String code) {

        public boolean isDraft() {
            return code.isEmpty();
        }
    }

    void write(ReportFigures figures, Letter letter, OutputStream out, TaskProgress progress) throws IOException {
        var byRegency = new LinkedHashMap<String, List<Village>>();
        for (var each : figures.villages()) {
            byRegency.computeIfAbsent(each.regency(), name -> new ArrayList<>()).add(each);
        }
        int done = 0;
        try (var whole = Loader.loadPDF(render("reports/letter.jte", Map.of("figures", figures, "letter", letter)))) {
            var merger = new PDFMergerUtility();
            for (var part : byRegency.entrySet()) {
                var bytes = render(
                        "reports/annex.jte",
                        Map.of("figures", figures, "regency", part.getKey(), "villages", part.getValue()));
                try (var annex = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
                    merger.appendDocument(whole, annex);
                }
                progress.at(++done, byRegency.size() + 1L, "lampiran");
            }
            try (var rest = Loader.loadPDF(render("reports/rest.jte", Map.of("figures", figures)))) {
                merger.appendDocument(whole, rest);
            }
            stamp(whole, figures, letter);
            whole.getDocumentInformation()
                    .setTitle("Laporan perlindungan pekerja " + figures.regionName() + ", " + figures.periodLabel());
            whole.getDocumentInformation().setCreator("Lindung");
            whole.save(out);
        }
    }

    private byte[] render(String template, Map<String, Object> parameters) throws IOException {
        var html = new StringOutput();
        engine.render(template, parameters, html);
        var out = new ByteArrayOutputStream();
        new PdfRendererBuilder()
                .useFastMode()
                .withHtmlContent(html.toString(), null)
                .toStream(out)
                .run();
        return out.toByteArray();
    }

    private static void stamp(PDDocument document, ReportFigures figures, Letter letter) throws IOException {
        var font = new PDType1Font(FontName.HELVETICA);
        var bold = new PDType1Font(FontName.HELVETICA_BOLD);
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            var page = document.getPage(i);
            float width = page.getMediaBox().getWidth();
            try (var content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                var left = letter.isDraft()
                        ? "RANCANGAN - belum dikirim, bukan dokumen resmi"
                        : "Kode pemeriksaan " + letter.code() + " - periksa di alamat kantor ini: /laporan/verifikasi";
                text(content, letter.isDraft() ? bold : font, MARGIN, left);
                var right = figures.regionName() + ", " + figures.periodLabel() + "   Halaman " + (i + 1) + " dari "
                        + pages;
                text(content, font, width - MARGIN - font.getStringWidth(right) / 1000 * 7.5f, right);
            }
        }
    }

    private static void text(PDPageContentStream content, PDFont font, float x, String text) throws IOException {
        content.beginText();
        content.setFont(font, 7.5f);
        content.setNonStrokingColor(0.25f);
        content.newLineAtOffset(x, 26);
        content.showText(text);
        content.endText();
    }
}
