package id.lindung.office.following;

import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeClock;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /cek}: where a claim stands, from any old phone. No account, no script, nothing kept by the browser. */
@Controller
class CheckController {

    private final FollowedClaims claims;
    private final Door door;
    private final OfficeClock clock;

    CheckController(FollowedClaims claims, Door door, OfficeClock clock) {
        this.claims = claims;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping("/cek")
    String form(HttpServletResponse response, Model model) {
        return page("", "", new Problems(), response, model);
    }

    /** The answer stands in the reply itself: neither number nor birth date ever stand in an address. */
    @PostMapping("/cek")
    String ask(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String nomor,
            @RequestParam(defaultValue = "") String lahir,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var problems = new Problems();
        var born = TypedDate.read(lahir, clock.today());
        if (nomor.isBlank()) problems.add("nomor", ui.t("cek.problem.number"));
        if (born == null) problems.add("lahir", ui.t("follow.problem.born"));
        var number = FollowedClaims.number(nomor);
        if (problems.any() || born == null) return page(nomor, lahir, problems, response, model);
        if (!door.admits(request.getRemoteAddr(), number)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            problems.add("nomor", ui.t("follow.problem.often"));
            return page(nomor, lahir, problems, response, model);
        }
        var told = claims.of(number, born);
        if (told.isEmpty()) {
            problems.add("nomor", ui.t("cek.problem.none"));
            return page(nomor, lahir, problems, response, model);
        }
        door.opened(request.getRemoteAddr(), number);
        TypedDate.keepNothing(response);
        model.addAttribute("told", told.get());
        model.addAttribute("today", clock.today());
        return "following/claim";
    }

    private static String page(
            String number, String born, Problems problems, HttpServletResponse response, Model model) {
        TypedDate.keepNothing(response);
        model.addAttribute("number", TypedDate.shown(number));
        model.addAttribute("born", TypedDate.shown(born));
        model.addAttribute("problems", problems);
        return "following/check";
    }
}
