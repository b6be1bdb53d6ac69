package id.lindung.office.coverage;

import id.lindung.office.coverage.Coverage.Figures;
import id.lindung.office.coverage.Coverage.Group;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Coverage as {@code lindung.coverage/1}: a map whose order is the order of the document. */
public final class CoverageJson {

    private CoverageJson() {}

    /** @param closed groups whose numbers stay with those who see names */
    public static Map<String, @Nullable Object> of(Figures figures, ClosedGroups.Keys closed) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("schema", "lindung.coverage/1");
        json.put("region", figures.question().region());
        json.put("month", figures.question().month().toString());
        json.put("asKnown", figures.asKnown().toString());
        json.put("since", figures.question().flowFrom().toString());
        json.put("workforce", figures.workforce().map(CoverageJson::workforce).orElse(null));
        var total = figures.total();
        json.put("registered", total.registered());
        json.put("active", total.active());
        json.put("everProtected", total.everProtected());
        json.put("unprotected", total.unprotected());
        json.put("disputed", total.disputed());
        json.put("branchDecides", total.branchDecides());
        json.put("unknown", figures.unknown().orElse(null));
        json.put("rate", figures.rate().map(Object::toString).orElse(null));
        json.put("participantList", figures.hasList());
        json.put("firstRecord", figures.firstRecord().map(Object::toString).orElse(null));
        json.put("beforeFirstRecord", figures.beforeFirstRecord());
        json.put("groups", groups(figures, closed));
        return json;
    }

    private static List<Map<String, Object>> groups(Figures figures, ClosedGroups.Keys closed) {
        var by = figures.question().by();
        boolean byStatus = by != null && by.standsApart();
        return figures.groups().stream()
                .map(group -> group(Objects.requireNonNull(group), byStatus, closed))
                .toList();
    }

    /** A status has no unprotected: nobody is unprotected and of a status. */
    private static Map<String, Object> group(Group group, boolean byStatus, ClosedGroups.Keys closed) {
        var json = new LinkedHashMap<String, Object>();
        json.put("key", group.key());
        json.put("name", group.name());
        if (closed.any(group.key())) {
            json.put("closed", true);
            return json;
        }
        json.put("active", group.tally().active());
        json.put("everProtected", group.tally().everProtected());
        json.put("unprotected", byStatus ? 0 : group.tally().unprotected());
        json.put("disputed", group.tally().disputed());
        json.put("branchDecides", group.tally().branchDecides());
        return json;
    }

    private static Object workforce(WorkforceFigure figure) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("value", figure.people());
        json.put("source", figure.source());
        json.put("edition", figure.edition());
        json.put("month", figure.month().toString());
        json.put("measure", figure.measure());
        json.put("codeSystem", figure.codeSystem());
        json.put("fromAge", figure.fromAge());
        return json;
    }
}
