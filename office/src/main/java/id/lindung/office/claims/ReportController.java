package id.lindung.office.claims;

import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.people.People;
import id.lindung.office.people.RegionNames;
import id.lindung.office.store.OfficeClock;
import id.lindung.regions.Regions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reporting an event in five questions, one page each. */
@Controller
class ReportController {

    private final ReportDrafts drafts;
    private final ReportReader reader;
    private final Reports reports;
    private final Newcomers newcomers;
    private final People people;
    private final Regions regions;
    private final TransactionTemplate transaction;
    private final OfficeClock clock;

    ReportController(
            ReportDrafts drafts,
            ReportReader reader,
            Reports reports,
            Newcomers newcomers,
            People people,
            Regions regions,
            TransactionTemplate transaction,
            OfficeClock clock) {
        this.drafts = drafts;
        this.reader = reader;
        this.reports = reports;
        this.newcomers = newcomers;
        this.people = people;
        this.regions = regions;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/klaim/baru")
    String begin(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String pekerja,
            @RequestParam(defaultValue = "") String sebab,
            Model model) {
        ClaimRights.must(ClaimRights.reports(ClaimRights.role()));
        return page(ui, null, Question.WHAT, Map.of("pekerja", pekerja, "apa", sebab), new Problems(), model);
    }

    @PostMapping("/klaim/baru")
    String create(@ModelAttribute("ui") Ui ui, @RequestParam Map<String, String> sent, Model model) {
        ClaimRights.must(ClaimRights.reports(ClaimRights.role()));
        var answers = new LinkedHashMap<String, String>();
        for (var field : java.util.List.of("apa", "pekerja")) answers.put(field, ReportReader.get(sent, field));
        var problems = reader.check(Question.WHAT, answers, ui, clock.today());
        if (problems.any()) return page(ui, null, Question.WHAT, answers, problems, model);
        var next = answers.getOrDefault("pekerja", "").isEmpty() ? Question.WHO : Question.WHEN;
        return "redirect:/klaim/baru/" + drafts.create(answers) + "/" + next.path();
    }

    @GetMapping("/klaim/baru/{draft}/{path}")
    String ask(@ModelAttribute("ui") Ui ui, @PathVariable UUID draft, @PathVariable String path, Model model) {
        ClaimRights.must(ClaimRights.reports(ClaimRights.role()));
        var kept = draft(draft);
        if (kept.number() != null) return "redirect:/klaim/" + kept.number();
        return page(ui, draft, question(path), kept.answers(), new Problems(), model);
    }

    @PostMapping("/klaim/baru/{draft}/{path}")
    String answer(
            @ModelAttribute("ui") Ui ui,
            @PathVariable UUID draft,
            @PathVariable String path,
            @RequestParam Map<String, String> sent,
            RedirectAttributes after,
            Model model) {
        ClaimRights.must(ClaimRights.reports(ClaimRights.role()));
        var kept = draft(draft);
        if (kept.number() != null) return "redirect:/klaim/" + kept.number();
        var question = question(path);
        if (question == Question.CHECK) return send(ui, draft, after, model);
        var answers = new LinkedHashMap<>(kept.answers());
        for (var field : question.fields()) answers.put(field, ReportReader.get(sent, field));
        var problems = reader.check(question, answers, ui, clock.today());
        drafts.save(draft, answers);
        if (problems.any()) return page(ui, draft, question, answers, problems, model);
        return "redirect:/klaim/baru/" + draft + "/" + question.next().path();
    }

    private String send(Ui ui, UUID draft, RedirectAttributes after, Model model) {
        var locked = transaction.execute(status -> {
            var kept = drafts.lock(draft).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            if (kept.number() != null) return new Sent(kept.answers(), kept.number(), Optional.empty());
            var report = reader.report(kept.answers(), ui.actor(), clock.today())
                    .map(told -> newcomers.register(told, kept.get("daftar").equals("ya")));
            if (report.isEmpty()) return new Sent(kept.answers(), null, Optional.empty());
            var outcome = reports.report(report.get());
            switch (outcome) {
                case Reports.Outcome.Opened(var cases) ->
                    drafts.finish(draft, cases.getFirst().number());
                case Reports.Outcome.Joined(var number, var _, var _) -> drafts.finish(draft, number);
                case Reports.Outcome.Refused _ -> status.setRollbackOnly();
            }
            return new Sent(kept.answers(), null, Optional.of(outcome));
        });
        if (locked.number() != null) return "redirect:/klaim/" + locked.number();
        if (locked.outcome().isEmpty()) return page(ui, draft, Question.CHECK, locked.answers(), new Problems(), model);
        return switch (locked.outcome().get()) {
            case Reports.Outcome.Opened(var cases) -> {
                after.addFlashAttribute(
                        "said",
                        ui.t(
                                "claims.opened",
                                String.join(
                                        ", ",
                                        cases.stream().map(ClaimCase::number).toList())));
                yield "redirect:" + cases.getFirst().href();
            }
            case Reports.Outcome.Joined(var number, var visible, var otherDay) -> {
                var said = ui.t("claims.joined", number)
                        + otherDay.map(day -> " " + ui.t("claims.joined.otherday", ui.date(day)))
                                .orElse("");
                after.addFlashAttribute("said", said);
                yield visible ? "redirect:/klaim/" + number : "redirect:/klaim";
            }
            case Reports.Outcome.Refused(var why) -> {
                var problems = new Problems();
                problems.add("kirim", ui.pick(why.says().id(), why.says().en()));
                yield page(ui, draft, Question.CHECK, locked.answers(), problems, model);
            }
        };
    }

    private record Sent(
            Map<String, String> answers, @Nullable String number, Optional<Reports.Outcome> outcome) {}

    private String page(
            Ui ui,
            @Nullable UUID draft,
            Question question,
            Map<String, String> answers,
            Problems problems,
            Model model) {
        model.addAttribute("draft", draft == null ? "" : draft.toString());
        model.addAttribute("question", question);
        model.addAttribute("answers", answers);
        model.addAttribute("problems", problems);
        model.addAttribute("cause", ReportReader.cause(answers).orElse(null));
        model.addAttribute("known", known(answers));
        model.addAttribute("regions", new RegionNames(regions));
        if (question == Question.CHECK) {
            var report = reader.report(answers, ui.actor(), clock.today());
            model.addAttribute("report", report.orElse(null));
            model.addAttribute("protection", report.flatMap(reports::ask).orElse(null));
            model.addAttribute("programmes", report.map(reports::programmes).orElse(java.util.List.of()));
        }
        return "claims/report-" + question.path();
    }

    /** The name of a worker the register knows; empty for a stranger. */
    private String known(Map<String, String> answers) {
        var chosen = answers.getOrDefault("pekerja", "");
        if (!chosen.matches("[0-9]{1,18}")) return "";
        return people.find(Long.parseLong(chosen)).map(card -> card.name()).orElse("");
    }

    private ReportDrafts.Draft draft(UUID id) {
        return drafts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Question question(String path) {
        return Question.of(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
