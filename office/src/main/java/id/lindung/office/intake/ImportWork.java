package id.lindung.office.intake;

import id.lindung.office.tasks.TaskProgress;
import id.lindung.office.tasks.TaskWork;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Checking or saving a file as long work: the page and the terminal wait for the same row. */
@Component
class ImportWork implements TaskWork {

    static final String KIND = "workers-import";

    private final WorkerImport workers;

    ImportWork(WorkerImport workers) {
        this.workers = workers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, Object> run(Map<String, Object> params, TaskProgress progress) throws Exception {
        long batch = ((Number) params.getOrDefault("batch", 0)).longValue();
        boolean save = Boolean.TRUE.equals(params.get("save"));
        var counts = workers.run(batch, save, progress);
        var result = counts.asMap();
        result.put("batch", batch);
        result.put("href", "/impor/" + batch);
        return result;
    }
}
