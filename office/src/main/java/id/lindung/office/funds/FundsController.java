package id.lindung.office.funds;

import id.lindung.law.LawLibrary;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.pages.Option;
import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.people.FormReader;
import id.lindung.office.people.Payers;
import id.lindung.office.people.RegionNames;
import id.lindung.office.store.OfficeClock;
import id.lindung.regions.Regions;
import id.lindung.rules.contribution.Fund;
import id.lindung.rules.funding.AccountCode;
import id.lindung.rules.funding.FundingRule;
import id.lindung.rules.funding.FundingRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
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

/** {@code /dana}: funds, their papers, budget lines and what is left. */
@Controller
@RequestMapping("/dana")
class FundsController {

    private static final String OWN = "own";
    private static final List<String> CHARGED = List.of("JKK", "JKM", "JHT");

    private final Funds funds;
    private final FundBook book;
    private final Payers payers;
    private final FundingRules rules;
    private final Regions regions;
    private final OfficeClock clock;
    private final JdbcClient jdbc;

    FundsController(
            Funds funds,
            FundBook book,
            Payers payers,
            FundingRules rules,
            Regions regions,
            OfficeClock clock,
            JdbcClient jdbc) {
        this.funds = funds;
        this.book = book;
        this.payers = payers;
        this.rules = rules;
        this.regions = regions;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @GetMapping
    String list(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(required = false) @Nullable Integer tahun,
            @RequestParam(defaultValue = "0") long setelah,
            Model model) {
        sees();
        var rows = funds.list(ui.actor().scope().regionCode(), tahun, setelah, Funds.PAGE + 1);
        boolean more = rows.size() > Funds.PAGE;
        var shown = more ? rows.subList(0, Funds.PAGE) : rows;
        model.addAttribute("funds", shown);
        model.addAttribute("used", funds.used(shown.stream().map(Envelope::id).toList()));
        model.addAttribute("next", more ? shown.getLast().id() : 0L);
        model.addAttribute("year", tahun);
        model.addAttribute("years", years());
        model.addAttribute("writes", FundRoles.writes(ui.actor().role()));
        return "funds/list";
    }

    private List<Integer> years() {
        int now = clock.today().getYear();
        return List.of(now + 1, now, now - 1, now - 2, now - 3);
    }

    @GetMapping("/baru")
    String add(@ModelAttribute("ui") Ui ui, Model model) {
        writes();
        var fields = new LinkedHashMap<String, String>();
        fields.put("pembayar", OWN);
        fields.put("tahun", Integer.toString(clock.today().getYear()));
        return form(ui, model, fields, new Problems());
    }

    @PostMapping("/baru")
    String open(
            @ModelAttribute("ui") Ui ui,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        writes();
        var form = new FormReader(sent, ui, clock.today().plusYears(2));
        var year = form.count("tahun");
        if (year == null) form.problems().add("tahun", ui.t("fund.refused.YEAR"));
        var source = source(form.text("sumber"));
        if (source == null) form.problems().add("sumber", ui.t("fund.problem.source"));
        var payer = payer(ui, form.text("pembayar"));
        if (payer == null) form.problems().add("pembayar", ui.t("fund.refused.NO_PAYER"));
        if (form.problems().any() || year == null || source == null || payer == null) {
            return form(ui, model, sent, form.problems());
        }
        return switch (book.open(payer, year, source, form.text("nama"))) {
            case FundAct.Done(var fund) -> {
                flash.addFlashAttribute("said", ui.t("fund.said.opened"));
                yield "redirect:/dana/" + fund;
            }
            case FundAct.Refused(var why) -> {
                form.problems().add(why.field(), ui.t("fund.refused." + why));
                yield form(ui, model, sent, form.problems());
            }
            case FundAct.Forbidden(var verdict) -> {
                form.problems().add("sumber", law(ui, verdict.rule()));
                yield form(ui, model, sent, form.problems());
            }
        };
    }

    private static String law(Ui ui, FundingRule rule) {
        return ui.pick(rule.says().id(), rule.says().en()) + " ("
                + rule.provenance().law().getFirst().display() + ")";
    }

    private @Nullable Long payer(Ui ui, String text) {
        if (text.equals(OWN)) {
            var region = ui.actor().scope().regionCode();
            return region.length() == 5 || region.length() == 13 ? (Long) payers.government(region) : null;
        }
        return text.matches("[0-9]{1,18}") ? (Long) Long.parseLong(text) : null;
    }

    private static @Nullable Fund source(String text) {
        return Arrays.stream(Fund.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private String form(Ui ui, Model model, Map<String, String> fields, Problems problems) {
        var options = new ArrayList<Option>();
        int level = ui.actor().scope().regionCode().length();
        if (level == 5 || level == 13)
            options.add(new Option(OWN, ui.t("fund.payer.own", ui.place().name())));
        jdbc.sql("""
                        SELECT id, name FROM payer WHERE active AND kind <> 'SELF' AND region_code >= scope_from() AND region_code < scope_until()
                        ORDER BY kind <> 'REGENCY', kind = 'VILLAGE', name_key, id LIMIT 800""").query(row -> {
            options.add(new Option(row.getString(1), row.getString(2)));
        });
        model.addAttribute("payers", options);
        model.addAttribute("fields", fields);
        model.addAttribute("problems", problems);
        return "funds/form";
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    String show(@ModelAttribute("ui") Ui ui, @PathVariable long id, Model model) {
        return page(ui, model, get(id), Map.of(), new Problems());
    }

    @PostMapping("/{id:[0-9]{1,18}}/dokumen")
    String document(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        writes();
        var fund = get(id);
        var form = new FormReader(sent, ui, LocalDate.of(fund.year() + 3, 12, 31));
        var kind = Arrays.stream(DocumentKind.values())
                .filter(each -> each.name().equals(form.text("jenis")))
                .findFirst();
        if (kind.isEmpty()) form.problems().add("jenis", ui.t("fund.problem.kind"));
        var number = form.required("nomor", "fund.problem.empty");
        var dated = form.date("tanggal", "fund.problem.empty");
        var ceiling = form.rupiah("pagu");
        var heads = form.count("orang");
        var from = form.date("mulai", null);
        var last = form.date("sampai", null);
        if (form.problems().any() || kind.isEmpty() || dated == null)
            return page(ui, model, fund, sent, form.problems());
        var draft = new FundDocument.Draft(
                kind.get(),
                number,
                dated,
                ceiling,
                heads,
                from,
                last == null ? null : last.plusDays(1),
                form.text("catatan"));
        return after(ui, model, fund, sent, form.problems(), book.add(id, draft), flash, "fund.said.document");
    }

    @PostMapping("/{id:[0-9]{1,18}}/akun")
    String account(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        writes();
        var fund = get(id);
        var form = new FormReader(sent, ui, clock.today());
        var system = fund.region().length() == 13 ? "SISKEUDES" : "SIPD";
        for (var programme : CHARGED) {
            var act = book.charge(
                    id, programme, system, form.text("kode_" + programme), form.text("uraian_" + programme));
            if (act instanceof FundAct.Refused(var why))
                form.problems().add("kode_" + programme, ui.t("fund.refused." + why));
        }
        if (form.problems().any()) return page(ui, model, fund, sent, form.problems());
        flash.addFlashAttribute("said", ui.t("fund.said.account"));
        return "redirect:/dana/" + id;
    }

    @PostMapping("/{id:[0-9]{1,18}}/lampaui")
    String exceed(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        if (!FundRoles.overrides(CurrentActor.get().role())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var fund = get(id);
        var form = new FormReader(sent, ui, clock.today());
        var rupiah = form.rupiah("tambah");
        if (rupiah == null) form.problems().add("tambah", ui.t("fund.problem.empty"));
        if (form.problems().any() || rupiah == null) return page(ui, model, fund, sent, form.problems());
        return after(
                ui,
                model,
                fund,
                sent,
                form.problems(),
                book.exceed(id, rupiah, form.text("alasan")),
                flash,
                "fund.said.exceed");
    }

    private String after(
            Ui ui,
            Model model,
            Envelope fund,
            Map<String, String> sent,
            Problems problems,
            FundAct act,
            RedirectAttributes flash,
            String said) {
        return switch (act) {
            case FundAct.Done(var id) -> {
                flash.addFlashAttribute("said", ui.t(said));
                yield "redirect:/dana/" + id;
            }
            case FundAct.Refused(var why) -> {
                problems.add(why.field(), ui.t("fund.refused." + why));
                yield page(ui, model, fund, sent, problems);
            }
            case FundAct.Forbidden(var verdict) -> {
                problems.add("jenis", law(ui, verdict.rule()));
                yield page(ui, model, fund, sent, problems);
            }
        };
    }

    private String page(Ui ui, Model model, Envelope fund, Map<String, String> fields, Problems problems) {
        var suggested = new LinkedHashMap<String, AccountCode>();
        for (var programme : CHARGED) {
            AccountCode.suggested(LawLibrary.accountCodes(), fund.source(), programme).stream()
                    .findFirst()
                    .ifPresent(code -> suggested.put(programme, code));
        }
        model.addAttribute("fund", fund);
        model.addAttribute("documents", funds.documents(fund.id()));
        model.addAttribute("accounts", funds.accounts(fund.id()));
        model.addAttribute("suggested", suggested);
        model.addAttribute("overrides", funds.overrides(fund.id()));
        model.addAttribute("used", funds.used(List.of(fund.id())));
        model.addAttribute("rules", about(fund));
        model.addAttribute("fields", fields);
        model.addAttribute("problems", problems);
        model.addAttribute("writes", FundRoles.writes(ui.actor().role()) && fund.closedOn() == null);
        model.addAttribute("overriding", FundRoles.overrides(ui.actor().role()) && fund.closedOn() == null);
        model.addAttribute("regions", new RegionNames(regions));
        return "funds/fund";
    }

    /** The rules that speak about this fund in its year. */
    private List<FundingRule> about(Envelope fund) {
        var first = LocalDate.of(fund.year(), 1, 1);
        return rules.list().stream()
                .filter(rule -> rule.funds().contains(fund.source())
                        && (rule.places().isEmpty() || rule.places().contains(fund.place()))
                        && rule.period().overlaps(new id.lindung.rules.time.Period(first, first.plusYears(1))))
                .toList();
    }

    private Envelope get(long id) {
        sees();
        return funds.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void sees() {
        if (!FundRoles.sees(CurrentActor.get().role())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    private static void writes() {
        if (!FundRoles.writes(CurrentActor.get().role())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
