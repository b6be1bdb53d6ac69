package id.lindung.office.dashboard;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.audit.Audit;
import id.lindung.office.dashboard.BoundaryCheck.Judged;
import id.lindung.office.pages.Language;
import id.lindung.office.pages.Messages;
import id.lindung.regions.RegionCode;
import id.lindung.regions.Regions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings shapes of regions in. The shapes below one region are drawn together, so a file replaces every shape of the regions it touches; what a
 * file does wrong is named shape by shape, and nothing is repaired silently.
 */
@Service
public class BoundaryImport {

    /** Larger files are refused before they are read. */
    public static final long MOST_BYTES = 20_000_000;

    private final Regions regions;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Messages messages;

    BoundaryImport(
            Regions regions, JdbcTemplate jdbc, TransactionTemplate transaction, Audit audit, Messages messages) {
        this.regions = regions;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
        this.messages = messages;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /**
         * Kept.
         *
         * @param parents regions whose map changed
         * @param problems the shapes that were not kept
         */
        record Done(int features, int saved, List<String> parents, List<Problem> problems) implements Outcome {}

        /** Nothing was kept. */
        record Refused(String id, String en, List<Problem> problems) implements Outcome {}
    }

    /** A shape that was not kept: its place in the file, what the file calls it, and why. */
    public record Problem(int feature, String named, String code, String id, String en) {}

    /** Whether this role may bring shapes in. */
    public static boolean mayWrite(Role role) {
        return role == Role.REGENCY_OFFICER || role == Role.PROVINCE || role == Role.ADMIN || role == Role.SYSTEM;
    }

    /** @param source who drew them, with licence and edition; shown below the map */
    public Outcome run(Path file, String fileName, String source) throws IOException {
        if (!mayWrite(CurrentActor.get().role())) return refused("role", fileName);
        if (source.isBlank()) return refused("nosource", fileName);
        if (Files.size(file) > MOST_BYTES) return refused("toolarge", fileName);
        List<GeoJson.Feature> features;
        try {
            features = GeoJson.read(file);
        } catch (GeoJson.Unreadable e) {
            return refused(e.key(), fileName);
        }
        if (features.isEmpty()) return refused("empty", fileName);
        var check = new BoundaryCheck(regions);
        var judged = features.stream().map(check::judge).toList();
        var problems = new ArrayList<Problem>();
        var good = good(judged, problems);
        if (good.isEmpty()) return refused("allbad", fileName, problems);
        long others = judged.stream()
                .filter(each -> each.problem().equals("othername"))
                .count();
        // One wrong name is a mistake; most of them wrong is another code system.
        if (others * 2 > features.size()) return refused("bpsnames", fileName, problems);
        var parents = transaction.execute(status -> save(good, source.strip(), fileName));
        return new Outcome.Done(features.size(), good.size(), parents, problems);
    }

    private Map<String, Judged> good(List<Judged> judged, List<Problem> problems) {
        var scope = CurrentActor.get().scope();
        var times = new HashMap<String, Integer>();
        for (var each : judged)
            if (each.region() != null) times.merge(each.region().code().value(), 1, Integer::sum);
        var good = new LinkedHashMap<String, Judged>();
        for (var each : judged) {
            var region = each.region();
            var code = region == null ? "" : region.code().value();
            var problem = !each.problem().isEmpty()
                    ? each.problem()
                    : code.length() < 5
                            ? "province"
                            : !scope.covers(code) ? "scope" : times.getOrDefault(code, 0) > 1 ? "duplicate" : "";
            if (problem.isEmpty()) good.put(code, each);
            else problems.add(problem(each, problem));
        }
        return good;
    }

    private Problem problem(Judged each, String key) {
        var region = each.region();
        var named = (each.given() + " " + each.named()).strip();
        var known = region == null ? "" : region.label();
        return new Problem(
                each.feature().number(),
                named,
                key.toUpperCase(java.util.Locale.ROOT),
                messages.get(Language.ID, "boundaries.problem." + key, each.given(), each.named(), known),
                messages.get(Language.EN, "boundaries.problem." + key, each.given(), each.named(), known));
    }

    private List<String> save(Map<String, Judged> good, String source, String fileName) {
        var byParent = new TreeMap<String, Map<String, List<List<double[]>>>>();
        good.forEach((code, each) -> byParent.computeIfAbsent(parent(code), parent -> new TreeMap<>())
                .put(code, each.feature().polygons()));
        for (var each : byParent.entrySet()) {
            var picture = BoundaryDrawing.of(each.getValue());
            jdbc.update("DELETE FROM region_boundary WHERE parent = ?", each.getKey());
            var rows = new ArrayList<Object[]>();
            picture.regions()
                    .forEach((code, drawn) -> rows.add(new Object[] {
                        code,
                        each.getKey(),
                        drawn.path(),
                        drawn.x(),
                        drawn.y(),
                        picture.width(),
                        picture.height(),
                        drawn.labelled(),
                        source
                    }));
            jdbc.batchUpdate("""
                    INSERT INTO region_boundary (region_code, parent, path, label_x, label_y, width, height, labelled, source)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        }
        audit.record(
                "IMPORTED",
                "boundaries",
                CurrentActor.get().scope().regionCode(),
                Map.of("file", fileName, "shapes", good.size(), "source", source));
        return List.copyOf(byParent.keySet());
    }

    private static String parent(String code) {
        return new RegionCode(code).parent().map(RegionCode::value).orElse("");
    }

    private Outcome refused(String key, String fileName) {
        return refused(key, fileName, List.of());
    }

    private Outcome refused(String key, String fileName, List<Problem> problems) {
        return new Outcome.Refused(
                messages.get(Language.ID, "boundaries.refused." + key, fileName),
                messages.get(Language.EN, "boundaries.refused." + key, fileName),
                problems);
    }
}
