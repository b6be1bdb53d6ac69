package id.lindung.office.quotations;

import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.participation.FigurePlace;
import id.lindung.office.store.OfficeDirectory;
import id.lindung.rules.figure.CheckReader;
import id.lindung.rules.figure.QuotedFigure;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /angka}: what was said, beside what this office knows; an article's way to its figures. */
@Controller
class QuotationsController {

    private static final String ID = "/angka/nomor/{id:[A-Za-z][A-Za-z0-9_]*\\.[0-9]{1,9}}";

    private final QuotedBook book;
    private final FigureChecks checks;
    private final QuotedImport imports;
    private final FigurePlace places;
    private final OfficeDirectory office;

    QuotationsController(
            QuotedBook book, FigureChecks checks, QuotedImport imports, FigurePlace places, OfficeDirectory office) {
        this.book = book;
        this.checks = checks;
        this.imports = imports;
        this.places = places;
        this.office = office;
    }

    @GetMapping("/angka")
    String list(@ModelAttribute("ui") Ui ui, Model model) {
        FigurePlace.mustRead();
        return list(ui, model, new Problems());
    }

    private String list(Ui ui, Model model, Problems problems) {
        model.addAttribute("problems", problems);
        model.addAttribute("articles", Shipped.articles());
        model.addAttribute("results", checks.all().results());
        model.addAttribute(
                "recorded", book.figures().stream().map(each -> row(ui, each)).toList());
        model.addAttribute("writes", FigurePlace.writes(ui.actor().role()));
        return "quotations/list";
    }

    @GetMapping(ID)
    String one(@ModelAttribute("ui") Ui ui, @PathVariable String id, Model model) {
        FigurePlace.mustRead();
        var said = find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("row", row(ui, said));
        model.addAttribute(
                "results",
                checks.all().results().stream()
                        .filter(each -> each.figures().contains(id))
                        .toList());
        model.addAttribute("article", articleOf(id));
        return "quotations/figure";
    }

    @GetMapping("/angka/artikel/{n:[0-9]{1,9}}")
    String article(@ModelAttribute("ui") Ui ui, @PathVariable int n, Model model) {
        FigurePlace.mustRead();
        var article = Shipped.article(n).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var rows = Shipped.figures().stream()
                .filter(each -> each.id().startsWith(article.prefix() + "."))
                .map(each -> row(ui, shipped(each)))
                .toList();
        model.addAttribute("article", article);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "results",
                checks.all().results().stream()
                        .filter(each -> each.check().expression().startsWith(article.prefix()))
                        .toList());
        return "quotations/article";
    }

    @GetMapping("/angka/baru")
    String add(@ModelAttribute("ui") Ui ui, Model model) {
        FigurePlace.mustWrite();
        return form(model, Map.of("nomor", book.nextId(places.region(""))), new Problems());
    }

    @PostMapping("/angka/baru")
    String record(
            @ModelAttribute("ui") Ui ui,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes after) {
        FigurePlace.mustWrite();
        var problems = new Problems();
        var unit = FigureFile.unit(text(sent, "satuan"));
        var value = FigureFile.value(text(sent, "angka"), unit);
        var id = text(sent, "nomor");
        if (!id.matches("[A-Za-z][A-Za-z0-9_]*\\.[0-9]{1,9}")) problems.add("nomor", ui.t("quotations.problem.id"));
        if (value.isEmpty()) problems.add("angka", ui.t("quotations.problem.value"));
        if (text(sent, "dimana").isEmpty()) problems.add("dimana", ui.t("quotations.problem.where"));
        if (text(sent, "siapa").isEmpty()) problems.add("siapa", ui.t("quotations.problem.who"));
        if (text(sent, "ucapan").isEmpty()) problems.add("ucapan", ui.t("quotations.problem.words"));
        var ours = text(sent, "kita");
        if (!ours.isEmpty() && CheckReader.read(ours) instanceof CheckReader.Outcome.Fault(var why)) {
            problems.add("kita", ui.pick(why.id(), why.en()));
        }
        if (problems.any() || value.isEmpty()) return form(model, sent, problems);
        var figure = new QuotedFigure(
                text(sent, "dimana"),
                id,
                value.get(),
                unit,
                text(sent, "kapan"),
                text(sent, "arti"),
                text(sent, "jenis"));
        var said = new RecordedFigure(
                figure,
                places.region(text(sent, "wilayah")),
                text(sent, "siapa"),
                text(sent, "ucapan"),
                text(sent, "sumber"),
                ours);
        return switch (book.record(said)) {
            case QuotedBook.Kept.Refused(var _, var _, var why) -> {
                problems.add("nomor", ui.pick(why.id(), why.en()));
                yield form(model, sent, problems);
            }
            case QuotedBook.Kept.New(), QuotedBook.Kept.Changed(), QuotedBook.Kept.Unchanged() -> {
                after.addFlashAttribute("said", ui.t("quotations.said.recorded", id));
                yield "redirect:/angka/nomor/" + id;
            }
        };
    }

    private static String form(Model model, Map<String, String> fields, Problems problems) {
        model.addAttribute("fields", new LinkedHashMap<>(fields));
        model.addAttribute("problems", problems);
        return "quotations/form";
    }

    @PostMapping("/angka/impor")
    String load(
            @ModelAttribute("ui") Ui ui,
            @RequestParam("berkas") MultipartFile file,
            @RequestParam(defaultValue = "") String wilayah,
            Model model)
            throws IOException {
        FigurePlace.mustWrite();
        var problems = new Problems();
        if (file.isEmpty()) {
            problems.add("berkas", ui.t("quotations.problem.file"));
            return list(ui, model, problems);
        }
        var copy = office.scratchFile("angka");
        try {
            file.transferTo(copy);
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "berkas");
            switch (imports.run(copy, name, places.region(wilayah))) {
                case QuotedImport.Outcome.Refused(var why) -> problems.add("berkas", ui.pick(why.id(), why.en()));
                case QuotedImport.Outcome.Done done -> {
                    model.addAttribute(
                            "said",
                            ui.t(
                                    "quotations.said.file",
                                    done.created(),
                                    done.updated(),
                                    done.unchanged(),
                                    done.problems().size()));
                    model.addAttribute(
                            "rejected", done.problems().stream().limit(50).toList());
                }
            }
        } finally {
            Files.deleteIfExists(copy);
        }
        return list(ui, model, problems);
    }

    private Optional<RecordedFigure> find(String id) {
        var own = book.figures().stream()
                .filter(each -> each.figure().id().equals(id))
                .findFirst();
        if (own.isPresent()) return own;
        var every = new ArrayList<>(Shipped.figures());
        every.addAll(Shipped.example());
        return every.stream().filter(each -> each.id().equals(id)).findFirst().map(QuotationsController::shipped);
    }

    private static RecordedFigure shipped(QuotedFigure figure) {
        var article = articleOf(figure.id());
        var spoken = Shipped.spoken(figure.id());
        return new RecordedFigure(
                figure,
                article.map(Shipped.Article::region).orElse(""),
                spoken.map(Shipped.Spoken::speaker).orElse(""),
                spoken.map(Shipped.Spoken::quotation).orElse(""),
                article.map(each -> each.publisher() + ", " + each.date()).orElse("Vission News, Mei 2025"),
                spoken.map(Shipped.Spoken::ours).orElse(""));
    }

    private static Optional<Shipped.Article> articleOf(String id) {
        return Shipped.articles().stream()
                .filter(each -> id.startsWith(each.prefix() + "."))
                .findFirst();
    }

    private FigureRow row(Ui ui, RecordedFigure said) {
        var spoken = Shipped.spoken(said.figure().id());
        var ours = checks.ours(said.figure(), said.ours());
        // A page is offered to whoever may look at that region.
        var scope = ui.actor().scope();
        var page = spoken.map(Shipped.Spoken::page)
                .filter(each -> !each.contains("wilayah=") || scope.covers(said.region()))
                .orElse("");
        return new FigureRow(
                said,
                ours,
                page,
                spoken.map(each -> ui.pick(each.becauseId(), each.becauseEn())).orElse(""));
    }

    private static String text(Map<String, String> sent, String name) {
        var text = sent.getOrDefault(name, "").strip();
        return text.length() > 1_000 ? text.substring(0, 1_000) : text;
    }
}
