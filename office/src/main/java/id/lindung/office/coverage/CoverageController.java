package id.lindung.office.coverage;

import id.lindung.office.actor.Role;
import id.lindung.office.coverage.Coverage.Figures;
import id.lindung.office.coverage.Coverage.Question;
import id.lindung.office.pages.Ui;
import id.lindung.regions.RegionCode;
import id.lindung.regions.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /cakupan}: how many are protected, how many are not, and everything one level down. */
@Controller
class CoverageController {

    private static final int VILLAGE = 13;

    private final Asked asked;
    private final ClosedGroups closed;
    private final CoverageFigures figures;
    private final WorkforceFigures workforce;
    private final Unprotected unprotected;
    private final Regions regions;

    CoverageController(
            Asked asked,
            ClosedGroups closed,
            CoverageFigures figures,
            WorkforceFigures workforce,
            Unprotected unprotected,
            Regions regions) {
        this.asked = asked;
        this.closed = closed;
        this.figures = figures;
        this.workforce = workforce;
        this.unprotected = unprotected;
        this.regions = regions;
    }

    @GetMapping("/wilayah/{code:[0-9.]{2,13}}")
    String region(@PathVariable String code) {
        return "redirect:/cakupan?wilayah=" + code;
    }

    @GetMapping("/cakupan")
    String coverage(@ModelAttribute("ui") Ui ui, @RequestParam Map<String, String> query, Model model) {
        var role = ui.actor().role();
        if (role == Role.NEIGHBOURHOOD_HEAD || role == Role.PAYER)
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var place = asked.read(
                query.getOrDefault("wilayah", ""),
                query.getOrDefault("bulan", ""),
                query.getOrDefault("diketahui", ""),
                "");
        var by = Dimension.of(query.getOrDefault("menurut", "region"))
                .filter(each -> each != Dimension.FUND)
                .orElse(Dimension.REGION);
        var question = new Question(place.region(), place.month(), place.asKnown(), null, by);
        var answer = figures.read(question);
        if (!(answer instanceof Figures read)) throw Coverage.refusal(answer);
        model.addAttribute("months", asked.months(place.month()));
        model.addAttribute("figures", read);
        model.addAttribute("unread", place.unread());
        model.addAttribute("by", by);
        model.addAttribute("bar", Bar.of(read.total(), read.workforce().orElse(null)));
        model.addAttribute("rows", rows(ui, read, by));
        model.addAttribute("above", above(ui, place.region()));
        model.addAttribute("suffix", suffix(read));
        return "coverage/coverage";
    }

    private List<BoardRow> rows(Ui ui, Figures read, Dimension by) {
        var rows = everyRow(ui, read, by);
        if (ui.actor().role().seesNames()) return rows;
        if (isByNeighbourhood(read, by)) {
            var active = SmallCells.closed(
                    rows.stream().map(row -> row.tally().active()).toList());
            var gap = SmallCells.closed(
                    rows.stream().map(row -> row.tally().unprotected()).toList());
            return each(rows, i -> new BoardRow.Closed(active.contains(i), gap.contains(i)));
        }
        var keys = closed.of(read);
        return each(rows, i -> {
            var key = read.groups().get(i).key();
            return new BoardRow.Closed(keys.active().contains(key), keys.gap().contains(key));
        });
    }

    private static List<BoardRow> each(List<BoardRow> rows, IntFunction<BoardRow.Closed> closed) {
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            rows.set(i, new BoardRow(row.name(), row.href(), row.tally(), row.workforce(), closed.apply(i)));
        }
        return rows;
    }

    private static boolean isByNeighbourhood(Figures read, Dimension by) {
        return by == Dimension.REGION && read.question().region().length() == VILLAGE;
    }

    private List<BoardRow> everyRow(Ui ui, Figures read, Dimension by) {
        if (isByNeighbourhood(read, by)) return neighbourhoods(ui, read);
        var rows = new ArrayList<BoardRow>();
        for (var group : read.groups()) {
            rows.add(new BoardRow(
                    name(ui, by, group),
                    href(read, by, group.key()),
                    group.tally(),
                    denominator(read, by, group.key()),
                    BoardRow.Closed.NONE));
        }
        return rows;
    }

    private List<BoardRow> neighbourhoods(Ui ui, Figures read) {
        var question = read.question();
        var gap = new Gap.Question(question.region(), question.month(), question.asKnown());
        var rows = new ArrayList<BoardRow>();
        for (var each : unprotected.neighbourhoods(gap)) {
            boolean written = each.rt() != null && each.rw() != null;
            rows.add(new BoardRow(
                    written ? "RT/RW " + each.label() : ui.t("coverage.nortrw"),
                    written && ui.actor().role().seesNames()
                            ? "/celah?wilayah=" + question.region() + "&bulan=" + question.month() + "&rtrw="
                                    + each.label().replace("/", "%2F")
                            : null,
                    new Tally(each.registered(), each.active(), 0, each.apart(), 0, each.unprotected()),
                    null,
                    BoardRow.Closed.NONE));
        }
        return rows;
    }

    private static String name(Ui ui, Dimension by, Coverage.Group group) {
        if (group.key().isEmpty()) {
            return ui.t(
                    switch (by) {
                        case REGION -> "coverage.novillage";
                        case PAYER, FUND -> "coverage.nopayer";
                        case SEGMENT, CATEGORY, STATUS, PROGRAMME, SEX, AGE, OCCUPATION, DECILE ->
                            "coverage.notwritten";
                    });
        }
        return switch (by) {
            case STATUS -> ui.t("protection.standing." + group.key());
            case SEGMENT -> ui.t("coverage.segment." + group.key());
            case SEX -> ui.t("coverage.sex." + group.key());
            case AGE -> ui.t("coverage.age." + group.key());
            case DECILE -> ui.t("coverage.decile", group.key());
            case PROGRAMME -> ui.word("coverage.programme.", group.key(), group.key());
            case REGION, CATEGORY, PAYER, FUND, OCCUPATION -> group.name();
        };
    }

    private static @Nullable String href(Figures read, Dimension by, String key) {
        return by == Dimension.REGION && !key.isEmpty() ? "/cakupan?wilayah=" + key + suffix(read) : null;
    }

    private @Nullable WorkforceFigure denominator(Figures read, Dimension by, String key) {
        if (by != Dimension.REGION || key.isEmpty()) return null;
        return workforce
                .find(key, read.question().month(), read.question().asKnown())
                .orElse(null);
    }

    /** What a link keeps: the month and the day of knowledge. */
    private static String suffix(Figures read) {
        var known = read.question().asKnown();
        return "&bulan=" + read.question().month() + (known == null ? "" : "&diketahui=" + known);
    }

    /** The region above, when the reader may see it. */
    private Optional<String> above(Ui ui, String region) {
        return new RegionCode(region)
                .parent()
                .map(RegionCode::value)
                .filter(code -> ui.actor().scope().covers(code))
                .filter(code -> regions.find(code).isPresent());
    }
}
