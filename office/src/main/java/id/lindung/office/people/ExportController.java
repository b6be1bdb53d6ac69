package id.lindung.office.people;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.regions.Regions;
import id.lindung.sheets.write.Column;
import id.lindung.sheets.write.TableWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of workers as a workbook, exactly what is filtered, streamed. NIK masked unless somebody says what for. */
@Controller
class ExportController {

    private static final int SHORTEST_PURPOSE = 4;

    private final WorkerList list;
    private final Vocabulary vocabulary;
    private final Regions regions;
    private final Seal seal;
    private final Audit audit;
    private final TransactionTemplate transaction;

    ExportController(
            WorkerList list,
            Vocabulary vocabulary,
            Regions regions,
            Seal seal,
            Audit audit,
            TransactionTemplate transaction) {
        this.list = list;
        this.vocabulary = vocabulary;
        this.regions = regions;
        this.seal = seal;
        this.audit = audit;
        this.transaction = transaction;
    }

    @GetMapping("/pekerja/unduh")
    void masked(@ModelAttribute("ui") Ui ui, @RequestParam Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        WorkersController.seesNames();
        write(ui, filter(asked), null, response);
    }

    @PostMapping("/pekerja/unduh")
    @Nullable
    String clear(
            @ModelAttribute("ui") Ui ui,
            @RequestParam Map<String, String> asked,
            HttpServletResponse response,
            org.springframework.ui.Model model)
            throws IOException {
        if (!CurrentActor.get().role().writesWorkers()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var purpose = asked.getOrDefault("tujuan", "").strip();
        if (purpose.length() < SHORTEST_PURPOSE) {
            var problems = new Problems();
            problems.add("tujuan", ui.t("people.problem.purpose"));
            model.addAttribute("problems", problems);
            model.addAttribute("filter", filter(asked));
            return "people/export";
        }
        write(ui, filter(asked), purpose, response);
        return null;
    }

    /** Recorded before the first byte leaves: a download that breaks off has still shown something. */
    private void write(Ui ui, WorkerFilter filter, @Nullable String purpose, HttpServletResponse response)
            throws IOException {
        var scope = ui.actor().scope();
        transaction.executeWithoutResult(status -> audit.record(
                "EXPORTED",
                "workers",
                scope.regionCode(),
                purpose == null
                        ? Map.of("clear", false, "filter", filter.query(null))
                        : Map.of("clear", true, "filter", filter.query(null), "purpose", purpose)));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"pekerja-" + fileName(filter, ui) + ".xlsx\"");
        response.setHeader("Cache-Control", "no-store");
        var words = vocabulary.words(ui);
        try (var table = TableWriter.open(
                response.getOutputStream(), ui.t("people.export.sheet"), titles(ui, purpose), columns(ui))) {
            list.each(filter, scope, row -> {
                try {
                    table.row(cells(row, ui, words, purpose != null));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private List<String> titles(Ui ui, @Nullable String purpose) {
        return List.of(
                ui.t("people.export.title", ui.place().name()),
                ui.t("people.export.date", ui.printedAt()),
                purpose == null ? ui.t("people.export.masked") : ui.t("people.export.clear", purpose));
    }

    private static List<Column> columns(Ui ui) {
        return List.of(
                new Column("NIK", Column.Type.TEXT),
                new Column(ui.t("people.field.name"), Column.Type.TEXT),
                new Column(ui.t("people.field.birth_date"), Column.Type.DATE),
                new Column(ui.t("people.field.sex"), Column.Type.TEXT, 12),
                new Column(ui.t("people.field.mother_name"), Column.Type.TEXT),
                new Column(ui.t("people.field.home"), Column.Type.TEXT),
                new Column("RT/RW", Column.Type.TEXT, 12),
                new Column(ui.t("people.field.occupation"), Column.Type.TEXT),
                new Column(ui.t("people.field.category"), Column.Type.TEXT),
                new Column(ui.t("people.field.income"), Column.Type.RUPIAH),
                new Column(ui.t("people.field.phone"), Column.Type.TEXT));
    }

    private List<@Nullable Object> cells(WorkerList.Row row, Ui ui, Vocabulary.Words words, boolean clear) {
        var sealed = row.nikSealed();
        var nik = clear && sealed != null ? seal.open(Purpose.NIK, sealed) : ui.nik(row.nikMask());
        var sex = row.sex();
        return Arrays.asList(
                nik,
                row.name(),
                row.birthDate(),
                sex == null ? null : ui.t("people.sex." + sex),
                row.motherName(),
                new RegionNames(regions).label(row.region()),
                row.neighbourhood(),
                words.occupation(row.occupation(), row.occupationText()),
                words.category(row.category()),
                row.money(),
                row.phoneMask());
    }

    private static String fileName(WorkerFilter filter, Ui ui) {
        var scope = ui.actor().scope();
        var region = filter.region().matches("[0-9.]+") && scope.covers(filter.region())
                ? filter.region()
                : scope.regionCode();
        return region.isEmpty() ? "semua" : region;
    }

    private static WorkerFilter filter(Map<String, String> asked) {
        return new WorkerFilter(
                asked.getOrDefault("wilayah", ""),
                asked.getOrDefault("rtrw", ""),
                asked.getOrDefault("pekerjaan", ""),
                asked.getOrDefault("kategori", ""),
                asked.getOrDefault("q", ""),
                asked.getOrDefault("identitas", ""));
    }
}
