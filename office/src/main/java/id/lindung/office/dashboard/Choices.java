package id.lindung.office.dashboard;

import id.lindung.office.billing.Arrears;
import id.lindung.office.billing.BillRights;
import id.lindung.office.coverage.AskedPlace;
import id.lindung.office.coverage.Coverage.Figures;
import id.lindung.office.coverage.Coverage.Question;
import id.lindung.office.coverage.CoverageFigures;
import id.lindung.office.coverage.Dimension;
import id.lindung.office.coverage.SilentVillages;
import id.lindung.office.dashboard.Sheet.Decision;
import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeClock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the figures ask to be decided, each with what it would cost. Nothing is proposed that no figure stands behind. */
@Component
class Choices {

    private static final int DECEMBER = 12;
    private static final int PAYERS = 1_000;

    private final CoverageFigures coverage;
    private final Tariff tariff;
    private final SilentVillages silent;
    private final Arrears arrears;
    private final OfficeClock clock;
    private final JdbcClient jdbc;
    private final AtomicReference<@Nullable Set<String>> risky = new AtomicReference<>();

    Choices(
            CoverageFigures coverage,
            Tariff tariff,
            SilentVillages silent,
            Arrears arrears,
            OfficeClock clock,
            JdbcClient jdbc) {
        this.coverage = coverage;
        this.tariff = tariff;
        this.silent = silent;
        this.arrears = arrears;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    List<Decision> of(Ui ui, AskedPlace place, Money money) {
        var decisions = new ArrayList<Decision>();
        protect(ui, place, money, decisions);
        if (place.region().length() > 2) {
            long villages = silent.count(place.region());
            if (villages > 0) {
                decisions.add(new Decision(
                        ui.t("dashboard.decide.silent.before"),
                        ui.t("dashboard.decide.silent.bold", ui.n(villages)),
                        ui.t("dashboard.decide.silent.after"),
                        "/cakupan/kosong?wilayah=" + place.region(),
                        ui.t("dashboard.decide.silent.link")));
            }
        }
        late(ui, place, decisions);
        return decisions;
    }

    private void protect(Ui ui, AskedPlace place, Money money, List<Decision> decisions) {
        long people = atRisk(place);
        if (people == 0) return;
        var from = YearMonth.from(clock.today()).plusMonths(1);
        var perHead = tariff.of(from);
        var link = ui.t("dashboard.decide.protect.link");
        var href = DashboardAddress.gap(place.region(), place) + (place.region().length() < 5 ? "" : "&risiko=ya");
        var bold = ui.t("dashboard.decide.protect.bold", ui.n(people));
        if (perHead.isEmpty()) {
            decisions.add(new Decision(
                    ui.t("dashboard.decide.protect.before"), bold, ui.t("dashboard.decide.protect.nolaw"), href, link));
            return;
        }
        long monthly = people * perHead.get().rupiah();
        int months = DECEMBER - from.getMonthValue() + 1;
        long total = monthly * months;
        var after = ui.t(
                months == 1 ? "dashboard.decide.protect.once" : "dashboard.decide.protect.after",
                ui.month(from),
                ui.rupiah(monthly),
                ui.rupiah(total));
        var enough = !money.known() || money.year() != from.getYear()
                ? ui.t("dashboard.decide.protect.unfunded", String.valueOf(from.getYear()))
                : money.free() >= total
                        ? ui.t("dashboard.decide.protect.enough", ui.rupiah(money.free() - total))
                        : ui.t("dashboard.decide.protect.short", ui.rupiah(total - money.free()));
        decisions.add(new Decision(ui.t("dashboard.decide.protect.before"), bold, after + " " + enough, href, link));
    }

    /** Unprotected workers of occupations that the vocabulary calls high-risk. */
    long atRisk(AskedPlace place) {
        var question = new Question(place.region(), place.month(), place.asKnown(), null, Dimension.OCCUPATION);
        if (!(coverage.read(question) instanceof Figures figures)) return 0;
        var codes = risky();
        return figures.groups().stream()
                .filter(group -> codes.contains(group.key()))
                .mapToLong(group -> group.tally().unprotected())
                .sum();
    }

    private Set<String> risky() {
        var known = risky.get();
        if (known == null) {
            known = Set.copyOf(jdbc.sql("SELECT code FROM occupation WHERE high_risk")
                    .query(String.class)
                    .list());
            risky.set(known);
        }
        return known;
    }

    private void late(Ui ui, AskedPlace place, List<Decision> decisions) {
        var overdue = arrears.list(place.region(), 0, PAYERS);
        if (overdue.isEmpty()) return;
        long rupiah = overdue.stream().mapToLong(Arrears.Overdue::rupiah).sum();
        long payers = overdue.stream().map(Arrears.Overdue::payer).distinct().count();
        boolean opens = BillRights.reads(ui.actor().role());
        decisions.add(new Decision(
                ui.t("dashboard.decide.late.before"),
                ui.t("dashboard.decide.late.bold", ui.n(payers)),
                ui.t("dashboard.decide.late.after", ui.rupiah(rupiah)),
                opens ? "/pemberitahuan" : "/dana",
                ui.t(opens ? "dashboard.decide.late.link" : "dashboard.decide.late.funds")));
    }
}
