package id.lindung.office.coverage;

import id.lindung.office.coverage.Coverage.Group;
import id.lindung.office.coverage.Coverage.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Splits a region's figures by key, and gives the keys their names. */
@Repository
class CoverageGroups {

    /** Key of what is not recorded, and of people whose village is not known. */
    static final String NOT_RECORDED = "";

    private final DeltaRows deltas;
    private final JdbcClient jdbc;

    CoverageGroups(DeltaRows deltas, JdbcClient jdbc) {
        this.deltas = deltas;
        this.jdbc = jdbc;
    }

    List<Group> split(Question question, Dimension by) {
        return switch (by) {
            case REGION -> children(question);
            case FUND -> List.of(new Group(NOT_RECORDED, "", deltas.total(question)));
            case SEGMENT, STATUS, PROGRAMME, SEX -> named(deltas.keys(question, by), Map.of());
            case AGE -> named(AgeGroup.group(deltas.keys(question, by), question.month()), Map.of());
            case OCCUPATION -> named(deltas.keys(question, by), names("SELECT code, name_id FROM occupation"));
            case DECILE -> named(deciles(deltas.keys(question, by)), Map.of());
            case CATEGORY -> named(deltas.keys(question, by), names("SELECT code, name_id FROM category"));
            case PAYER -> {
                var keys = deltas.keys(question, by);
                yield named(keys, payers(keys));
            }
        };
    }

    /** The poorest first; unknown last. */
    private static Map<String, Tally> deciles(Map<String, Tally> keys) {
        var sorted = new TreeMap<String, Tally>(
                Comparator.comparingInt((String key) -> key.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(key)));
        sorted.putAll(keys);
        return sorted;
    }

    private List<Group> children(Question question) {
        var tallies = deltas.children(question);
        var names = names("SELECT code, name FROM region WHERE parent = ?", question.region());
        var groups = new ArrayList<>(named(tallies, names));
        var rest = rest(deltas.total(question), tallies);
        if (!rest.equals(Tally.NONE)) groups.add(new Group(NOT_RECORDED, "", rest));
        return groups;
    }

    /** Whoever is known to live in the region, but not where in it. Distinct persons of a flow do not subtract. */
    private static Tally rest(Tally total, Map<String, Tally> children) {
        long registered = total.registered();
        long active = total.active();
        long disputed = total.disputed();
        long branch = total.branchDecides();
        long unprotected = total.unprotected();
        for (var child : children.values()) {
            registered -= child.registered();
            active -= child.active();
            disputed -= child.disputed();
            branch -= child.branchDecides();
            unprotected -= child.unprotected();
        }
        return new Tally(registered, active, 0, disputed, branch, unprotected);
    }

    private static List<Group> named(Map<String, Tally> tallies, Map<String, String> names) {
        return tallies.entrySet().stream()
                .map(each ->
                        new Group(each.getKey(), names.getOrDefault(each.getKey(), each.getKey()), each.getValue()))
                .toList();
    }

    private Map<String, String> payers(Map<String, Tally> keys) {
        var ids = keys.keySet().stream()
                .filter(key -> !key.isEmpty())
                .map(Long::valueOf)
                .toList();
        if (ids.isEmpty()) return Map.of();
        var names = new LinkedHashMap<String, String>();
        jdbc.sql("SELECT id, name FROM payer WHERE id IN (:ids)")
                .param("ids", ids)
                .query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        return names;
    }

    private Map<String, String> names(String sql, Object... parameters) {
        var names = new LinkedHashMap<String, String>();
        jdbc.sql(sql).params(parameters).query(row -> {
            names.put(row.getString(1), row.getString(2));
        });
        return names;
    }
}
