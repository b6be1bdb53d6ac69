package id.lindung.office.recap;

import id.lindung.office.reports.Period;
import id.lindung.office.reports.ReportSection;
import id.lindung.rules.money.Rupiah;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the province is told about scholarships: children paid for in the period by level, and how many ran at its end. */
@Component
class ScholarshipsInReport implements ReportSection {

    private final ClaimCounts counts;

    ScholarshipsInReport(ClaimCounts counts) {
        this.counts = counts;
    }

    @Override
    public Topic topic() {
        return Topic.SCHOLARSHIPS;
    }

    @Override
    public Optional<Table> of(String region, Period period) {
        var until = period.until().plusMonths(1).atDay(1);
        var running = counts.running(region, until);
        if (running.ever() == 0) return Optional.empty();
        var rows = new ArrayList<List<String>>();
        for (var each : counts.schooling(region, period.from().atDay(1), until))
            rows.add(List.of(
                    each.level(),
                    Long.toString(each.children()),
                    Rupiah.of(each.rupiah()).display()));
        if (running.then() > 0)
            rows.add(List.of("Berjalan pada akhir masa laporan", Long.toString(running.then()), "–"));
        return Optional.of(new Table(List.of("Jenjang", "Anak", "Dibayar"), rows));
    }
}
