package id.lindung.office.tasks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Long work: ask for it, watch it, stop it. The page and the terminal use the same rows. */
@Service
public class Tasks {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(150);

    private final TaskRows rows;
    private final Scheduler scheduler;

    Tasks(TaskRows rows, Scheduler scheduler) {
        this.rows = rows;
        this.scheduler = scheduler;
    }

    /** A server takes up what waits or was left. A command takes up work only when it asks for some: it may be over in a second. */
    @EventListener
    void whenReady(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext) takeUp();
    }

    /** Lets this program work on what waits, until it closes. */
    public synchronized void takeUp() {
        if (!scheduler.getSchedulerState().isStarted()) CurrentActor.runAs(Actor.SYSTEM, scheduler::start);
    }

    /**
     * Asks for work to be done as the acting user. The same key asked again while the first is active is the same task.
     *
     * @param title one line for people, in Indonesian
     */
    @Transactional
    public UUID submit(String kind, String key, String title, Map<String, ?> params) {
        takeUp();
        var id = UUID.randomUUID();
        var active = rows.insertOrActive(id, kind, key, title, params, CurrentActor.get());
        if (active.equals(id)) {
            scheduler.schedule(new TaskInstance<>(TaskRunner.QUEUE, id.toString()), Instant.now());
            lookAtOnce();
        }
        return active;
    }

    /** The scheduler's own look comes before the commit and finds nothing; without this the work waits for the next poll. */
    private void lookAtOnce() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                CurrentActor.runAs(Actor.SYSTEM, scheduler::triggerCheckForDueExecutions);
            }
        });
    }

    /** The task, when it exists and lies in the actor's scope. */
    public Optional<Task> find(UUID id) {
        return rows.find(id);
    }

    public List<Task> listRecent(int limit) {
        return rows.listRecent(limit);
    }

    /** Asks the task to stop; false when it is over already or not visible. */
    public boolean cancel(UUID id) {
        return rows.requestCancel(id);
    }

    /** Waits until the task is over, showing each look to {@code watcher}. */
    public Task await(UUID id, Consumer<Task> watcher) throws InterruptedException {
        takeUp();
        while (true) {
            var task = rows.find(id).orElseThrow();
            watcher.accept(task);
            if (task.state().isOver()) return task;
            Thread.sleep(LOOK_AGAIN);
        }
    }
}
