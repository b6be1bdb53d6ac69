package id.lindung.office.claims;

import id.lindung.office.law.Answer;
import id.lindung.office.pages.Ui;
import id.lindung.office.people.RegionNames;
import id.lindung.office.store.OfficeClock;
import id.lindung.regions.Regions;
import id.lindung.rules.money.Rupiah;
import id.lindung.rules.time.DateText;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The branch's desk: the queue by legal deadline, and one case with its papers beside the list. */
@Controller
class VerifyController {

    private static final int PAGE = 50;
    private static final int LAST_PAGE = 200;

    private final Claims claims;
    private final Documents documents;
    private final Heirs heirs;
    private final Entitlements entitlements;
    private final Decisions decisions;
    private final ClaimMoney money;
    private final Appeals appeals;
    private final OnTheDay onTheDay;
    private final Deadlines deadlines;
    private final Regions regions;
    private final OfficeClock clock;

    VerifyController(
            Claims claims,
            Documents documents,
            Heirs heirs,
            Entitlements entitlements,
            Decisions decisions,
            ClaimMoney money,
            Appeals appeals,
            OnTheDay onTheDay,
            Deadlines deadlines,
            Regions regions,
            OfficeClock clock) {
        this.claims = claims;
        this.documents = documents;
        this.heirs = heirs;
        this.entitlements = entitlements;
        this.decisions = decisions;
        this.money = money;
        this.appeals = appeals;
        this.onTheDay = onTheDay;
        this.deadlines = deadlines;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping("/verifikasi")
    String queue(@ModelAttribute("ui") Ui ui, @RequestParam(defaultValue = "0") int halaman, Model model) {
        ClaimRights.must(ClaimRights.seesQueue(ClaimRights.role()));
        int page = Math.clamp(halaman, 0, LAST_PAGE);
        var rows = claims.queue(PAGE + 1, page * PAGE);
        model.addAttribute("rows", rows.subList(0, Math.min(PAGE, rows.size())));
        model.addAttribute("page", page);
        model.addAttribute("more", rows.size() > PAGE);
        model.addAttribute("late", claims.late(clock.today()));
        model.addAttribute("open", claims.open());
        model.addAttribute("appeals", appeals.open(20));
        model.addAttribute("limit", decisions.limit(ui.actor().scope().regionCode()));
        model.addAttribute("regions", new RegionNames(regions));
        model.addAttribute("today", clock.today());
        return "claims/queue";
    }

    @PostMapping("/verifikasi/batas")
    String limit(
            @ModelAttribute("ui") Ui ui, @RequestParam(defaultValue = "") String jumlah, RedirectAttributes after) {
        ClaimRights.must(ClaimRights.limits(ClaimRights.role()));
        var rupiah = Rupiah.read(jumlah).find().map(Rupiah::amount).filter(amount -> amount >= 0);
        if (rupiah.isEmpty()) after.addFlashAttribute("refused", ui.t("claims.limit.wrong"));
        else
            decisions
                    .setLimit(ui.actor().scope().regionCode(), rupiah.get())
                    .ifPresentOrElse(
                            why -> ClaimsController.refused(ui, why, after),
                            () -> after.addFlashAttribute("said", ui.t("claims.limit.kept", ui.rupiah(rupiah.get()))));
        return "redirect:/verifikasi";
    }

    @GetMapping("/verifikasi/" + ClaimsController.NUMBER)
    String desk(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String dokumen,
            Model model) {
        ClaimRights.must(ClaimRights.decides(ClaimRights.role()));
        var claim = ClaimsController.get(claims, number);
        var list = documents.list(claim);
        var facts = entitlements.facts(claim);
        var entitlement = entitlements.answer(claim, facts);
        model.addAttribute("claim", claim);
        model.addAttribute("documents", list);
        model.addAttribute("shown", shown(list, dokumen));
        model.addAttribute("heirs", heirs.list(claim.id()));
        model.addAttribute("facts", facts);
        model.addAttribute("entitlement", entitlement);
        model.addAttribute(
                "answers",
                entitlement.parts().stream()
                        .map(part -> Answer.of(part.outcome(), ui))
                        .toList());
        model.addAttribute("most", decisions.most(claim));
        model.addAttribute("limit", decisions.limit(claim.region()));
        model.addAttribute("decisions", decisions.list(claim.id()));
        model.addAttribute("protection", onTheDay.of(claim.person(), claim.eventDate()));
        model.addAttribute("money", money.of(claim));
        model.addAttribute("term", deadlines.citation(claim.programme(), claim.eventDate()));
        model.addAttribute("regions", new RegionNames(regions));
        model.addAttribute("today", clock.today());
        return "claims/verify";
    }

    /** The one that was asked for, else the first that was not judged, else the first there is. */
    private static Documents.@Nullable Needed shown(List<Documents.Needed> list, String asked) {
        var given = list.stream().filter(each -> each.given() != null).toList();
        return given.stream()
                .filter(each -> each.key().equals(asked))
                .findFirst()
                .or(() -> given.stream()
                        .filter(each ->
                                java.util.Objects.requireNonNull(each.given()).state() == Documents.PaperState.GIVEN)
                        .findFirst())
                .or(() -> given.stream().findFirst())
                .orElse(null);
    }

    @PostMapping("/verifikasi/" + ClaimsController.NUMBER + "/dokumen/{given:[0-9]{1,18}}")
    String judge(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String number,
            @PathVariable long given,
            @RequestParam(defaultValue = "") String hasil,
            @RequestParam(defaultValue = "") String alasan,
            RedirectAttributes after) {
        ClaimRights.must(ClaimRights.decides(ClaimRights.role()));
        var claim = ClaimsController.get(claims, number);
        documents
                .judge(claim, given, hasil.equals("terima"), alasan)
                .ifPresent(why -> ClaimsController.refused(ui, why, after));
        return "redirect:/verifikasi/" + claim.number();
    }

    @PostMapping("/verifikasi/" + ClaimsController.NUMBER + "/langkah")
    String step(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String langkah,
            @RequestParam(defaultValue = "") String jumlah,
            @RequestParam(defaultValue = "") String pasal,
            @RequestParam(defaultValue = "") String alasan,
            RedirectAttributes after) {
        ClaimRights.must(ClaimRights.decides(ClaimRights.role()));
        var claim = ClaimsController.get(claims, number);
        var event = ReportReader.choice(ClaimEvent.class, langkah)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        var outcome = switch (event) {
            case APPROVE, PROPOSE ->
                decisions.approve(
                        claim, Rupiah.read(jumlah).find().map(Rupiah::amount).orElse(0L), alasan);
            case CONFIRM -> decisions.confirm(claim);
            case REFUSE -> decisions.refuse(claim, pasal, alasan);
            case TAKE, RETURN, SEND_BACK, REOPEN, REVISE, THAW, STOP -> decisions.step(claim, event, alasan);
            case OPEN, SEND, CANCEL, REVIVE, FREEZE, COMPLETE ->
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        var done = outcome instanceof Cases.Outcome.Done(var moved) && moved.state() == ClaimState.PROPOSED
                ? ClaimEvent.PROPOSE
                : event;
        ClaimsController.said(ui, outcome, ui.t("claims.done." + done), after);
        return "redirect:/verifikasi/" + claim.number();
    }

    @PostMapping("/verifikasi/" + ClaimsController.NUMBER + "/bayar")
    String order(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String number,
            @RequestParam(defaultValue = "0") long penerima,
            @RequestParam(defaultValue = "0") int bulan,
            @RequestParam(defaultValue = "") String catatan,
            RedirectAttributes after) {
        ClaimRights.must(ClaimRights.decides(ClaimRights.role()));
        var claim = ClaimsController.get(claims, number);
        money.order(claim, penerima, bulan, catatan)
                .ifPresentOrElse(
                        why -> ClaimsController.refused(ui, why, after),
                        () -> after.addFlashAttribute("said", ui.t("claims.order.kept")));
        return "redirect:/verifikasi/" + claim.number() + "#h-bayar";
    }

    @PostMapping("/verifikasi/" + ClaimsController.NUMBER + "/bayar/{order:[0-9]{1,18}}")
    String paid(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String number,
            @PathVariable long order,
            @RequestParam(defaultValue = "dibayar") String hasil,
            @RequestParam(defaultValue = "") String tanggal,
            @RequestParam(defaultValue = "") String referensi,
            @RequestParam(defaultValue = "") String alasan,
            @RequestParam(name = "berkas", required = false) @Nullable MultipartFile proof,
            RedirectAttributes after)
            throws IOException {
        ClaimRights.must(ClaimRights.decides(ClaimRights.role()));
        var claim = ClaimsController.get(claims, number);
        Optional<Refusal> refusal;
        if (hasil.equals("kembali")) {
            refusal = money.bounced(claim, order, alasan);
        } else {
            var day = DateText.read(tanggal, clock.today()).find().orElse(clock.today());
            boolean none = proof == null || proof.isEmpty();
            try (var in = none ? null : java.util.Objects.requireNonNull(proof).getInputStream()) {
                refusal = money.paid(
                        claim,
                        order,
                        day,
                        referensi,
                        none ? null : java.util.Objects.requireNonNull(proof).getOriginalFilename(),
                        in);
            }
        }
        refusal.ifPresentOrElse(
                why -> ClaimsController.refused(ui, why, after),
                () -> after.addFlashAttribute("said", ui.t("claims.entry.kept")));
        return "redirect:/verifikasi/" + claim.number() + "#h-bayar";
    }

    /** Accounts in clear for the payment order; written into the trail. */
    @PostMapping("/verifikasi/" + ClaimsController.NUMBER + "/rekening")
    String accounts(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String number,
            jakarta.servlet.http.HttpServletResponse response,
            Model model) {
        ClaimRights.must(ClaimRights.decides(ClaimRights.role()));
        var claim = ClaimsController.get(claims, number);
        var shown = new LinkedHashMap<Heir, String>();
        for (var heir : heirs.entitled(claim.id()))
            shown.put(heir, heirs.account(claim, heir.id()).orElse("–"));
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("claim", claim);
        model.addAttribute("accounts", shown);
        model.addAttribute("money", money.of(claim));
        return "claims/accounts";
    }
}
