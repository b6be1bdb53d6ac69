package id.lindung.office.quotations;

import id.lindung.office.pages.Ui;
import id.lindung.office.participation.FigurePlace;
import id.lindung.sheets.write.Column;
import id.lindung.sheets.write.TableWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /angka/publikasi}: what may be published of a region, word for word, on paper and as a workbook. */
@Controller
class PublicationController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Publication publication;
    private final FigurePlace places;

    PublicationController(Publication publication, FigurePlace places) {
        this.publication = publication;
        this.places = places;
    }

    @GetMapping("/angka/publikasi")
    String page(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String wilayah,
            @RequestParam(defaultValue = "") String bulan,
            Model model) {
        FigurePlace.mustRead();
        var region = places.region(wilayah);
        var month = places.month(bulan, region);
        model.addAttribute("region", region);
        model.addAttribute("name", places.name(region));
        model.addAttribute("month", month);
        model.addAttribute("open", !month.isBefore(places.thisMonth()));
        model.addAttribute("statements", publication.statements(ui, region, month));
        return "quotations/publication";
    }

    @GetMapping("/angka/publikasi.xlsx")
    void workbook(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String wilayah,
            @RequestParam(defaultValue = "") String bulan,
            HttpServletResponse response)
            throws IOException {
        FigurePlace.mustRead();
        var region = places.region(wilayah);
        var month = places.month(bulan, region);
        var bytes = new ByteArrayOutputStream();
        var columns = List.of(
                new Column(ui.t("quotations.pub.no"), Column.Type.NUMBER, 6),
                new Column(ui.t("quotations.pub.text"), Column.Type.TEXT, 90),
                new Column(ui.t("quotations.pub.note"), Column.Type.TEXT, 90));
        var titles = List.of(
                ui.t("quotations.publish") + ": " + places.name(region),
                ui.month(month),
                ui.t("printed", ui.printedAt()));
        try (var writer = TableWriter.open(bytes, ui.t("quotations.publish.short"), titles, columns)) {
            int n = 1;
            for (var each : publication.statements(ui, region, month)) {
                var row = new ArrayList<Object>();
                row.add(n++);
                row.add(each.text());
                row.add(String.join(" ", each.notes()));
                writer.row(row);
            }
        }
        response.setContentType(XLSX);
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"publikasi-" + region + "-" + month + ".xlsx\"");
        response.getOutputStream().write(bytes.toByteArray());
    }
}
