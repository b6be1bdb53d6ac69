package id.lindung.office.coverage;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.coverage.Gap.Question;
import id.lindung.office.pages.Option;
import id.lindung.office.pages.Ui;
import id.lindung.office.people.RegionNames;
import id.lindung.regions.Regions;
import id.lindung.sheets.write.Column;
import id.lindung.sheets.write.TableWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /celah}: who is not protected, and why. */
@Controller
class GapController {

    private static final int PAGE = 50;
    /** Wider than a regency, names are too many to work out on a page. */
    private static final int REGENCY = 5;

    private final Asked asked;
    private final Unprotected unprotected;
    private final CoverageFigures figures;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final RegionNames regions;
    private final TransactionTemplate transaction;

    GapController(
            Asked asked,
            Unprotected unprotected,
            CoverageFigures figures,
            Audit audit,
            JdbcClient jdbc,
            Regions regions,
            TransactionTemplate transaction) {
        this.asked = asked;
        this.unprotected = unprotected;
        this.figures = figures;
        this.audit = audit;
        this.jdbc = jdbc;
        this.regions = new RegionNames(regions);
        this.transaction = transaction;
    }

    @GetMapping("/celah")
    String gap(
            @ModelAttribute("ui") Ui ui,
            @RequestParam Map<String, String> query,
            @RequestParam(defaultValue = "0") long setelah,
            Model model) {
        var place = place(ui, query);
        if (!place.region().isEmpty() && place.region().length() < REGENCY)
            return "redirect:/cakupan?wilayah=" + place.region();
        var address = address(place, query);
        var question = new Question(place.region(), place.month(), place.asKnown());
        boolean names = ui.actor().role().seesNames();
        if (!names && figures.closes(place)) throw Coverage.refusal(new Coverage.TooSmall(place.region()));
        var look = names
                ? unprotected.look(question, address.filter(), setelah, PAGE + 1)
                : new Unprotected.Look(unprotected.summary(question, address.filter()), List.of());
        var rows = look.rows();
        boolean more = rows.size() > PAGE;
        model.addAttribute("months", asked.months(place.month()));
        model.addAttribute("place", place);
        model.addAttribute("address", address);
        var summary = look.summary();
        model.addAttribute("summary", summary);
        model.addAttribute("anybody", summary.unprotected() > 0 || unprotected.knowsAnybody(question));
        model.addAttribute("rows", more ? rows.subList(0, PAGE) : rows);
        model.addAttribute("regions", regions);
        model.addAttribute("next", more ? rows.get(PAGE - 1).person() : null);
        model.addAttribute("first", setelah == 0);
        model.addAttribute("matching", names ? summary.matching() : 0L);
        model.addAttribute("names", names);
        model.addAttribute("closed", names ? Set.of() : GapReason.closed(summary));
        model.addAttribute("village", place.region().length() == 13);
        model.addAttribute(
                "neighbourhoods", place.region().length() == 13 ? unprotected.neighbourhoods(question) : List.of());
        model.addAttribute("occupations", occupations(ui));
        model.addAttribute("rupiah", LowestBand.RUPIAH_A_MONTH);
        return "coverage/gap";
    }

    /** The filtered list as a workbook, streamed; NIK masked. Recorded before the first byte leaves. */
    @GetMapping("/celah/unduh")
    void download(@ModelAttribute("ui") Ui ui, @RequestParam Map<String, String> query, HttpServletResponse response)
            throws IOException {
        if (!CurrentActor.get().role().seesNames()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var place = place(ui, query);
        if (!place.region().isEmpty() && place.region().length() < REGENCY)
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var address = address(place, query);
        transaction.executeWithoutResult(status -> audit.record(
                "EXPORTED", "unprotected:" + place.month(), place.region(), Map.of("filter", address.query())));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"belum-terlindungi-" + place.region() + "-" + place.month() + ".xlsx\"");
        var title = ui.t("gap.title", place.name()) + ", " + ui.month(place.month());
        try (var table = TableWriter.open(response.getOutputStream(), ui.t("gap.sheet"), List.of(title), columns(ui))) {
            unprotected.forEach(
                    new Question(place.region(), place.month(), place.asKnown()),
                    address.filter(),
                    row -> write(ui, regions, table, row));
        }
    }

    private static List<Column> columns(Ui ui) {
        return Arrays.stream("name nik region rtrw occupation risk reason last".split(" "))
                .map(key -> new Column(ui.t("gap.col." + key), Column.Type.TEXT))
                .toList();
    }

    private static void write(Ui ui, RegionNames regions, TableWriter table, Gap.Row row) {
        try {
            table.row(Arrays.asList(
                    row.name().isEmpty() ? ui.t("gap.moved") : row.name(),
                    ui.nik(row.nik()),
                    regions.label(row.region()),
                    row.neighbourhood(),
                    row.occupation(),
                    row.highRisk() ? ui.t("gap.risky") : null,
                    ui.t("gap.reason." + row.reason()),
                    row.lastActive() == null ? ui.t("gap.never.active") : ui.month(row.lastActive())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AskedPlace place(Ui ui, Map<String, String> query) {
        return asked.read(
                query.getOrDefault("wilayah", ""),
                query.getOrDefault("bulan", ""),
                query.getOrDefault("diketahui", ""),
                ui.place().name());
    }

    private static GapAddress address(AskedPlace place, Map<String, String> query) {
        return GapAddress.of(
                place,
                query.getOrDefault("alasan", ""),
                query.getOrDefault("rtrw", ""),
                query.getOrDefault("pekerjaan", ""),
                query.containsKey("risiko"));
    }

    private List<Option> occupations(Ui ui) {
        return jdbc.sql("SELECT code, name_id, name_en FROM occupation ORDER BY name_id")
                .query((row, n) -> new Option(row.getString(1), ui.pick(row.getString(2), row.getString(3))))
                .list();
    }
}
