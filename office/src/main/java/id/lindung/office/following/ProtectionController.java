package id.lindung.office.following;

import id.lindung.office.pages.Ui;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /syarat}: "am I protected?", for whoever holds a slip. No account, no script, nothing kept by the browser. */
@Controller
class ProtectionController {

    private static final PublicQuestion.Kind SLIP = new PublicQuestion.Kind(
            "kode",
            "following/ask",
            "code",
            "follow.problem.code",
            "follow.problem.none",
            "following/answer",
            SlipCode::typed);

    private final Protection protection;
    private final PublicQuestion question;

    ProtectionController(Protection protection, PublicQuestion question) {
        this.protection = protection;
        this.question = question;
    }

    @GetMapping("/syarat")
    String form(HttpServletResponse response, Model model) {
        return question.form(SLIP, response, model);
    }

    @PostMapping("/syarat")
    String ask(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String kode,
            @RequestParam(defaultValue = "") String lahir,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return question.ask(SLIP, ui, kode, lahir, protection::of, request, response, model);
    }
}
