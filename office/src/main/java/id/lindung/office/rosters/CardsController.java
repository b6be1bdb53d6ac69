package id.lindung.office.rosters;

import id.lindung.office.billing.BillPlace;
import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeClock;
import id.lindung.rules.CellText;
import id.lindung.rules.time.DateText;
import java.util.List;
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

/** {@code /kartu}: from when people are protected, who has a participant number, who holds the card; and the list that is signed. */
@Controller
class CardsController {

    private static final int PAGE = 50;

    /** A ceremony's list; more are printed village by village or month by month. */
    private static final int PRINTED = 1_000;

    private final Cards cards;
    private final Members members;
    private final RosterRights rights;
    private final BillPlace places;
    private final OfficeClock clock;

    CardsController(Cards cards, Members members, RosterRights rights, BillPlace places, OfficeClock clock) {
        this.cards = cards;
        this.members = members;
        this.rights = rights;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/kartu")
    String list(
            @RequestParam(defaultValue = "0") long pembayar,
            @RequestParam(defaultValue = "") String bulan,
            @RequestParam(defaultValue = "0") int mulai,
            Model model) {
        int after = Math.max(0, mulai);
        fill(pembayar, bulan, after, PAGE, model);
        return "rosters/cards";
    }

    /** The list that everybody signs; as many as a hall holds. */
    @GetMapping("/kartu/cetak")
    String print(
            @RequestParam(defaultValue = "0") long pembayar,
            @RequestParam(defaultValue = "") String bulan,
            @RequestParam(defaultValue = "0") int mulai,
            Model model) {
        fill(pembayar, bulan, Math.max(0, mulai), PRINTED, model);
        return "rosters/cards-paper";
    }

    private void fill(long asked, String written, int after, int page, Model model) {
        var payer = rights.payer(asked);
        var month = written.isEmpty() ? places.thisMonth() : places.month(written);
        var rows = cards.list(payer.id(), month, after, page + 1);
        boolean more = rows.size() > page;
        model.addAttribute("payer", payer);
        model.addAttribute("asked", asked);
        model.addAttribute("month", month);
        model.addAttribute("tally", members.tally(payer.id(), month));
        model.addAttribute("handed", cards.handed(payer.id(), month));
        model.addAttribute("rows", more ? rows.subList(0, page) : rows);
        model.addAttribute("first", after);
        model.addAttribute("next", more ? after + page : 0);
        model.addAttribute("today", clock.today());
    }

    @PostMapping("/kartu")
    String handOver(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "0") long pembayar,
            @RequestParam(defaultValue = "") String bulan,
            @RequestParam(required = false) @Nullable List<Long> orang,
            @RequestParam(defaultValue = "") String tanggal,
            @RequestParam(defaultValue = "") String penerima,
            RedirectAttributes after) {
        var payer = rights.payer(pembayar);
        var day = DateText.read(tanggal, clock.today()).find();
        if (orang == null || orang.isEmpty() || orang.size() > PRINTED) {
            after.addFlashAttribute("refused", List.of(ui.t("cards.problem.people")));
        } else if (day.isEmpty()) {
            after.addFlashAttribute("refused", List.of(ui.t("cards.problem.day")));
        } else {
            var by = CellText.clean(penerima);
            int done = cards.handOver(payer, orang, day.get(), by.substring(0, Math.min(120, by.length())));
            after.addFlashAttribute("said", ui.t("cards.handed", ui.n(done), ui.date(day.get())));
        }
        return back(pembayar, bulan);
    }

    @PostMapping("/kartu/{person:[0-9]{1,18}}/batal")
    String takeBack(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long person,
            @RequestParam(defaultValue = "0") long pembayar,
            @RequestParam(defaultValue = "") String bulan,
            RedirectAttributes after) {
        var payer = rights.payer(pembayar);
        if (cards.takeBack(payer, person)) after.addFlashAttribute("said", ui.t("cards.back"));
        return back(pembayar, bulan);
    }

    @PostMapping("/kepesertaan/{id:[0-9]{1,18}}/kpj")
    String number(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String kpj,
            RedirectAttributes after) {
        RosterRights.must();
        var member = members.find(id, places.thisMonth())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        cards.number(member, kpj)
                .ifPresentOrElse(
                        fault -> after.addFlashAttribute("refused", List.of(ui.t("cards.kpj." + fault))),
                        () -> after.addFlashAttribute("said", ui.t("cards.kpj.kept", member.name())));
        return "redirect:/kepesertaan/" + id;
    }

    private static String back(long pembayar, String bulan) {
        return "redirect:/kartu?bulan=" + bulan + (pembayar == 0 ? "" : "&pembayar=" + pembayar);
    }
}
