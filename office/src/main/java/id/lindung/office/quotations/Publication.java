package id.lindung.office.quotations;

import id.lindung.office.coverage.Coverage;
import id.lindung.office.coverage.CoverageFigures;
import id.lindung.office.pages.Ui;
import id.lindung.office.participation.Participation;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Words for a region's figures that nobody can argue with: each sentence says what was counted, until when, by whom, and out of what. */
@Service
class Publication {

    private final CoverageFigures coverage;
    private final Participation participation;

    Publication(CoverageFigures coverage, Participation participation) {
        this.coverage = coverage;
        this.participation = participation;
    }

    /** Empty when nothing is recorded about the region. */
    List<Statement> statements(Ui ui, String region, YearMonth month) {
        if (!(coverage.read(new Coverage.Question(region, month, null, null, null)) instanceof Coverage.Figures figures)
                || figures.firstRecord().isEmpty()) {
            return List.of();
        }
        var total = figures.total();
        var name = figures.regionName();
        var when = ui.month(month);
        var known = ui.date(figures.asKnown());
        var found = new ArrayList<Statement>();
        found.add(new Statement(
                ui.t("quotations.pub.active", ui.n(total.active()), name, when),
                List.of(
                        ui.t("quotations.pub.active.def"),
                        ui.t(
                                figures.hasList() ? "quotations.pub.source.list" : "quotations.pub.source.nolist",
                                when,
                                known))));
        found.add(new Statement(
                ui.t(
                        "quotations.pub.ever",
                        ui.n(total.everProtected()),
                        name,
                        ui.month(figures.question().flowFrom()),
                        when),
                List.of(ui.t("quotations.pub.ever.def"), ui.t("quotations.pub.source", known))));
        found.add(new Statement(
                ui.t("quotations.pub.gap", ui.n(total.unprotected()), name, when),
                List.of(
                        ui.t("quotations.pub.gap.def", ui.n(total.registered())),
                        ui.t("quotations.pub.source", known))));
        if (figures.workforce().isPresent()) {
            var base = figures.workforce().get();
            var source = base.source() + (base.edition().isEmpty() ? "" : ", " + base.edition());
            var notes = new ArrayList<>(List.of(
                    ui.t("quotations.pub.rate.def", ui.n(total.active()), ui.n(base.people())),
                    ui.t("quotations.pub.rate.num", when, known),
                    ui.t(
                            "quotations.pub.rate.den",
                            source,
                            ui.month(base.month()),
                            base.codeSystem(),
                            base.codeGiven())));
            if (!base.month().equals(month)) {
                notes.add(ui.t("quotations.pub.rate.other", ui.month(base.month()), when));
            }
            found.add(new Statement(
                    ui.t(
                            "quotations.pub.rate",
                            ui.percent(total.active(), base.people()),
                            name,
                            when,
                            ui.n(total.active()),
                            ui.n(base.people())),
                    List.copyOf(notes)));
        }
        var part = participation.totals(region, month);
        if (part.desa() > 0) {
            found.add(new Statement(
                    ui.t(
                            "quotations.pub.villages",
                            ui.n(part.taking()),
                            ui.n(part.desa()),
                            name,
                            when,
                            ui.n(part.officials())),
                    List.of(ui.t("participation.definition"))));
        }
        return found;
    }
}
