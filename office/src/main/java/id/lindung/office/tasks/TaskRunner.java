package id.lindung.office.tasks;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs one task: as the actor who asked, with progress, turning every ending into a state people can read. */
@Component
class TaskRunner {

    static final String QUEUE = "lindung-task";

    private static final Logger log = LoggerFactory.getLogger(TaskRunner.class);

    private final TaskRows rows;
    private final ObjectProvider<TaskWork> works;
    private volatile boolean closing;

    TaskRunner(TaskRows rows, ObjectProvider<TaskWork> works) {
        this.rows = rows;
        this.works = works;
    }

    /** Work that a closing program could not end: the row stays RUNNING, and the next program takes it up again. */
    static final class Unfinished extends RuntimeException {
        Unfinished(Throwable why) {
            super("left unfinished by a closing program", why);
        }
    }

    @EventListener
    void whenClosing(ContextClosedEvent closed) {
        closing = true;
    }

    void run(UUID id) {
        var actor = CurrentActor.callAs(Actor.SYSTEM, () -> rows.actorOf(id));
        CurrentActor.runAs(actor, () -> runAs(id));
    }

    private void runAs(UUID id) {
        if (!rows.start(id)) return;
        var task = rows.find(id).orElseThrow();
        try {
            var result = work(task.kind()).run(task.params(), new RowProgress(rows, id));
            rows.finish(id, TaskState.DONE, result, null);
        } catch (TaskCancelled e) {
            rows.finish(id, TaskState.CANCELLED, Map.of(), null);
        } catch (TaskRefused e) {
            rows.finish(id, TaskState.FAILED, Map.of(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unfinished(e);
        } catch (Exception e) {
            // Inside a transaction: rolled back, and as unfinished as if it had been killed.
            if (closing || Thread.currentThread().isInterrupted()) throw new Unfinished(e);
            failed(id, task, e);
        } catch (StackOverflowError | OutOfMemoryError e) {
            // A file that is too much for the program is too much the next time as well: not tried again without end.
            failed(id, task, e);
        }
    }

    private void failed(UUID id, Task task, Throwable why) {
        log.error("Task {} ({}) failed", id, task.kind(), why);
        rows.finish(id, TaskState.FAILED, Map.of(), Failures.sentence(id, why));
    }

    private TaskWork work(String kind) {
        Map<String, TaskWork> byKind = new HashMap<>();
        List<TaskWork> all = works.stream().toList();
        for (var work : all) byKind.put(work.kind(), work);
        var work = byKind.get(kind);
        if (work == null) throw new IllegalStateException("no work of kind " + kind);
        return work;
    }

    /** Writes at most a few times a second, so that work may report every row. */
    private static final class RowProgress implements TaskProgress {

        private static final long INTERVAL_NANOS = 250_000_000L;

        private final TaskRows rows;
        private final UUID id;
        private long next = System.nanoTime();

        RowProgress(TaskRows rows, UUID id) {
            this.rows = rows;
            this.id = id;
        }

        @Override
        public void at(long done, long total, String unit) {
            if (System.nanoTime() < next) return;
            next = System.nanoTime() + INTERVAL_NANOS;
            if (rows.progress(id, done, total, unit)) throw new TaskCancelled();
        }
    }
}
