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

/** {@code /syarat}: "am I protected?", for whoever holds a slip. No account, no script, nothing kept by the browser. */
@Controller
class ProtectionController {

    private final Protection protection;
    private final Door door;
    private final OfficeClock clock;

    ProtectionController(Protection protection, Door door, OfficeClock clock) {
        this.protection = protection;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping("/syarat")
    String form(HttpServletResponse response, Model model) {
        return page("", "", new Problems(), response, model);
    }

    /** The answer stands in the reply itself: neither code nor birth date ever stand in an address. */
    @PostMapping("/syarat")
    String ask(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String kode,
            @RequestParam(defaultValue = "") String lahir,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var problems = new Problems();
        var born = TypedDate.read(lahir, clock.today());
        if (kode.isBlank()) problems.add("kode", ui.t("follow.problem.code"));
        if (born == null) problems.add("lahir", ui.t("follow.problem.born"));
        var code = SlipCode.typed(kode);
        if (problems.any() || born == null) return page(kode, lahir, problems, response, model);
        if (!door.admits(request.getRemoteAddr(), code)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            problems.add("kode", ui.t("follow.problem.often"));
            return page(kode, lahir, problems, response, model);
        }
        var told = protection.of(code, born);
        if (told.isEmpty()) {
            problems.add("kode", ui.t("follow.problem.none"));
            return page(kode, lahir, problems, response, model);
        }
        door.opened(request.getRemoteAddr(), code);
        TypedDate.keepNothing(response);
        model.addAttribute("told", told.get());
        return "following/answer";
    }

    private static String page(String code, String born, Problems problems, HttpServletResponse response, Model model) {
        TypedDate.keepNothing(response);
        model.addAttribute("code", TypedDate.shown(code));
        model.addAttribute("born", TypedDate.shown(born));
        model.addAttribute("problems", problems);
        return "following/ask";
    }
}
