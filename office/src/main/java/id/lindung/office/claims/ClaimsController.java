package id.lindung.office.claims;

import id.lindung.office.law.Answer;
import id.lindung.office.pages.Ui;
import id.lindung.office.people.RegionNames;
import id.lindung.office.store.OfficeClock;
import id.lindung.regions.Regions;
import id.lindung.rules.contribution.Programme;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of cases, and a case as a list of what there is to do. */
@Controller
class ClaimsController {

    static final String NUMBER = "{number:[A-Z]{2,3}-[0-9]{4}-[0-9]{4}-[0-9]{6,9}}";
    private static final int PAGE = 50;

    private final Claims claims;
    private final Cases cases;
    private final Documents documents;
    private final Heirs heirs;
    private final Entitlements entitlements;
    private final ClaimMoney money;
    private final Appeals appeals;
    private final OnTheDay onTheDay;
    private final List<ClaimSection> sections;
    private final Regions regions;
    private final OfficeClock clock;

    ClaimsController(
            Claims claims,
            Cases cases,
            Documents documents,
            Heirs heirs,
            Entitlements entitlements,
            ClaimMoney money,
            Appeals appeals,
            OnTheDay onTheDay,
            List<ClaimSection> sections,
            Regions regions,
            OfficeClock clock) {
        this.claims = claims;
        this.cases = cases;
        this.documents = documents;
        this.heirs = heirs;
        this.entitlements = entitlements;
        this.money = money;
        this.appeals = appeals;
        this.onTheDay = onTheDay;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(ClaimSection::order))
                .toList();
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping("/klaim")
    String list(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String keadaan,
            @RequestParam(defaultValue = "") String program,
            @RequestParam(defaultValue = "") String wilayah,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") long sebelum,
            Model model) {
        ClaimRights.must(ClaimRights.reads(ClaimRights.role()));
        var found = claims.find(q);
        if (found.isPresent()) return "redirect:" + found.get().href();
        var filter = new Claims.Filter(
                regions.find(wilayah).map(each -> each.code().value()).orElse(""),
                ReportReader.choice(ClaimState.class, keadaan).orElse(null),
                ReportReader.choice(Programme.class, program).orElse(null),
                q.strip());
        var page = claims.list(filter, sebelum == 0 ? Long.MAX_VALUE : sebelum, PAGE + 1);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", page.subList(0, Math.min(PAGE, page.size())));
        model.addAttribute("next", page.size() > PAGE ? page.get(PAGE - 1).id() : 0L);
        model.addAttribute("first", sebelum == 0);
        model.addAttribute("open", claims.open());
        model.addAttribute("regions", new RegionNames(regions));
        model.addAttribute("today", clock.today());
        return "claims/list";
    }

    @GetMapping("/klaim/" + NUMBER)
    String show(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String number,
            @RequestParam(defaultValue = "0") int versi,
            Model model) {
        ClaimRights.must(ClaimRights.reads(ClaimRights.role()));
        var claim = get(claims, number);
        var versions = entitlements.versions(claim.id());
        var shown = versions.stream()
                .filter(each -> each.number() == versi)
                .findFirst()
                .orElse(versions.isEmpty() ? null : versions.getFirst());
        var entitlement = shown == null ? null : entitlements.answer(claim, shown.facts());
        model.addAttribute("claim", claim);
        model.addAttribute("versions", versions);
        model.addAttribute("version", shown);
        model.addAttribute("entitlement", entitlement);
        model.addAttribute(
                "answers",
                entitlement == null
                        ? List.of()
                        : entitlement.parts().stream()
                                .map(part -> Answer.of(part.outcome(), ui))
                                .toList());
        model.addAttribute("documents", documents.list(claim));
        model.addAttribute("heirs", heirs.list(claim.id()));
        model.addAttribute("entitled", heirs.entitled(claim.id()));
        model.addAttribute("spells", claim.cause().isAtWork() ? cases.spells(claim.id()) : List.of());
        model.addAttribute("protection", onTheDay.of(claim.person(), claim.eventDate()));
        model.addAttribute("reports", cases.reports(claim.id()));
        model.addAttribute("steps", claims.steps(claim.id()));
        model.addAttribute("progress", Progress.of(claim, cases, clock.today()));
        model.addAttribute("money", money.of(claim));
        model.addAttribute("appeals", appeals.list(claim.id()));
        model.addAttribute(
                "others",
                claim.person() == null
                        ? List.of()
                        : claims.ofPerson(Objects.requireNonNull(claim.person())).stream()
                                .filter(each -> each.id() != claim.id())
                                .toList());
        model.addAttribute(
                "sections",
                sections.stream().flatMap(each -> each.of(claim, ui).stream()).toList());
        model.addAttribute("regions", new RegionNames(regions));
        model.addAttribute("today", clock.today());
        return "claims/case";
    }

    @PostMapping("/klaim/" + NUMBER + "/langkah")
    String step(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String langkah,
            @RequestParam(defaultValue = "") String alasan,
            RedirectAttributes after) {
        ClaimRights.must(ClaimRights.reports(ClaimRights.role()));
        var claim = get(claims, number);
        var event = ReportReader.choice(ClaimEvent.class, langkah)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        var outcome = switch (event) {
            case SEND -> cases.send(claim);
            case CANCEL -> cases.cancel(claim, alasan);
            case REVIVE -> cases.revive(claim, alasan);
            case OPEN,
                    TAKE,
                    RETURN,
                    APPROVE,
                    PROPOSE,
                    CONFIRM,
                    SEND_BACK,
                    REFUSE,
                    REOPEN,
                    REVISE,
                    FREEZE,
                    THAW,
                    COMPLETE,
                    STOP -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        said(ui, outcome, ui.t("claims.done." + event), after);
        return "redirect:" + claim.href();
    }

    static void said(Ui ui, Cases.Outcome outcome, String done, RedirectAttributes after) {
        switch (outcome) {
            case Cases.Outcome.Done _ -> after.addFlashAttribute("said", done);
            case Cases.Outcome.Refused(var why) -> refused(ui, why, after);
        }
    }

    static void refused(Ui ui, Refusal why, RedirectAttributes after) {
        after.addFlashAttribute(
                "refused",
                ui.pick(why.says().id(), why.says().en()) + (why.law().isEmpty() ? "" : " (" + why.law() + ")"));
    }

    static ClaimCase get(Claims claims, String number) {
        return claims.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
