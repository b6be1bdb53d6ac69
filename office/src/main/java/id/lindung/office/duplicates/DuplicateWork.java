package id.lindung.office.duplicates;

import id.lindung.office.audit.Audit;
import id.lindung.office.tasks.TaskProgress;
import id.lindung.office.tasks.TaskWork;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The search as long work: with progress, and stopped when asked. */
@Component
class DuplicateWork implements TaskWork {

    static final String KIND = "duplicates-find";

    private final DuplicateSearch search;
    private final Audit audit;

    DuplicateWork(DuplicateSearch search, Audit audit) {
        this.search = search;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, Object> run(Map<String, Object> params, TaskProgress progress) throws Exception {
        var region = String.valueOf(params.getOrDefault("region", ""));
        boolean everything = Boolean.TRUE.equals(params.get("everything"));
        var result = search.run(region, everything, progress);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("people", result.people());
        told.put("compared", result.compared());
        told.put("found", result.found());
        told.put("certain", result.certain());
        told.put("asked", result.asked());
        told.put("withdrawn", result.withdrawn());
        told.put("leftOut", result.leftOut());
        audit.record("DUPLICATES_SEARCHED", "region:" + region, region, told);
        return told;
    }
}
