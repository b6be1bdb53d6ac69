package id.lindung.office.people;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeClock;
import id.lindung.regions.Regions;
import id.lindung.rules.Reading;
import id.lindung.rules.identity.EmployerNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may pay: list, add, correct. */
@Controller
@RequestMapping("/pembayar")
class PayersController {

    private final Payers payers;
    private final Regions regions;
    private final OfficeClock clock;

    PayersController(Payers payers, Regions regions, OfficeClock clock) {
        this.payers = payers;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") long setelah, Model model) {
        WorkersController.seesNames();
        var rows = payers.list(setelah, Payers.PAGE + 1);
        boolean more = rows.size() > Payers.PAGE;
        var shown = more ? rows.subList(0, Payers.PAGE) : rows;
        model.addAttribute("payers", shown);
        model.addAttribute("next", more ? shown.getLast().id() : 0L);
        model.addAttribute("writes", Payers.isWriter(CurrentActor.get()));
        model.addAttribute("regions", new RegionNames(regions));
        return "payers/list";
    }

    @GetMapping("/baru")
    String add(@ModelAttribute("ui") Ui ui, Model model) {
        writer();
        var fields = new LinkedHashMap<String, String>();
        fields.put("wilayah", ui.actor().scope().regionCode());
        fields.put("aktif", "ya");
        return page(model, null, fields, new Problems());
    }

    @PostMapping("/baru")
    String saveNew(
            @ModelAttribute("ui") Ui ui,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        return save(ui, null, sent, model, flash);
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    String change(@PathVariable long id, Model model) {
        writer();
        return page(model, id, filled(get(id)), new Problems());
    }

    @PostMapping("/{id:[0-9]{1,18}}")
    String saveChange(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        writer();
        get(id);
        return save(ui, id, sent, model, flash);
    }

    private String save(Ui ui, @Nullable Long id, Map<String, String> sent, Model model, RedirectAttributes flash) {
        writer();
        var form = new FormReader(sent, ui, clock.today().plusYears(20));
        var draft = read(form, ui);
        if (form.problems().any()) return page(model, id, sent, form.problems());
        return switch (payers.save(id, draft)) {
            case Payers.Outcome.Saved(var saved) -> {
                flash.addFlashAttribute("said", ui.t("payer.saved", draft.name()));
                yield "redirect:/pembayar";
            }
            case Payers.Outcome.NppTaken() -> {
                form.problems().add("npp", ui.t("payer.problem.npp"));
                yield page(model, id, sent, form.problems());
            }
            case Payers.Outcome.NotAllowed() -> {
                form.problems().add("wilayah", ui.t("payer.problem.region"));
                yield page(model, id, sent, form.problems());
            }
        };
    }

    private Payers.Draft read(FormReader form, Ui ui) {
        var kind = form.text("jenis");
        if (!Payers.KINDS.contains(kind)) form.problems().add("jenis", ui.t("payer.problem.kind"));
        var name = form.required("nama", "payer.problem.name");
        var region = regions.find(form.text("wilayah"));
        if (region.isEmpty()) form.problems().add("wilayah", ui.t("payer.problem.region"));
        var starts = form.date("mulai", null);
        var ends = form.date("sampai", null);
        if (starts != null && ends != null && ends.isBefore(starts)) {
            form.problems().add("sampai", ui.t("payer.problem.ends"));
        }
        return new Payers.Draft(
                kind,
                Payers.hasScale(kind) && Payers.SCALES.contains(form.text("skala")) ? form.text("skala") : null,
                name,
                npp(form, ui),
                region.map(found -> found.code().value()).orElse(""),
                form.optional("kontak"),
                starts,
                ends,
                form.text("aktif").equals("ya"));
    }

    private static @Nullable String npp(FormReader form, Ui ui) {
        return switch (EmployerNumber.read(form.text("npp"))) {
            case Reading.Read<EmployerNumber>(var number, var remarks) -> number.display();
            case Reading.Missing<EmployerNumber>() -> null;
            case Reading.Refused<EmployerNumber>(var why) -> {
                form.problems().add("npp", ui.pick(why.id(), why.en()));
                yield null;
            }
        };
    }

    private static Map<String, String> filled(Payers.Payer payer) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("jenis", payer.kind());
        fields.put("skala", payer.scale() == null ? "" : payer.scale());
        fields.put("nama", payer.name());
        fields.put("npp", payer.npp() == null ? "" : payer.npp());
        fields.put("wilayah", payer.region());
        fields.put("kontak", payer.contact() == null ? "" : payer.contact());
        fields.put("mulai", payer.startsOn() == null ? "" : payer.startsOn().toString());
        fields.put("sampai", payer.endsOn() == null ? "" : payer.endsOn().toString());
        fields.put("aktif", payer.active() ? "ya" : "");
        return fields;
    }

    private static String page(Model model, @Nullable Long id, Map<String, String> fields, Problems problems) {
        model.addAttribute("id", id);
        model.addAttribute("fields", fields);
        model.addAttribute("problems", problems);
        return "payers/form";
    }

    private Payers.Payer get(long id) {
        return payers.find(id)
                .filter(payer -> CurrentActor.get().scope().covers(payer.region()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void writer() {
        if (!Payers.isWriter(CurrentActor.get())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
