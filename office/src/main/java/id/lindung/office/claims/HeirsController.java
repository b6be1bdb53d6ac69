package id.lindung.office.claims;

import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeClock;
import id.lindung.rules.CellText;
import id.lindung.rules.Reading;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.NikReading;
import id.lindung.rules.name.NameKey;
import id.lindung.rules.time.DateText;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who receives: heirs with shares, guardians and accounts, or the worker. */
@Controller
class HeirsController {

    private static final int MOST_WEIGHT = 1000;

    private final Claims claims;
    private final Heirs heirs;
    private final OfficeClock clock;

    HeirsController(Claims claims, Heirs heirs, OfficeClock clock) {
        this.claims = claims;
        this.heirs = heirs;
        this.clock = clock;
    }

    @GetMapping("/klaim/" + ClaimsController.NUMBER + "/ahli-waris")
    String heirs(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String number,
            @RequestParam(defaultValue = "0") long ubah,
            Model model) {
        ClaimRights.must(ClaimRights.seesPapers(ClaimRights.role()));
        var claim = ClaimsController.get(claims, number);
        var chosen = heirs.list(claim.id()).stream()
                .filter(heir -> heir.id() == ubah)
                .findFirst()
                .orElse(null);
        return page(claim, chosen, chosen == null ? Map.of() : given(chosen), new Problems(), model);
    }

    private static Map<String, String> given(Heir heir) {
        var born = heir.birthDate();
        var level = heir.schoolLevel();
        return Map.of(
                "nama", heir.name(),
                "hubungan", heir.relation().name(),
                "lahir", born == null ? "" : born.toString(),
                "bagian", Integer.toString(heir.weight()),
                "tunggal", heir.sole() ? "ya" : "",
                "sekolah", level == null ? "" : level,
                "wali", heir.guardian(),
                "hubunganwali", heir.guardianRelation(),
                "bank", heir.bank(),
                "atasnama", heir.accountHolder());
    }

    @PostMapping("/klaim/" + ClaimsController.NUMBER + "/ahli-waris")
    String keep(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            RedirectAttributes after,
            Model model) {
        ClaimRights.must(ClaimRights.seesPapers(ClaimRights.role()));
        var claim = ClaimsController.get(claims, number);
        var id = sent.getOrDefault("ubah", "");
        var chosen = heirs.list(claim.id()).stream()
                .filter(heir -> Long.toString(heir.id()).equals(id))
                .findFirst()
                .orElse(null);
        var problems = new Problems();
        var draft = read(ui, claim, sent, problems);
        if (problems.any()) return page(claim, chosen, sent, problems, model);
        switch (heirs.keep(claim, chosen == null ? null : chosen.id(), draft)) {
            case Heirs.Outcome.Kept(var _, var now) ->
                after.addFlashAttribute(
                        "said", ui.t(now.disputed() ? "claims.heir.disputed" : "claims.heir.kept", draft.name()));
            case Heirs.Outcome.Refused(var why) -> {
                problems.add("nama", ui.pick(why.says().id(), why.says().en()));
                return page(claim, chosen, sent, problems, model);
            }
        }
        return "redirect:" + claim.href() + "/ahli-waris";
    }

    @PostMapping("/klaim/" + ClaimsController.NUMBER + "/ahli-waris/{heir:[0-9]{1,18}}/tarik")
    String withdraw(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String number,
            @PathVariable long heir,
            @RequestParam(defaultValue = "") String alasan,
            RedirectAttributes after) {
        ClaimRights.must(ClaimRights.seesPapers(ClaimRights.role()));
        var claim = ClaimsController.get(claims, number);
        heirs.withdraw(claim, heir, alasan)
                .ifPresentOrElse(
                        why -> ClaimsController.refused(ui, why, after),
                        () -> after.addFlashAttribute("said", ui.t("claims.heir.withdrawn")));
        return "redirect:" + claim.href() + "/ahli-waris";
    }

    private Heirs.Draft read(Ui ui, ClaimCase claim, Map<String, String> sent, Problems problems) {
        var name = claim.isOfDead() ? text(sent, "nama") : claim.name();
        if (NameKey.of(name).isEmpty()) problems.add("nama", ui.t("claims.q.name.needed"));
        var relation = claim.isOfDead()
                ? ReportReader.choice(Relation.class, text(sent, "hubungan")).orElse(null)
                : Relation.WORKER;
        if (relation == null) problems.add("hubungan", ui.t("claims.heir.relation.missing"));
        var account = text(sent, "rekening").replaceAll("[ .-]", "");
        if (!account.isEmpty() && !Heirs.isAccount(account))
            problems.add("rekening", ui.t("claims.heir.account.wrong"));
        if (!account.isEmpty() && text(sent, "bank").isEmpty()) problems.add("bank", ui.t("claims.heir.bank.missing"));
        var level = text(sent, "sekolah");
        return new Heirs.Draft(
                name,
                Objects.requireNonNullElse(relation, Relation.WILL),
                day(ui, claim, sent, problems),
                weight(ui, sent, problems),
                text(sent, "tunggal").equals("ya"),
                level.isEmpty() || relation != Relation.CHILD ? null : level,
                text(sent, "wali"),
                text(sent, "hubunganwali"),
                nik(ui, sent, problems),
                text(sent, "bank"),
                account.isEmpty() ? null : account,
                text(sent, "atasnama").isEmpty() ? name : text(sent, "atasnama"));
    }

    private @Nullable LocalDate day(Ui ui, ClaimCase claim, Map<String, String> sent, Problems problems) {
        if (!claim.isOfDead()) return claim.birthDate();
        return switch (DateText.read(text(sent, "lahir"), clock.today())) {
            case Reading.Read<LocalDate>(var day, var _) -> day;
            case Reading.Missing<LocalDate>() -> {
                problems.add("lahir", ui.t("claims.q.day.missing"));
                yield null;
            }
            case Reading.Refused<LocalDate>(var why) -> {
                problems.add("lahir", ui.pick(why.id(), why.en()));
                yield null;
            }
        };
    }

    private static int weight(Ui ui, Map<String, String> sent, Problems problems) {
        var text = text(sent, "bagian");
        if (text.isEmpty()) return 1;
        if (text.matches("[0-9]{1,4}") && Integer.parseInt(text) <= MOST_WEIGHT) return Integer.parseInt(text);
        problems.add("bagian", ui.t("claims.heir.weight.wrong"));
        return 1;
    }

    private static @Nullable Nik nik(Ui ui, Map<String, String> sent, Problems problems) {
        var text = text(sent, "nik");
        if (text.isEmpty()) return null;
        return switch (Nik.read(text)) {
            case NikReading.Valid(var nik) -> nik;
            case NikReading.Refused(var _, var why) -> {
                problems.add("nik", ui.pick(why.id(), why.en()));
                yield null;
            }
        };
    }

    private static String text(Map<String, String> sent, String field) {
        return CellText.clean(sent.getOrDefault(field, ""));
    }

    private String page(
            ClaimCase claim, @Nullable Heir chosen, Map<String, String> given, Problems problems, Model model) {
        model.addAttribute("claim", claim);
        model.addAttribute("heirs", heirs.all(claim.id()));
        model.addAttribute(
                "entitled", heirs.entitled(claim.id()).stream().map(Heir::id).toList());
        model.addAttribute("order", heirs.order());
        model.addAttribute("chosen", chosen);
        model.addAttribute("given", given);
        model.addAttribute("problems", problems);
        model.addAttribute("today", clock.today());
        return "claims/heirs";
    }
}
