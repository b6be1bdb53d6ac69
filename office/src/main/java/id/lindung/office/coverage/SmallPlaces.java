package id.lindung.office.coverage;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.coverage.Coverage.Question;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which regions a reader without names does not open: those whose row stays closed in the table of the region above. Else whatever the
 * table keeps would stand on the region's own page. The reader's own region is always open.
 */
@Component
class SmallPlaces {

    private static final String MONTHS = """
            SELECT m.month, c.code, p.active, r.people - p.covered AS unprotected
            FROM (SELECT month::date FROM generate_series(:from::date, :until::date, interval '1 month') AS s(month)) AS m
              CROSS JOIN region c,
              LATERAL (SELECT coalesce(sum(people), 0) AS people FROM registered_delta
                WHERE region_code = c.code AND dimension = 'ALL' AND key = '' AND from_month <= m.month
                  AND known_on <= coalesce(:known, 'infinity'::date)) AS r,
              LATERAL (SELECT coalesce(sum(active), 0) AS active, coalesce(sum(covered), 0) AS covered
                FROM protected_delta WHERE region_code = c.code AND dimension = 'ALL' AND key = '' AND month = m.month
                  AND known_on <= coalesce(:known, 'infinity'::date)) AS p
            WHERE c.parent = (SELECT parent FROM region WHERE code = :region) ORDER BY m.month, c.code""";

    private final JdbcClient jdbc;
    private final DeltaRows deltas;

    SmallPlaces(JdbcClient jdbc, DeltaRows deltas) {
        this.jdbc = jdbc;
        this.deltas = deltas;
    }

    boolean closes(Question question) {
        return !closedMonths(question.region(), question.month(), question.month(), question.asKnown())
                .isEmpty();
    }

    /** The months in which the region's row is closed to the acting user. */
    Set<YearMonth> closedMonths(String region, YearMonth from, YearMonth until, @Nullable LocalDate asKnown) {
        var actor = CurrentActor.get();
        var closed = new HashSet<YearMonth>();
        if (actor.role().seesNames()) return closed;
        // A closed district does not open village by village either.
        for (var each = region; each.length() > actor.scope().regionCode().length(); each = above(each))
            closed.addAll(closedOf(each, from, until, asKnown));
        return closed;
    }

    /** The regions one level below whose rows are closed. */
    Set<String> closedBelow(Question question) {
        var rows = deltas.children(question);
        var codes = List.copyOf(rows.keySet());
        var closed = new HashSet<String>();
        for (var count : List.<ToLongFunction<Tally>>of(Tally::active, Tally::unprotected)) {
            for (int index : SmallCells.closed(
                    rows.values().stream().map(count::applyAsLong).toList())) closed.add(codes.get(index));
        }
        return closed;
    }

    static String above(String region) {
        return region.substring(0, Math.max(0, region.lastIndexOf('.')));
    }

    private Set<YearMonth> closedOf(String region, YearMonth from, YearMonth until, @Nullable LocalDate asKnown) {
        var closed = new HashSet<YearMonth>();
        for (var month : read(region, from, until, asKnown).entrySet()) {
            var column = month.getValue();
            int own = column.codes().indexOf(region);
            boolean shut = SmallCells.closed(column.active()).contains(own)
                    || SmallCells.closed(column.unprotected()).contains(own);
            if (shut) closed.add(month.getKey());
        }
        return closed;
    }

    /**
     * Which keys of a split stay closed, so that none follows from the region's sum, nor from the same split of the regions beside it and
     * the sum of the region above.
     *
     * @param count the number of a key that is shown
     */
    Set<String> closedKeys(Question question, Dimension by, ToLongFunction<Tally> count) {
        return closedKeysBelow(question, above(question.region()), by, count).getOrDefault(question.region(), Set.of());
    }

    /** The same for every region below one. */
    Map<String, Set<String>> closedKeysBelow(
            Question question, String above, Dimension by, ToLongFunction<Tally> count) {
        var split = new TreeMap<String, Map<String, Tally>>(deltas.keysBeside(question, above, by));
        if (by == Dimension.AGE) split.replaceAll((code, keys) -> AgeGroup.group(keys, question.month()));
        split.putIfAbsent(question.region(), Map.of());
        var keys = split.values().stream()
                .flatMap(each -> each.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        var rows = split.values().stream()
                .map(each -> keys.stream()
                        .map(key -> count.applyAsLong(each.getOrDefault(key, Tally.NONE)))
                        .toList())
                .toList();
        var places = SmallCells.closed(rows, keys.size());
        var closed = new HashMap<String, Set<String>>();
        int row = 0;
        for (var region : split.keySet())
            closed.put(region, places.get(row++).stream().map(keys::get).collect(Collectors.toSet()));
        return closed;
    }

    /** One month of the table above. */
    private record Column(List<String> codes, List<Long> active, List<Long> unprotected) {}

    private Map<YearMonth, Column> read(String region, YearMonth from, YearMonth until, @Nullable LocalDate asKnown) {
        var found = new TreeMap<YearMonth, Column>();
        jdbc.sql(MONTHS)
                .param("region", region)
                .param("from", from.atDay(1))
                .param("until", until.atDay(1))
                .param("known", asKnown, Types.DATE)
                .query(row -> {
                    var column = found.computeIfAbsent(
                            YearMonth.from(row.getObject(1, LocalDate.class)),
                            unused -> new Column(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
                    column.codes().add(row.getString(2));
                    column.active().add(row.getLong(3));
                    column.unprotected().add(row.getLong(4));
                });
        return found;
    }
}
