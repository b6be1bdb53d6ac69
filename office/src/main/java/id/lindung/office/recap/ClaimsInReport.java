package id.lindung.office.recap;

import id.lindung.office.reports.Period;
import id.lindung.office.reports.ReportSection;
import id.lindung.rules.contribution.Programme;
import id.lindung.rules.money.Rupiah;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the province is told about claims: events, cases paid, rupiah, how long it took, and how many were late, by programme. */
@Component
class ClaimsInReport implements ReportSection {

    private final Recaps recaps;
    private final ClaimCounts counts;

    ClaimsInReport(Recaps recaps, ClaimCounts counts) {
        this.recaps = recaps;
        this.counts = counts;
    }

    @Override
    public Topic topic() {
        return Topic.CLAIMS;
    }

    @Override
    public Optional<Table> of(String region, Period period) {
        if (!counts.any(region)) return Optional.empty();
        var from = period.from().atDay(1);
        var until = period.until().plusMonths(1).atDay(1);
        var events = counts.events(region, from, until);
        var missed = counts.missed(region, from, until);
        var recap = recaps.of(region, period.from(), period.until(), Recaps.By.placesOf(region));
        var paid =
                recap.by(Recaps.By.PROGRAMME).stream().collect(Collectors.toMap(Recaps.Row::key, Function.identity()));
        var rows = new ArrayList<List<String>>();
        for (var programme : Programme.values()) {
            var row = paid.getOrDefault(programme.name(), Recaps.Row.NONE);
            long happened = events.getOrDefault(programme.name(), 0L);
            long late = missed.getOrDefault(programme.name(), 0L);
            if (happened + row.cases() + late > 0) rows.add(row(programme.name(), happened, row, late));
        }
        if (rows.size() > 1) rows.add(row("Jumlah", sum(events.values()), recap.all(), sum(missed.values())));
        return Optional.of(new Table(
                List.of(
                        "Program",
                        "Kejadian",
                        "Kasus dibayar",
                        "Dibayar",
                        "Hari sampai dibayar (median)",
                        "Lewat batas waktu"),
                rows));
    }

    private static long sum(Iterable<Long> counts) {
        long sum = 0;
        for (long each : counts) sum += each;
        return sum;
    }

    private static List<String> row(String name, long happened, Recaps.Row paid, long late) {
        return List.of(
                name,
                Long.toString(happened),
                Long.toString(paid.cases()),
                Rupiah.of(paid.rupiah()).display(),
                paid.cases() == 0 ? "–" : Integer.toString(paid.median()),
                Long.toString(late));
    }
}
