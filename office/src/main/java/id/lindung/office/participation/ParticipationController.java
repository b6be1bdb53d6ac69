package id.lindung.office.participation;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.pages.Csv;
import id.lindung.office.pages.Ui;
import id.lindung.office.participation.Participation.Payers;
import id.lindung.office.participation.Participation.Which;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
    private final ShownPeople shown;

    ParticipationController(Participation participation, FigurePlace places, ShownPeople shown) {
        this.participation = participation;
        this.places = places;
        this.shown = shown;
    }

    @GetMapping("/peran-serta")
    String page(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String wilayah,
            @RequestParam(defaultValue = "") String bulan,
            @RequestParam(defaultValue = "") String ikut,
            @RequestParam(defaultValue = "") String setelah,
            @RequestParam(defaultValue = "") String pembayar,
            @RequestParam(defaultValue = "0") long sesudah,
            Model model) {
        FigurePlace.mustRead();
        var region = places.region(wilayah);
        var month = places.month(bulan, region);
        var which = which(ikut);
        var rows = participation.villages(region, month, which, setelah, PAGE + 1);
        var group = group(pembayar);
        var payers = participation.payers(region, month, group, which, sesudah, PAGE + 1);
        var funds = participation.funds(region, month);
        model.addAttribute("region", region);
        model.addAttribute("name", places.name(region));
        model.addAttribute("month", month);
        model.addAttribute("which", which);
        model.addAttribute("totals", participation.totals(region, month));
        model.addAttribute("areas", participation.areas(region, month));
        model.addAttribute("funds", funds);
        model.addAttribute("groups", participation.groups(region, month));
        model.addAttribute("group", group);
        model.addAttribute("payers", page(payers));
        model.addAttribute(
                "nextPayer", payers.size() > PAGE ? payers.get(PAGE - 1).id() : 0L);
        model.addAttribute("rows", page(rows));
        model.addAttribute("next", rows.size() > PAGE ? rows.get(PAGE - 1).code() : "");
        model.addAttribute("shown", shown.of(region, month, funds));
        return "participation/page";
    }

    private static <T> List<T> page(List<T> rows) {
        return rows.size() > PAGE ? rows.subList(0, PAGE) : rows;
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
        boolean names = CurrentActor.get().role().seesNames();
        for (var each : participation.villages(region, month, Which.ALL, "", MOST_IN_FILE))
            csv.row(
                    each.code(),
                    each.name(),
                    each.district(),
                    month,
                    names ? each.officials() : "",
                    names ? each.vulnerable() : "",
                    day(each.first()),
                    day(each.last()));
        csv.send(response, "peran-serta-" + region + "-" + month + ".csv");
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString().substring(0, 7);
    }

    private static @Nullable Payers group(String text) {
        return Arrays.stream(Payers.values())
                .filter(each -> each.name().equalsIgnoreCase(text))
                .findAny()
                .orElse(null);
    }

    private static Which which(String text) {
        return switch (text) {
            case "ya" -> Which.YES;
            case "belum" -> Which.NO;
            default -> Which.ALL;
        };
    }
}
