package id.lindung.office.opendata;

import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.participation.FigurePlace;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /data}: published periods for anybody, and their dictionary; publishing for whoever answers for a region. */
@Controller
class OpenDataController {

    private final OpenData data;
    private final FigurePlace places;

    OpenDataController(OpenData data, FigurePlace places) {
        this.data = data;
        this.places = places;
    }

    @GetMapping("/data")
    String list(@ModelAttribute("ui") Ui ui, Model model) {
        return list(ui, model, new Problems());
    }

    private String list(Ui ui, Model model, Problems problems) {
        model.addAttribute("files", data.list());
        model.addAttribute("measures", OpenTable.MEASURES);
        model.addAttribute(
                "writes", ui.signedIn() && FigurePlace.writes(ui.actor().role()));
        model.addAttribute("problems", problems);
        return "opendata/list";
    }

    @GetMapping("/data/{region:[0-9.]{2,5}}/{month:[0-9]{4}-[0-9]{2}}.{format:csv|json}")
    void file(
            @PathVariable String region,
            @PathVariable String month,
            @PathVariable String format,
            HttpServletResponse response)
            throws IOException {
        var content = data.find(region, month(month), format)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setContentType((format.equals("csv") ? "text/csv" : "application/json") + ";charset=UTF-8");
        response.setHeader("ETag", "\"" + OpenData.sha256(content) + "\"");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"lindung-" + region + "-" + month + "." + format + "\"");
        response.getOutputStream().write(content.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/data/terbit")
    String publish(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String bulan,
            @RequestParam(defaultValue = "") String wilayah,
            Model model,
            RedirectAttributes after) {
        FigurePlace.mustWrite();
        var problems = new Problems();
        YearMonth month;
        try {
            month = YearMonth.parse(bulan);
        } catch (DateTimeException e) {
            problems.add("bulan", ui.t("opendata.problem.month"));
            return list(ui, model, problems);
        }
        return switch (data.publish(places.region(wilayah), month)) {
            case OpenData.Outcome.Refused(var why) -> {
                problems.add("bulan", ui.pick(why.id(), why.en()));
                yield list(ui, model, problems);
            }
            case OpenData.Outcome.Done(var rows, var suppressed) -> {
                after.addFlashAttribute("said", ui.t("opendata.said", ui.n(rows), ui.n(suppressed)));
                yield "redirect:/data";
            }
        };
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
