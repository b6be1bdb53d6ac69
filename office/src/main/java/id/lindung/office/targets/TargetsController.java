package id.lindung.office.targets;

import id.lindung.office.coverage.Coverage;
import id.lindung.office.coverage.CoverageFigures;
import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.participation.FigurePlace;
import id.lindung.rules.law.LawBook;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /sasaran}: what is to be reached, beside what is, and what the rest of the way costs. */
@Controller
class TargetsController {

    static final List<String> SERIES = List.of("RPJMD", "RKPD", "LOCAL");
    static final List<String> MEASURES = List.of("COVERAGE", "VULNERABLE", "VILLAGES", "ACTIVE");

    private static final int LONGEST_WAY = 300;

    private final Targets targets;
    private final CoverageFigures coverage;
    private final FigurePlace places;
    private final LawBook law;

    TargetsController(Targets targets, CoverageFigures coverage, FigurePlace places, LawBook law) {
        this.targets = targets;
        this.coverage = coverage;
        this.places = places;
        this.law = law;
    }

    @GetMapping("/sasaran")
    String page(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String wilayah,
            @RequestParam(defaultValue = "") String bulan,
            @RequestParam(defaultValue = "") String sampai,
            Model model) {
        FigurePlace.mustRead();
        return show(ui, model, wilayah, bulan, sampai, Map.of(), new Problems());
    }

    @PostMapping("/sasaran")
    String record(
            @ModelAttribute("ui") Ui ui,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes after) {
        FigurePlace.mustWrite();
        var problems = new Problems();
        var region = places.region(sent.getOrDefault("wilayah", ""));
        var month = month(sent.getOrDefault("bulan-sasaran", ""));
        if (month.isEmpty()) problems.add("bulan-sasaran", ui.t("targets.problem.month"));
        var measure = sent.getOrDefault("ukuran", "");
        var series = sent.getOrDefault("dokumen", "");
        if (!MEASURES.contains(measure)) problems.add("ukuran", ui.t("targets.problem.choose"));
        if (!SERIES.contains(series)) problems.add("dokumen", ui.t("targets.problem.choose"));
        var written = sent.getOrDefault("nilai", "").strip().replace("%", "").replace(',', '.');
        boolean number = written.matches("[0-9]{1,9}(\\.[0-9]{1,2})?") && new BigDecimal(written).signum() > 0;
        boolean percent = measure.equals("COVERAGE") || measure.equals("VULNERABLE");
        if (!number || (percent && new BigDecimal(written).compareTo(BigDecimal.valueOf(100)) > 0)) {
            problems.add("nilai", ui.t(percent ? "targets.problem.percent" : "targets.problem.value"));
        }
        var definition = sent.getOrDefault("definisi", "").strip();
        if (definition.length() < 10) problems.add("definisi", ui.t("targets.problem.definition"));
        var source = sent.getOrDefault("sumber", "").strip();
        if (source.isEmpty()) problems.add("sumber", ui.t("targets.problem.source"));
        if (problems.any() || month.isEmpty()) return show(ui, model, region, "", "", sent, problems);
        targets.record(new Target(region, series, measure, month.get(), new BigDecimal(written), definition, source));
        after.addFlashAttribute("said", ui.t("targets.said"));
        return "redirect:/sasaran?wilayah=" + region;
    }

    private String show(
            Ui ui,
            Model model,
            String wilayah,
            String bulan,
            String sampai,
            Map<String, String> fields,
            Problems problems) {
        var region = places.region(wilayah);
        var month = places.month(bulan, region);
        var until = month(sampai)
                .filter(each -> each.isAfter(month) && each.isBefore(month.plusMonths(LONGEST_WAY)))
                .orElse(YearMonth.of(month.getYear() + 3, 12));
        model.addAttribute("region", region);
        model.addAttribute("name", places.name(region));
        model.addAttribute("month", month);
        model.addAttribute("until", until);
        model.addAttribute("figures", figures(region, month));
        model.addAttribute("way", way(region, month, until));
        model.addAttribute("targets", targets.list(region));
        model.addAttribute("next", targets.find(region, month));
        model.addAttribute("national", NationalTarget.ALL);
        model.addAttribute("writes", FigurePlace.writes(ui.actor().role()));
        model.addAttribute("fields", fields);
        model.addAttribute("problems", problems);
        return "targets/page";
    }

    private Optional<Coverage.Figures> figures(String region, YearMonth month) {
        return coverage.read(new Coverage.Question(region, month, null, null, null)) instanceof Coverage.Figures figures
                ? Optional.of(figures)
                : Optional.empty();
    }

    /** Empty while nobody is registered, or when the law of the month is not known here. */
    private Optional<FullCoverage> way(String region, YearMonth month, YearMonth until) {
        var monthly = law.get("bpu.package.min_jkk_jkm").find(month.atDay(1));
        return figures(region, month)
                .filter(each -> each.total().registered() > 0 && monthly.isPresent())
                .map(each -> new FullCoverage(
                        month,
                        until,
                        each.total().unprotected(),
                        each.unknown().orElse(0L),
                        monthly.orElseThrow().value().number().longValueExact()));
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(YearMonth.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
