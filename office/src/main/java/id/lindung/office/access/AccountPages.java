package id.lindung.office.access;

import id.lindung.office.access.Accounts.Change;
import id.lindung.office.access.Accounts.Creation;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.pages.Ui;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** {@code /admin/pengguna}: who may sign in, inviting them on paper, new passwords, another role or place, closing an account. */
@Controller
@RequestMapping("/admin/pengguna")
class AccountPages {

    private static final int PAGE = 50;

    private final Accounts accounts;
    private final InviteChoices choices;

    AccountPages(Accounts accounts, InviteChoices choices) {
        this.accounts = accounts;
        this.choices = choices;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "hal", defaultValue = "1") int page,
            Model model) {
        requireManager();
        int current = Math.clamp(page, 1, 1_000);
        var found = accounts.list(q, (current - 1) * PAGE, PAGE + 1);
        model.addAttribute("rows", choices.rows(found.subList(0, Math.min(PAGE, found.size()))));
        model.addAttribute("q", q);
        model.addAttribute("query", UriUtils.encodeQueryParam(q, StandardCharsets.UTF_8));
        model.addAttribute("page", current);
        model.addAttribute("more", found.size() > PAGE);
        return "access/accounts";
    }

    @GetMapping("/baru")
    String invite(@ModelAttribute InviteForm form, Model model) {
        requireManager();
        return show(form, "", "", model);
    }

    @PostMapping("/baru")
    String create(@ModelAttribute("ui") Ui ui, @ModelAttribute InviteForm form, Model model, RedirectAttributes next) {
        requireManager();
        if (form.tujuan().isEmpty()) return show(form, "", ui.t("access.lack.CHOICE"), model);
        var draft = choices.draft(form);
        if (choices.isNowhere(draft)) return show(form, "", ui.t("access.lack.REGION"), model);
        return switch (accounts.create(draft, true)) {
            case Creation.Created made -> slip(made.username(), made.password(), next);
            case Creation.NameTaken taken -> show(form, "", ui.t("access.taken", taken.username()), model);
            case Creation.OutOfScope _ -> show(form, "", ui.t("access.outside"), model);
            case Creation.Unfit unfit ->
                show(form, "", ui.t("access.lack." + unfit.lack().name()), model);
        };
    }

    /** Opens with what the account is now. */
    @GetMapping("/{username}/ubah")
    String edit(@PathVariable String username, @ModelAttribute InviteForm form, Model model) {
        requireManager();
        var account = accounts.find(username)
                .filter(each -> Grants.of(CurrentActor.get()).contains(each.role()))
                .orElseThrow(AccountPages::unknown);
        return show(form.q().isEmpty() ? choices.form(account) : form, username, "", model);
    }

    @PostMapping("/{username}/ubah")
    String change(
            @PathVariable String username, @ModelAttribute("ui") Ui ui, @ModelAttribute InviteForm form, Model model) {
        requireManager();
        if (form.tujuan().isEmpty()) return show(form, username, ui.t("access.lack.CHOICE"), model);
        var draft = choices.draft(form.of(username));
        if (choices.isNowhere(draft)) return show(form, username, ui.t("access.lack.REGION"), model);
        return switch (accounts.change(draft)) {
            case Change.Changed _ ->
                "redirect:/admin/pengguna?q=" + UriUtils.encodeQueryParam(username, StandardCharsets.UTF_8);
            case Change.Unknown _ -> throw unknown();
            case Change.OutOfScope _ -> show(form, username, ui.t("access.outside"), model);
            case Change.Unfit unfit ->
                show(form, username, ui.t("access.lack." + unfit.lack().name()), model);
        };
    }

    @PostMapping("/{username}/sandi")
    String reset(@PathVariable String username, RedirectAttributes next) {
        requireManager();
        var password = accounts.resetPassword(username).orElseThrow(AccountPages::unknown);
        return slip(username, password, next);
    }

    @PostMapping("/{username}/tutup")
    String close(@PathVariable String username) {
        return setEnabled(username, false);
    }

    @PostMapping("/{username}/buka")
    String open(@PathVariable String username) {
        return setEnabled(username, true);
    }

    /** The password is shown this once: a redirect carries it, and nothing keeps it. */
    @GetMapping("/surat")
    String letter(Model model) {
        requireManager();
        if (!(model.getAttribute("username") instanceof String username)) return "redirect:/admin/pengguna";
        var account = accounts.find(username).orElseThrow(AccountPages::unknown);
        model.addAttribute("row", choices.rows(List.of(account)).getFirst());
        model.addAttribute(
                "address", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
        return "access/letter";
    }

    private String setEnabled(String username, boolean enabled) {
        requireManager();
        if (!accounts.setEnabled(username, enabled)) throw unknown();
        return "redirect:/admin/pengguna";
    }

    /** @param username the account that is changed; empty for a new one */
    private String show(InviteForm form, String username, String problem, Model model) {
        List<Role> roles = Grants.of(CurrentActor.get());
        model.addAttribute("roles", roles);
        model.addAttribute("form", form);
        model.addAttribute("choices", choices.find(form));
        model.addAttribute("username", username);
        model.addAttribute("problem", problem);
        return "access/invite";
    }

    private static String slip(String username, String password, RedirectAttributes next) {
        next.addFlashAttribute("username", username);
        next.addFlashAttribute("password", password);
        return "redirect:/admin/pengguna/surat";
    }

    private static void requireManager() {
        if (!CurrentActor.get().role().managesAccounts()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
