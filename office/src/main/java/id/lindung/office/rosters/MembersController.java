package id.lindung.office.rosters;

import id.lindung.office.billing.BillPlace;
import id.lindung.office.memberships.EndReason;
import id.lindung.office.pages.Portion;
import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeClock;
import id.lindung.rules.money.Rupiah;
import id.lindung.rules.time.DateText;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/** {@code /pekerja-kami}: whom a payer pays for, with BPJS's word; {@code /kepesertaan/{id}}: one of them, a new wage, the end. */
@Controller
class MembersController {

    private static final int PAGE = 50;

    /** Reasons somebody may give; the others are the office's own. */
    static final List<EndReason> REASONS =
            List.of(EndReason.LEFT, EndReason.MOVED, EndReason.DIED, EndReason.TOO_OLD, EndReason.OTHER_PAYER);

    private final Members members;
    private final Rosters rosters;
    private final RosterRights rights;
    private final BillPlace places;
    private final OfficeClock clock;

    MembersController(Members members, Rosters rosters, RosterRights rights, BillPlace places, OfficeClock clock) {
        this.members = members;
        this.rosters = rosters;
        this.rights = rights;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/pekerja-kami")
    String list(
            @RequestParam(defaultValue = "0") long pembayar,
            @RequestParam(defaultValue = "") String bulan,
            @RequestParam(defaultValue = "") String nama,
            @RequestParam(defaultValue = "0") int mulai,
            Model model) {
        var payer = rights.payer(pembayar);
        var month = bulan.isEmpty() ? places.thisMonth() : places.month(bulan);
        int after = Math.max(0, mulai);
        var rows = members.list(payer.id(), month, nama, after, PAGE + 1);
        model.addAttribute("payer", payer);
        model.addAttribute("asked", pembayar);
        model.addAttribute("month", month);
        model.addAttribute("name", nama);
        model.addAttribute("tally", members.tally(payer.id(), month));
        Portion.of(rows, after, PAGE).into(model, "rows");
        model.addAttribute("lists", rosters.ofPayer(payer.id(), 5));
        return "rosters/members";
    }

    @GetMapping("/kepesertaan/{id:[0-9]{1,18}}")
    String one(@PathVariable long id, Model model) {
        return page(find(id), Map.of(), new Problems(), model);
    }

    @PostMapping("/kepesertaan/{id:[0-9]{1,18}}/akhiri")
    String end(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes after) {
        var member = find(id);
        var problems = new Problems();
        var today = clock.today();
        var day = DateText.read(fields.getOrDefault("tanggal", ""), today.plusDays(62))
                .find()
                .orElse(null);
        if (day == null) problems.add("tanggal", ui.t("roster.problem.day"));
        else if (day.isBefore(member.from().atDay(1)))
            problems.add("tanggal", ui.t("roster.problem.before", ui.month(member.from())));
        var reason = reason(fields.getOrDefault("alasan", ""));
        if (reason == null) problems.add("alasan", ui.t("roster.problem.reason"));
        if (day == null || reason == null || problems.any()) return page(member, fields, problems, model);
        var locked = members.lastLocked(member.payer(), member.segment());
        if (!members.end(member, day, reason)) {
            after.addFlashAttribute("said", ui.t("roster.ended.already", member.name()));
        } else {
            var month = YearMonth.from(day);
            boolean billed = locked.isPresent() && locked.get().isAfter(month);
            after.addFlashAttribute(
                    "said",
                    billed
                            ? ui.t("roster.ended.billed", member.name(), ui.month(month), ui.month(locked.get()))
                            : ui.t("roster.ended", member.name(), ui.month(month)));
        }
        return back(ui, member);
    }

    @PostMapping("/kepesertaan/{id:[0-9]{1,18}}/upah")
    String wage(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes after) {
        var member = find(id);
        var problems = new Problems();
        long rupiah = Rupiah.read(fields.getOrDefault("upah", ""))
                .find()
                .map(Rupiah::amount)
                .orElse(0L);
        if (rupiah <= 0 || rupiah > 10_000_000_000L) problems.add("upah", ui.t("roster.problem.wage"));
        var month = month(fields.getOrDefault("bulan", ""));
        if (month == null) problems.add("bulan", ui.t("roster.problem.month"));
        if (month == null || problems.any()) return page(member, fields, problems, model);
        boolean done = members.changeBase(member, rupiah, month);
        after.addFlashAttribute(
                "said",
                done
                        ? ui.t("roster.wage.kept", member.name(), ui.rupiah(rupiah), ui.month(month))
                        : ui.t("roster.ended.already", member.name()));
        return back(ui, member);
    }

    private @Nullable YearMonth month(String written) {
        try {
            var month = YearMonth.parse(written);
            var now = places.thisMonth();
            return month.isBefore(now.minusMonths(12)) || month.isAfter(now.plusMonths(12)) ? null : month;
        } catch (java.time.DateTimeException e) {
            return null;
        }
    }

    private static @Nullable EndReason reason(String word) {
        return REASONS.stream()
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElse(null);
    }

    private String page(Members.Member member, Map<String, String> fields, Problems problems, Model model) {
        model.addAttribute("member", member);
        model.addAttribute("reasons", REASONS);
        model.addAttribute("month", places.thisMonth());
        model.addAttribute(
                "locked", members.lastLocked(member.payer(), member.segment()).orElse(null));
        model.addAttribute("fields", fields);
        model.addAttribute("problems", problems);
        return "rosters/member";
    }

    private Members.Member find(long id) {
        RosterRights.must();
        return members.find(id, places.thisMonth())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(Ui ui, Members.Member member) {
        return "redirect:/pekerja-kami" + (ui.actor().scope().payer() == null ? "?pembayar=" + member.payer() : "");
    }
}
