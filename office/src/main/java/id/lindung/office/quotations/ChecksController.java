package id.lindung.office.quotations;

import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.participation.FigurePlace;
import id.lindung.rules.figure.Check;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /angka/periksa}: every check with its verdict, and a check of one's own. */
@Controller
class ChecksController {

    private final QuotedBook book;
    private final FigureChecks checks;
    private final FigurePlace places;

    ChecksController(QuotedBook book, FigureChecks checks, FigurePlace places) {
        this.book = book;
        this.checks = checks;
        this.places = places;
    }

    @GetMapping("/angka/periksa")
    String page(@ModelAttribute("ui") Ui ui, Model model) {
        FigurePlace.mustRead();
        return show(ui, model, Map.of(), new Problems());
    }

    @PostMapping("/angka/periksa")
    String add(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String nomor,
            @RequestParam(defaultValue = "") String rumus,
            @RequestParam(defaultValue = "") String kutipan,
            @RequestParam(defaultValue = "") String catatan,
            Model model,
            RedirectAttributes after) {
        FigurePlace.mustWrite();
        var check = new Check(nomor.strip(), rumus.strip(), kutipan.strip(), catatan.strip(), "");
        return switch (book.add(check, places.region(""))) {
            case QuotedBook.Kept.Refused(var column, var _, var why) -> {
                var problems = new Problems();
                problems.add(column.equals("expression") ? "rumus" : "nomor", ui.pick(why.id(), why.en()));
                yield show(
                        ui,
                        model,
                        Map.of("nomor", nomor, "rumus", rumus, "kutipan", kutipan, "catatan", catatan),
                        problems);
            }
            case QuotedBook.Kept.New(), QuotedBook.Kept.Changed(), QuotedBook.Kept.Unchanged() -> {
                after.addFlashAttribute("said", ui.t("quotations.said.check", nomor.strip()));
                yield "redirect:/angka/periksa#p-" + nomor.strip();
            }
        };
    }

    private String show(Ui ui, Model model, Map<String, String> fields, Problems problems) {
        model.addAttribute("results", checks.all().results());
        model.addAttribute("example", checks.example().results());
        model.addAttribute("writes", FigurePlace.writes(ui.actor().role()));
        model.addAttribute("fields", fields);
        model.addAttribute("problems", problems);
        return "quotations/checks";
    }
}
