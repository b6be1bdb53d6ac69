package id.lindung.office.outreach;

import id.lindung.office.coverage.Coverage;
import id.lindung.office.coverage.CoverageFigures;
import id.lindung.office.pages.Ui;
import id.lindung.office.participation.FigurePlace;
import id.lindung.office.participation.Participation;
import id.lindung.office.participation.Participation.Which;
import id.lindung.rules.law.LawBook;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The draft of the regent's circular with the region's own numbers, and a year's evidence. */
@Controller
class OutreachPapersController {

    private static final int MOST_NAMED = 200;

    private final Participation participation;
    private final CoverageFigures coverage;
    private final Evidence evidence;
    private final FigurePlace places;
    private final LawBook law;

    OutreachPapersController(
            Participation participation, CoverageFigures coverage, Evidence evidence, FigurePlace places, LawBook law) {
        this.participation = participation;
        this.coverage = coverage;
        this.evidence = evidence;
        this.places = places;
        this.law = law;
    }

    @GetMapping("/sosialisasi/edaran")
    String circular(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String wilayah,
            @RequestParam(defaultValue = "") String bulan,
            Model model) {
        FigurePlace.mustRead();
        var region = places.region(wilayah);
        var month = places.month(bulan, region);
        var figures =
                coverage.read(new Coverage.Question(region, month, null, null, null)) instanceof Coverage.Figures found
                        ? found
                        : null;
        if (figures == null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        model.addAttribute("region", region);
        model.addAttribute("name", places.name(region));
        model.addAttribute("month", month);
        model.addAttribute("totals", participation.totals(region, month));
        model.addAttribute(
                "missing",
                participation.villages(region, month, Which.NO, "", MOST_NAMED).stream()
                        .filter(Participation.Village::desa)
                        .toList());
        model.addAttribute("active", figures.total().active());
        model.addAttribute("unprotected", figures.total().unprotected());
        model.addAttribute(
                "monthly",
                law.get("bpu.package.min_jkk_jkm")
                        .find(month.atDay(1))
                        .map(each -> each.value().number().longValueExact())
                        .orElse(0L));
        return "outreach/circular";
    }

    @GetMapping("/sosialisasi/paritrana/{year:[0-9]{1,9}}")
    String folder(@PathVariable int year, @RequestParam(defaultValue = "") String wilayah, Model model) {
        FigurePlace.mustRead();
        mustExist(year);
        var region = places.region(wilayah);
        model.addAttribute("region", region);
        model.addAttribute("name", places.name(region));
        model.addAttribute("year", year);
        model.addAttribute("folder", evidence.folder(region, year));
        return "outreach/evidence";
    }

    @GetMapping("/sosialisasi/paritrana/{year:[0-9]{1,9}}.zip")
    void zip(@PathVariable int year, @RequestParam(defaultValue = "") String wilayah, HttpServletResponse response)
            throws IOException {
        FigurePlace.mustRead();
        mustExist(year);
        var region = places.region(wilayah);
        var bytes = evidence.zip(region, year);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"paritrana-" + region + "-" + year + ".zip\"");
        response.getOutputStream().write(bytes);
    }

    /** The programmes began in 2015. */
    private static void mustExist(int year) {
        if (year < 2015 || year > 2100) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
