package id.lindung.office.access;

import id.lindung.office.pages.Attempts;
import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own new password; the only page that opens while the given one must be replaced. */
@Controller
class PasswordController {

    private static final int SHORTEST = 10;
    /** What the hash reads of a password, in bytes. */
    private static final int LONGEST = 72;

    private final Attempts guesses = new Attempts(10, Duration.ofMinutes(15));
    private final Accounts accounts;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    PasswordController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/sandi")
    String form(Authentication signedIn, Model model) {
        return page(signedIn, new Problems(), model);
    }

    @PostMapping("/sandi")
    String change(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String lama,
            @RequestParam(defaultValue = "") String baru,
            @RequestParam(defaultValue = "") String ulang,
            Authentication signedIn,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var problems = new Problems();
        if (!guesses.admits(ui.actor().name())) problems.add("lama", ui.t("password.problem.often"));
        else if (!accounts.isOwnPassword(lama)) problems.add("lama", ui.t("password.problem.old"));
        var wrong = whatIsWrong(baru, lama, ui.actor().name());
        if (!wrong.isEmpty()) problems.add("baru", ui.t(wrong));
        if (!baru.equals(ulang)) problems.add("ulang", ui.t("password.problem.repeat"));
        if (problems.any()) return page(signedIn, problems, model);
        goOn(signedIn, accounts.changeOwnPassword(baru), request, response);
        model.addAttribute("done", true);
        return page(signedIn, problems, model);
    }

    private static String whatIsWrong(String password, String old, String username) {
        if (password.codePointCount(0, password.length()) < SHORTEST) return "password.problem.short";
        if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST) return "password.problem.long";
        if (password.chars().distinct().count() < 4) return "password.problem.plain";
        if (password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT)))
            return "password.problem.name";
        return password.equals(old) ? "password.problem.same" : "";
    }

    /** The session goes on under a new id, no longer held at this page. */
    private void goOn(Authentication signedIn, int stamp, HttpServletRequest request, HttpServletResponse response) {
        if (!(signedIn.getPrincipal() instanceof SignedIn(var actor, var _, var _))) return;
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new UsernamePasswordAuthenticationToken(
                new SignedIn(actor, false, stamp), null, signedIn.getAuthorities()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    private static String page(Authentication signedIn, Problems problems, Model model) {
        model.addAttribute("problems", problems);
        model.addAttribute(
                "must", signedIn.getPrincipal() instanceof SignedIn(var _, var mustChange, var _) && mustChange);
        return "access/password";
    }
}
