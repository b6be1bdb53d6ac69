package id.lindung.office.recap;

import id.lindung.office.claims.ClaimRights;
import id.lindung.office.dashboard.DashboardNote;
import id.lindung.office.pages.Ui;
import id.lindung.office.scholarships.ScholarshipRights;
import id.lindung.office.scholarships.Scholarships;
import id.lindung.office.store.OfficeClock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** On the regent's page: what claims paid this year, how many are late, and children whose school year nobody claimed. */
@Component
class ClaimsNote implements DashboardNote {

    private static final int ORDER = 20;

    private final Recaps recaps;
    private final ClaimCounts counts;
    private final Scholarships scholarships;
    private final OfficeClock clock;

    ClaimsNote(Recaps recaps, ClaimCounts counts, Scholarships scholarships, OfficeClock clock) {
        this.recaps = recaps;
        this.counts = counts;
        this.scholarships = scholarships;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Line> of(Ui ui, String region, YearMonth month) {
        var role = ui.actor().role();
        if (!RecapRights.reads(role)) return List.of();
        var lines = new ArrayList<Line>();
        var recap = "/klaim/rekap?wilayah=" + region + "&dari=" + month.withMonth(1) + "&sampai=" + month;
        long late = counts.late(region, clock.today());
        if (late > 0) {
            lines.add(new Line(
                    ui.n(late),
                    ui.t("recap.note.late"),
                    ClaimRights.seesQueue(role) ? "/verifikasi" : recap,
                    ui.t("recap.note.open")));
        }
        var paid = recaps.of(region, month.withMonth(1), month, Recaps.By.placesOf(region))
                .all();
        if (paid.cases() > 0) {
            lines.add(new Line(
                    ui.n(paid.cases()),
                    ui.t(
                            "recap.note.paid",
                            ui.rupiah(paid.rupiah()),
                            String.valueOf(month.getYear()),
                            ui.n(paid.median())),
                    recap,
                    ui.t("recap.note.open")));
        }
        long due = scholarships.countDue(region);
        if (due > 0) {
            lines.add(new Line(
                    ui.n(due),
                    ui.t("recap.note.school"),
                    ScholarshipRights.reads(role) ? "/beasiswa" : recap,
                    ui.t(ScholarshipRights.reads(role) ? "recap.note.school.open" : "recap.note.open")));
        }
        return lines;
    }
}
