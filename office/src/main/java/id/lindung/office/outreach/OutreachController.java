package id.lindung.office.outreach;

import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.participation.FigurePlace;
import id.lindung.office.participation.Participation;
import id.lindung.office.participation.Participation.Which;
import id.lindung.office.store.OfficeClock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /sosialisasi}: meetings from the invitation to what came of them. */
@Controller
class OutreachController {

    static final List<String> KINDS = List.of("SOSIALISASI", "MONITORING", "INNOVATION");
    static final List<String> AUDIENCES =
            List.of("VILLAGES", "OFFICES", "COMPANIES", "COOPERATIVES", "WORSHIP", "PUBLIC");

    private static final int SHOWN = 200;
    private static final int MOST_INVITED = 250;

    private final Outreach outreach;
    private final Participation participation;
    private final FigurePlace places;
    private final OfficeClock clock;

    OutreachController(Outreach outreach, Participation participation, FigurePlace places, OfficeClock clock) {
        this.outreach = outreach;
        this.participation = participation;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/sosialisasi")
    String list(@ModelAttribute("ui") Ui ui, @RequestParam(defaultValue = "") String wilayah, Model model) {
        FigurePlace.mustRead();
        var region = places.region(wilayah);
        model.addAttribute("region", region);
        model.addAttribute("name", places.name(region));
        model.addAttribute("meetings", outreach.list(region, SHOWN));
        model.addAttribute("year", clock.today().getYear());
        model.addAttribute("writes", FigurePlace.writes(ui.actor().role()));
        return "outreach/list";
    }

    @GetMapping("/sosialisasi/baru")
    String add(Model model, @RequestParam(defaultValue = "") String wilayah) {
        FigurePlace.mustWrite();
        return form(model, places.region(wilayah), Map.of(), new Problems());
    }

    @PostMapping("/sosialisasi/baru")
    String plan(@ModelAttribute("ui") Ui ui, @RequestParam MultiValueMap<String, String> sent, Model model) {
        FigurePlace.mustWrite();
        var fields = sent.toSingleValueMap();
        var region = places.region(fields.getOrDefault("wilayah", ""));
        var problems = new Problems();
        var title = fields.getOrDefault("judul", "").strip();
        var day = day(fields.getOrDefault("tanggal", ""));
        if (title.length() < 5) problems.add("judul", ui.t("outreach.problem.title"));
        if (day.isEmpty()) problems.add("tanggal", ui.t("outreach.problem.day"));
        var kind = fields.getOrDefault("jenis", "");
        var audience = fields.getOrDefault("undangan", "");
        if (!KINDS.contains(kind)) problems.add("jenis", ui.t("targets.problem.choose"));
        if (!AUDIENCES.contains(audience)) problems.add("undangan", ui.t("targets.problem.choose"));
        if (problems.any() || day.isEmpty()) return form(model, region, fields, problems);
        var invited = sent.getOrDefault("desa", List.of()).stream()
                .filter(code -> code.matches("[0-9.]{8,13}"))
                .limit(MOST_INVITED)
                .toList();
        long id = outreach.plan(
                region,
                kind,
                title,
                day.get(),
                fields.getOrDefault("tempat", "").strip(),
                audience,
                invited);
        return "redirect:/sosialisasi/" + id;
    }

    /** Villages that do not take part yet are offered first. */
    private String form(Model model, String region, Map<String, String> fields, Problems problems) {
        model.addAttribute("region", region);
        model.addAttribute("name", places.name(region));
        model.addAttribute(
                "villages",
                region.length() < 5
                        ? List.of()
                        : participation.villages(region, places.month("", region), Which.NO, "", MOST_INVITED));
        model.addAttribute("fields", fields);
        model.addAttribute("problems", problems);
        return "outreach/form";
    }

    @GetMapping("/sosialisasi/{id:[0-9]{1,18}}")
    String one(@ModelAttribute("ui") Ui ui, @PathVariable long id, Model model) {
        FigurePlace.mustRead();
        return show(ui, model, meeting(id), new Problems());
    }

    private String show(Ui ui, Model model, Meeting meeting, Problems problems) {
        var gained = outreach.gained(meeting);
        model.addAttribute("meeting", meeting);
        model.addAttribute("name", places.name(meeting.region()));
        model.addAttribute("followUps", outreach.followUps(meeting.id()));
        model.addAttribute("gained", gained);
        model.addAttribute("from", Outreach.before(meeting.heldOn()));
        model.addAttribute("until", Outreach.after(meeting.heldOn()));
        model.addAttribute("today", clock.today());
        model.addAttribute("measured", clock.today().isAfter(meeting.heldOn().plusDays(90)));
        model.addAttribute("writes", FigurePlace.writes(ui.actor().role()));
        model.addAttribute("problems", problems);
        return "outreach/meeting";
    }

    @PostMapping("/sosialisasi/{id:[0-9]{1,18}}/hasil")
    String held(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes after) {
        FigurePlace.mustWrite();
        var meeting = meeting(id);
        var problems = new Problems();
        var attended = String.valueOf(sent.getOrDefault("hadir", List.of("")).getFirst())
                .strip();
        if (!attended.matches("[0-9]{1,6}")) problems.add("hadir", ui.t("outreach.problem.attended"));
        if (meeting.heldOn().isAfter(clock.today())) problems.add("hadir", ui.t("outreach.problem.future"));
        if (problems.any()) return show(ui, model, meeting, problems);
        outreach.held(
                meeting,
                Integer.parseInt(attended),
                text(sent, "kendala"),
                text(sent, "kesepakatan"),
                sent.getOrDefault("desa", List.of()).stream()
                        .filter(code -> code.matches("[0-9.]{8,13}"))
                        .toList());
        after.addFlashAttribute("said", ui.t("outreach.said.held"));
        return "redirect:/sosialisasi/" + id;
    }

    @PostMapping("/sosialisasi/{id:[0-9]{1,18}}/batal")
    String cancel(@ModelAttribute("ui") Ui ui, @PathVariable long id, RedirectAttributes after) {
        FigurePlace.mustWrite();
        outreach.cancel(meeting(id));
        after.addFlashAttribute("said", ui.t("outreach.said.cancelled"));
        return "redirect:/sosialisasi/" + id;
    }

    @PostMapping("/sosialisasi/{id:[0-9]{1,18}}/tindak-lanjut")
    String agree(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String apa,
            @RequestParam(defaultValue = "") String siapa,
            @RequestParam(defaultValue = "") String kapan,
            Model model,
            RedirectAttributes after) {
        FigurePlace.mustWrite();
        var meeting = meeting(id);
        var problems = new Problems();
        var due = day(kapan);
        if (apa.strip().length() < 5) problems.add("apa", ui.t("outreach.problem.what"));
        if (siapa.isBlank()) problems.add("siapa", ui.t("outreach.problem.who"));
        if (due.isEmpty()) problems.add("kapan", ui.t("outreach.problem.day"));
        if (problems.any() || due.isEmpty()) return show(ui, model, meeting, problems);
        outreach.agree(meeting, apa.strip(), siapa.strip(), due.get());
        after.addFlashAttribute("said", ui.t("outreach.said.agreed"));
        return "redirect:/sosialisasi/" + id;
    }

    @PostMapping("/sosialisasi/{id:[0-9]{1,18}}/selesai")
    String done(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long tindak,
            @RequestParam(defaultValue = "") String catatan,
            RedirectAttributes after) {
        FigurePlace.mustWrite();
        boolean done = outreach.done(meeting(id), tindak, catatan.strip());
        after.addFlashAttribute("said", ui.t(done ? "outreach.said.done" : "outreach.said.already"));
        return "redirect:/sosialisasi/" + id;
    }

    private Meeting meeting(long id) {
        return outreach.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        var text =
                String.valueOf(sent.getOrDefault(name, List.of("")).getFirst()).strip();
        return text.length() > 2_000 ? text.substring(0, 2_000) : text;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
