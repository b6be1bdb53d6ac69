package id.lindung.office.opening;

import id.lindung.office.opening.Opening.Outcome;
import id.lindung.office.pages.Ui;
import id.lindung.regions.Region;
import id.lindung.regions.RegionRange;
import id.lindung.regions.Regions;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /mulai}: the page behind the one-time link that the terminal printed. */
@Controller
@RequestMapping("/mulai")
public class OpeningPages {

    private static final int MOST = 10;

    private final Opening opening;
    private final Regions regions;

    OpeningPages(Opening opening, Regions regions) {
        this.opening = opening;
        this.regions = regions;
    }

    /** A region to choose, with where it lies. */
    public record Choice(String code, String label) {}

    @GetMapping
    String start(@ModelAttribute OpeningForm form, Model model) {
        if (opening.isOpen()) return "redirect:/masuk";
        if (!opening.isKey(form.kunci())) return "opening/closed";
        return show(form, "", model);
    }

    @PostMapping
    String open(@ModelAttribute("ui") Ui ui, @ModelAttribute OpeningForm form, HttpServletRequest request, Model model)
            throws ServletException {
        if (opening.isOpen()) return "redirect:/masuk";
        if (!opening.isKey(form.kunci())) return "opening/closed";
        if (!form.s().equals(form.s2())) return show(form, ui.t("opening.lack.SAME"), model);
        return switch (opening.open(form.kantor(), form.wilayah(), form.u(), form.nama(), form.s())) {
            case Outcome.Opened opened -> {
                request.login(opened.username(), form.s());
                yield "redirect:/mulai-kantor";
            }
            case Outcome.AlreadyOpen _ -> "redirect:/masuk";
            case Outcome.Unfit unfit ->
                show(form, ui.t("opening.lack." + unfit.lack().name()), model);
        };
    }

    private String show(OpeningForm form, String problem, Model model) {
        List<Choice> choices = form.q().isEmpty()
                ? List.of()
                : regions.search(form.q(), RegionRange.COUNTRY, MOST).stream()
                        .map(Region::code)
                        .map(code -> new Choice(code.value(), regions.fullName(code)))
                        .toList();
        model.addAttribute("form", form);
        model.addAttribute("choices", choices);
        model.addAttribute("problem", problem);
        return "opening/open";
    }
}
