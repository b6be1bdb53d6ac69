package id.lindung.office.protection;

import id.lindung.office.protection.ParticipantImport.Outcome;
import id.lindung.office.protection.ParticipantImport.Request;
import id.lindung.office.tasks.TaskProgress;
import id.lindung.office.tasks.TaskRefused;
import id.lindung.office.tasks.TaskWork;
import java.io.IOException;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The import of an uploaded list as long work. Everything happens in one transaction, so it may begin again after a crash. */
@Component
class ParticipantWork implements TaskWork {

    static final String KIND = "participants-import";

    private final ParticipantImport participants;
    private final ParticipantUploads uploads;

    ParticipantWork(ParticipantImport participants, ParticipantUploads uploads) {
        this.participants = participants;
        this.uploads = uploads;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, Object> run(Map<String, Object> params, TaskProgress progress) throws IOException {
        var id = UUID.fromString(text(params, "file"));
        var copy = uploads.open(id);
        try {
            var request = new Request(
                    copy,
                    text(params, "name"),
                    YearMonth.parse(text(params, "month")),
                    text(params, "region"),
                    Boolean.valueOf(text(params, "register")),
                    false);
            return switch (participants.run(request)) {
                case Outcome.Refused(var why, var _) -> throw new TaskRefused(why);
                case Outcome.Done done -> {
                    uploads.forget(id);
                    yield Map.of("list", done.list(), "changed", done.changed(), "matched", done.matched());
                }
            };
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static String text(Map<String, Object> params, String key) {
        return String.valueOf(params.get(key));
    }
}
