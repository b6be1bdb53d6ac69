package id.lindung.office.participation;

import id.lindung.office.pages.Csv;
import id.lindung.office.pages.Ui;
import id.lindung.office.participation.Participation.Which;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /peran-serta}: which villages, offices and companies take part, and which do not. */
@Controller
class ParticipationController {

    private static final int PAGE = 100;
    private static final int MOST_IN_FILE = 5_000;

    private final Participation participation;
    private final FigurePlace places;

    ParticipationController(Participation participation, FigurePlace places) {
        this.participation = participation;
        this.places = places;
    }

    @GetMapping("/peran-serta")
    String page(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String wilayah,
            @RequestParam(defaultValue = "") String bulan,
            @RequestParam(defaultValue = "") String ikut,
            @RequestParam(defaultValue = "") String setelah,
            Model model) {
        FigurePlace.mustRead();
        var region = places.region(wilayah);
        var month = places.month(bulan, region);
        var which = which(ikut);
        var rows = participation.villages(region, month, which, setelah, PAGE + 1);
        boolean more = rows.size() > PAGE;
        model.addAttribute("region", region);
        model.addAttribute("name", places.name(region));
        model.addAttribute("month", month);
        model.addAttribute("which", which);
        model.addAttribute("totals", participation.totals(region, month));
        model.addAttribute("areas", participation.areas(region, month));
        model.addAttribute("funds", participation.funds(region, month));
        model.addAttribute("payers", participation.payers(region, month, "", 0, PAGE));
        model.addAttribute("rows", more ? rows.subList(0, PAGE) : rows);
        model.addAttribute("next", more ? rows.get(PAGE - 1).code() : "");
        return "participation/page";
    }

    @GetMapping("/peran-serta.csv")
    void csv(
            @RequestParam(defaultValue = "") String wilayah,
            @RequestParam(defaultValue = "") String bulan,
            HttpServletResponse response)
            throws IOException {
        FigurePlace.mustRead();
        var region = places.region(wilayah);
        var month = places.month(bulan, region);
        var csv = new Csv().row("code", "village", "district", "month", "officials", "vulnerable", "first", "last");
        for (var each : participation.villages(region, month, Which.ALL, "", MOST_IN_FILE))
            csv.row(
                    each.code(),
                    each.name(),
                    each.district(),
                    month,
                    each.officials(),
                    each.vulnerable(),
                    day(each.first()),
                    day(each.last()));
        csv.send(response, "peran-serta-" + region + "-" + month + ".csv");
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString().substring(0, 7);
    }

    private static Which which(String text) {
        return switch (text) {
            case "ya" -> Which.YES;
            case "belum" -> Which.NO;
            default -> Which.ALL;
        };
    }
}
