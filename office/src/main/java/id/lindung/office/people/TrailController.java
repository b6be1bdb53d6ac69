package id.lindung.office.people;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.AuditTrail;
import id.lindung.office.pages.Ui;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who did what in the acting user's scope, newest first. */
@Controller
class TrailController {

    private static final int PAGE = 50;

    private final AuditTrail trail;
    private final Vocabulary vocabulary;

    TrailController(AuditTrail trail, Vocabulary vocabulary) {
        this.trail = trail;
        this.vocabulary = vocabulary;
    }

    @GetMapping("/riwayat")
    String all(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String perihal,
            @RequestParam(required = false) @Nullable Long sebelum,
            Model model) {
        return page(ui, perihal.strip(), sebelum, "/riwayat", model);
    }

    @GetMapping("/riwayat/{subject}")
    String one(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String subject,
            @RequestParam(required = false) @Nullable Long sebelum,
            Model model) {
        return page(ui, subject, sebelum, "/riwayat/" + subject, model);
    }

    private String page(Ui ui, String subject, @Nullable Long before, String href, Model model) {
        if (!CurrentActor.get().role().readsTrail()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        List<AuditTrail.Entry> found =
                trail.list(subject.isEmpty() ? null : subject, before == null ? Long.MAX_VALUE : before, PAGE + 1);
        boolean more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute("entries", shown);
        model.addAttribute("words", vocabulary.words(ui));
        model.addAttribute("subject", subject);
        model.addAttribute("next", more ? href + "?sebelum=" + shown.getLast().seq() : "");
        return "trail/list";
    }
}
