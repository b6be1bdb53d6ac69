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

/** {@code /cek}: where a claim stands, from any old phone. No account, no script, nothing kept by the browser. */
@Controller
class CheckController {

    private static final PublicQuestion.Kind CLAIM = new PublicQuestion.Kind(
            "nomor",
            "following/check",
            "number",
            "cek.problem.number",
            "cek.problem.none",
            "following/claim",
            FollowedClaims::number);

    private final FollowedClaims claims;
    private final PublicQuestion question;

    CheckController(FollowedClaims claims, PublicQuestion question) {
        this.claims = claims;
        this.question = question;
    }

    @GetMapping("/cek")
    String form(HttpServletResponse response, Model model) {
        return question.form(CLAIM, response, model);
    }

    @PostMapping("/cek")
    String ask(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String nomor,
            @RequestParam(defaultValue = "") String lahir,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return question.ask(CLAIM, ui, nomor, lahir, claims::of, request, response, model);
    }
}
