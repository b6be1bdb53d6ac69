package id.lindung.office.rosters;

import id.lindung.office.billing.BillPlace;
import id.lindung.office.funds.Envelope;
import id.lindung.office.funds.Funds;
import id.lindung.office.pages.Option;
import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.people.Payers.Payer;
import id.lindung.office.store.OfficeClock;
import id.lindung.regions.RegionCode;
import id.lindung.regions.RegionRange;
import id.lindung.regions.Regions;
import id.lindung.regions.VillageMatch;
import id.lindung.rules.CellText;
import id.lindung.rules.Reading;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.NikReading;
import id.lindung.rules.identity.Sex;
import id.lindung.rules.money.Rupiah;
import id.lindung.rules.time.DateText;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What is asked when people are handed in: from when, which programmes, who they are. Each fault is told at its field. */
@Component
class RosterForm {

    private static final List<String> RISKS = List.of("VERY_LOW", "LOW", "MEDIUM", "HIGH", "VERY_HIGH");

    private final Funds funds;
    private final Regions regions;
    private final BillPlace places;
    private final OfficeClock clock;

    RosterForm(Funds funds, Regions regions, BillPlace places, OfficeClock clock) {
        this.funds = funds;
        this.regions = regions;
        this.places = places;
        this.clock = clock;
    }

    /** The page with what was typed, the payer's choices and what is wrong. */
    String page(Ui ui, String page, Payer payer, Map<String, String> fields, Problems problems, Model model) {
        var usual = RosterTerms.of(payer.kind(), places.thisMonth());
        var envelopes = funds(payer);
        model.addAttribute("payer", payer);
        model.addAttribute("asked", ui.actor().scope().payer() == null ? payer.id() : 0L);
        model.addAttribute("usual", usual);
        model.addAttribute("months", months());
        model.addAttribute(
                "programmes",
                RosterTerms.programmes(usual.segment()).stream()
                        .map(each -> new Option(each, each.replace("+", ", ")))
                        .toList());
        model.addAttribute(
                "risks",
                RISKS.stream()
                        .map(each -> new Option(each, ui.t("roster.risk." + each)))
                        .toList());
        model.addAttribute(
                "funds",
                envelopes.stream()
                        .map(each -> new Option(Long.toString(each.id()), each.name() + " " + each.year()))
                        .toList());
        model.addAttribute(
                "token",
                problems.any() ? UUID.randomUUID().toString() : token(fields).toString());
        model.addAttribute("fields", fields);
        model.addAttribute("problems", problems);
        return page;
    }

    private List<Envelope> funds(Payer payer) {
        int year = clock.today().getYear();
        var envelopes = new ArrayList<>(funds.listOf(payer.id(), year));
        envelopes.addAll(funds.listOf(payer.id(), year + 1));
        return envelopes;
    }

    private List<YearMonth> months() {
        var now = places.thisMonth();
        return List.of(now, now.plusMonths(1), now.plusMonths(2), now.minusMonths(1));
    }

    RosterTerms terms(Ui ui, Payer payer, Map<String, String> fields, Problems problems) {
        var usual = RosterTerms.of(payer.kind(), places.thisMonth());
        var month = months().stream()
                .filter(each -> each.toString().equals(fields.getOrDefault("bulan", "")))
                .findFirst();
        if (month.isEmpty()) problems.add("bulan", ui.t("roster.problem.month"));
        var programmes = fields.getOrDefault("program", usual.programmes());
        if (!RosterTerms.programmes(usual.segment()).contains(programmes))
            problems.add("program", ui.t("roster.problem.programmes"));
        var risk = fields.getOrDefault("risiko", usual.riskClass() == null ? "" : usual.riskClass());
        if (!usual.segment().equals("BPU") && !RISKS.contains(risk))
            problems.add("risiko", ui.t("roster.problem.risk"));
        var fund = fund(payer, fields.getOrDefault("dana", ""));
        boolean needed = List.of("VILLAGE", "REGENCY", "PROVINCE").contains(payer.kind());
        if (needed && fund == null) problems.add("dana", ui.t("roster.problem.fund"));
        return usual.with(month.orElse(places.thisMonth()), programmes, risk.isEmpty() ? null : risk, fund);
    }

    private @Nullable Long fund(Payer payer, String asked) {
        return funds(payer).stream()
                .map(Envelope::id)
                .filter(id -> Long.toString(id).equals(asked))
                .findFirst()
                .orElse(null);
    }

    RosterEntry entry(Ui ui, Payer payer, RosterTerms terms, Map<String, String> fields, Problems problems) {
        Nik nik = null;
        switch (Nik.read(fields.getOrDefault("nik", ""))) {
            case NikReading.Valid(var number) -> nik = number;
            case NikReading.Refused(var _, var why) -> problems.add("nik", ui.pick(why.id(), why.en()));
        }
        var name = CellText.clean(fields.getOrDefault("nama", ""));
        if (name.isEmpty() || name.length() > 120) problems.add("nama", ui.t("roster.problem.name"));
        LocalDate born = null;
        if (DateText.read(fields.getOrDefault("lahir", ""), clock.today())
                instanceof Reading.Read<LocalDate>(var day, var _)) born = day;
        else problems.add("lahir", ui.t("roster.problem.birth"));
        var wage = Rupiah.read(fields.getOrDefault("upah", ""))
                .find()
                .map(Rupiah::amount)
                .orElse(null);
        if (wage != null && wage < 0) problems.add("upah", ui.t("roster.problem.wage"));
        if (wage == null && !terms.segment().equals("BPU")) problems.add("upah", ui.t("roster.problem.wage"));
        return new RosterEntry(
                0,
                1,
                nik,
                null,
                name,
                born,
                Sex.read(fields.getOrDefault("kelamin", "")).find().orElse(null),
                null,
                village(ui, payer, fields.getOrDefault("desa", ""), problems),
                CellText.clean(fields.getOrDefault("pekerjaan", "")),
                wage,
                false,
                null,
                null,
                "",
                "");
    }

    /** By code or by name; empty is allowed for somebody the register knows. */
    private @Nullable String village(Ui ui, Payer payer, String written, Problems problems) {
        if (written.isBlank()) return null;
        var code = RegionCode.parse(written)
                .flatMap(regions::find)
                .map(found -> found.code().value());
        if (code.isPresent() && code.get().length() == 13) return code.get();
        var parts = written.split(",", 2);
        var regency = payer.region().length() >= 5 ? payer.region().substring(0, 5) : "";
        var ranges = new ArrayList<RegionRange>();
        if (!regency.isEmpty()) ranges.add(new RegionRange(regency, regency + "/"));
        ranges.add(RegionRange.COUNTRY);
        for (var range : ranges) {
            if (regions.match(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "", range)
                    instanceof VillageMatch.One(var found)) return found.code().value();
        }
        problems.add("desa", ui.t("roster.problem.village"));
        return null;
    }

    static UUID token(Map<String, String> fields) {
        try {
            return UUID.fromString(fields.getOrDefault("token", ""));
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }
}
