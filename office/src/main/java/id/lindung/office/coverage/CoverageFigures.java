package id.lindung.office.coverage;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.coverage.Coverage.Figures;
import id.lindung.office.coverage.Coverage.Group;
import id.lindung.office.coverage.Coverage.Question;
import id.lindung.office.protection.ParticipantLists;
import id.lindung.office.store.OfficeClock;
import id.lindung.regions.RegionCode;
import id.lindung.regions.Regions;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads coverage: a few index ranges over the deltas, whatever the number of persons. */
@Service
public class CoverageFigures {

    private final DeltaRows deltas;
    private final SmallPlaces small;
    private final CoverageGroups groups;
    private final WorkforceFigures workforce;
    private final ParticipantLists lists;
    private final Regions regions;
    private final OfficeClock clock;
    private final JdbcClient jdbc;

    CoverageFigures(
            DeltaRows deltas,
            SmallPlaces small,
            CoverageGroups groups,
            WorkforceFigures workforce,
            ParticipantLists lists,
            Regions regions,
            OfficeClock clock,
            JdbcClient jdbc) {
        this.deltas = deltas;
        this.small = small;
        this.groups = groups;
        this.workforce = workforce;
        this.lists = lists;
        this.regions = regions;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Answers for the acting user. */
    public Coverage read(Question asked) {
        var region = RegionCode.parse(asked.region()).flatMap(regions::find);
        if (region.isEmpty()) return new Coverage.NoSuchRegion(asked.region());
        var question =
                new Question(region.get().code().value(), asked.month(), asked.asKnown(), asked.since(), asked.by());
        var scope = CurrentActor.get().scope();
        if (!scope.covers(question.region()) || scope.payer() != null || scope.rw() != null) {
            return new Coverage.OutOfScope(question.region());
        }
        if (small.closes(question)) return new Coverage.TooSmall(question.region());
        var known = KnownBefore.endOf(question.asKnown());
        return new Figures(
                question,
                region.get().label(),
                question.asKnown() == null ? clock.today() : question.asKnown(),
                firstRecord(question.region()),
                lists.covers(question.region(), question.month(), known == null ? null : known.toInstant()),
                deltas.total(question),
                workforce.find(question.region(), question.month(), question.asKnown()),
                groups(question));
    }

    /**
     * The stock month by month; nothing for a region outside the acting user's scope.
     *
     * @param asKnown null: everything known now
     */
    public List<MonthTally> months(String region, YearMonth from, YearMonth until, @Nullable LocalDate asKnown) {
        var scope = CurrentActor.get().scope();
        if (!scope.covers(region) || scope.payer() != null || scope.rw() != null) return List.of();
        var months = deltas.months(region, from, until, asKnown);
        var closed = small.closedMonths(region, from, until, asKnown);
        return months.stream()
                .map(each -> closed.contains(each.month()) ? MonthTally.closed(each.month()) : each)
                .toList();
    }

    /** Whether the region's figures of the month are too small for the acting user to open. */
    boolean closes(AskedPlace place) {
        return small.closes(new Question(place.region(), place.month(), place.asKnown(), null, null));
    }

    private List<Group> groups(Question question) {
        var by = question.by();
        return by == null ? List.of() : groups.split(question, by);
    }

    private Optional<LocalDate> firstRecord(String region) {
        return jdbc.sql("""
                        SELECT min(known_on) FROM registered_delta WHERE region_code = :region AND dimension = 'ALL' AND key = ''""")
                .param("region", region)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }
}
