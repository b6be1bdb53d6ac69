package id.lindung.office.rosters;

import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.people.Payers.Payer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/** A payer hands its people in: one by one, or as a list that is judged before anything is saved. */
@Controller
class RostersController {

    private static final int PAGE = 100;

    private final Rosters rosters;
    private final RosterFiles files;
    private final RosterRights rights;
    private final RosterForm form;

    RostersController(Rosters rosters, RosterFiles files, RosterRights rights, RosterForm form) {
        this.rosters = rosters;
        this.files = files;
        this.rights = rights;
        this.form = form;
    }

    @GetMapping("/pekerja-kami/tambah")
    String add(@ModelAttribute("ui") Ui ui, @RequestParam(defaultValue = "0") long pembayar, Model model) {
        return form.page(ui, "rosters/add", rights.payer(pembayar), Map.of(), new Problems(), model);
    }

    @PostMapping("/pekerja-kami/tambah")
    String added(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "0") long pembayar,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes after) {
        var payer = rights.payer(pembayar);
        var problems = new Problems();
        var terms = form.terms(ui, payer, fields, problems);
        var entry = form.entry(ui, payer, terms, fields, problems);
        if (problems.any()) return form.page(ui, "rosters/add", payer, fields, problems, model);
        var roster = rosters.save(rosters.check(payer, terms, "", null, RosterForm.token(fields), List.of(entry)))
                .orElseThrow();
        var row = rosters.rows(roster.id(), null, 0, 1).getFirst();
        if (row.act() == Rosters.Act.REFUSED) {
            problems.add(field(row.code()), why(ui, row));
            return form.page(ui, "rosters/add", payer, fields, problems, model);
        }
        after.addFlashAttribute("said", ui.t("roster.added." + row.act(), row.name(), ui.month(terms.month())));
        return "redirect:/pekerja-kami" + of(ui, payer);
    }

    /** The field that a refusal of the register is about. */
    private static String field(String code) {
        return switch (code) {
            case "WAGE_MISSING" -> "upah";
            case "VILLAGE_MISSING" -> "desa";
            case "BIRTHDATE_MISSING", "TOO_OLD" -> "lahir";
            case "NIK_CONFLICT" -> "nama";
            default -> "nik";
        };
    }

    @GetMapping("/pekerja-kami/daftar")
    String upload(@ModelAttribute("ui") Ui ui, @RequestParam(defaultValue = "0") long pembayar, Model model) {
        return form.page(ui, "rosters/upload", rights.payer(pembayar), Map.of(), new Problems(), model);
    }

    @PostMapping("/pekerja-kami/daftar")
    String uploaded(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "0") long pembayar,
            @RequestParam("berkas") MultipartFile file,
            @RequestParam Map<String, String> fields,
            Model model)
            throws IOException {
        var payer = rights.payer(pembayar);
        var problems = new Problems();
        var terms = form.terms(ui, payer, fields, problems);
        if (file.isEmpty()) problems.add("berkas", ui.t("roster.problem.file"));
        if (problems.any()) return form.page(ui, "rosters/upload", payer, fields, problems, model);
        var name = file.getOriginalFilename();
        try (var in = file.getInputStream()) {
            return switch (files.check(payer, terms, in, name == null ? "daftar" : name, RosterForm.token(fields))) {
                case RosterFiles.Outcome.Checked(var roster) -> "redirect:/pekerja-kami/daftar/" + roster;
                case RosterFiles.Outcome.Refused(var why) -> {
                    problems.add("berkas", ui.pick(why.id(), why.en()));
                    yield form.page(ui, "rosters/upload", payer, fields, problems, model);
                }
            };
        }
    }

    @GetMapping("/pekerja-kami/daftar/{id:[0-9]{1,18}}")
    String look(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String isi,
            @RequestParam(defaultValue = "0") int mulai,
            Model model) {
        var roster = find(id);
        int after = Math.max(0, mulai);
        var act = act(isi);
        var rows = rosters.rows(id, act, after, PAGE + 1);
        boolean more = rows.size() > PAGE;
        model.addAttribute("roster", roster);
        model.addAttribute("payer", rights.payer(ui.actor().scope().payer() == null ? roster.payer() : 0));
        model.addAttribute("act", act);
        model.addAttribute("rows", more ? rows.subList(0, PAGE) : rows);
        model.addAttribute(
                "reasons",
                rows.stream()
                        .map(row -> row.code().isEmpty() ? "" : why(ui, row))
                        .toList());
        model.addAttribute("next", more ? after + PAGE : 0);
        return "rosters/look";
    }

    @PostMapping("/pekerja-kami/daftar/{id:[0-9]{1,18}}/simpan")
    String save(@ModelAttribute("ui") Ui ui, @PathVariable long id, RedirectAttributes after) {
        find(id);
        var saved = rosters.save(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        after.addFlashAttribute(
                "said",
                ui.t(
                        "roster.saved",
                        ui.n(saved.count(Rosters.Act.NEW)),
                        ui.n(saved.count(Rosters.Act.WAGE)),
                        ui.n(saved.count(Rosters.Act.LEAVE))));
        return "redirect:/pekerja-kami/daftar/" + id;
    }

    @PostMapping("/pekerja-kami/daftar/{id:[0-9]{1,18}}/buang")
    String discard(@ModelAttribute("ui") Ui ui, @PathVariable long id, RedirectAttributes after) {
        var roster = find(id);
        if (rosters.discard(id)) after.addFlashAttribute("said", ui.t("roster.discarded", roster.name()));
        return "redirect:/pekerja-kami" + (ui.actor().scope().payer() == null ? "?pembayar=" + roster.payer() : "");
    }

    @GetMapping("/pekerja-kami/daftar/{id:[0-9]{1,18}}/ditolak.xlsx")
    void rejected(@ModelAttribute("ui") Ui ui, @PathVariable long id, HttpServletResponse response) throws IOException {
        var roster = find(id);
        if (roster.file() == null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"ditolak-" + id + ".xlsx\"");
        response.setHeader("Cache-Control", "no-store");
        files.rejected(roster, ui.pick("id", "en").equals("en"), row -> why(ui, row), response.getOutputStream());
    }

    private static String why(Ui ui, Rosters.Row row) {
        var sentence = ui.word("roster.code.", row.code(), "");
        if (sentence.isEmpty()) sentence = ui.word("membership.refused.", row.code());
        return row.detail().isEmpty() ? sentence : sentence + " (" + row.detail() + ")";
    }

    private Rosters.Roster find(long id) {
        RosterRights.must();
        return rosters.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Rosters.@Nullable Act act(String word) {
        for (var each : Rosters.Act.values()) if (each.name().equals(word)) return each;
        return null;
    }

    private static String of(Ui ui, Payer payer) {
        return ui.actor().scope().payer() == null ? "?pembayar=" + payer.id() : "";
    }
}
