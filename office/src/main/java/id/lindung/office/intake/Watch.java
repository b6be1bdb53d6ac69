package id.lindung.office.intake;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.tasks.TaskCancelled;
import id.lindung.office.tasks.TaskProgress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the waiting people how far a transaction is, and stops it when they ask. It runs beside the transaction: progress
 * written inside it would be seen by nobody, and a statement of a minute must stop at once.
 */
final class Watch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Watch.class);
    private static final long LOOK_MILLIS = 250;

    private final TaskProgress progress;
    private final Connection connection;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;
    private volatile long done;
    private volatile long total;
    private volatile String unit = "baris dibaca";
    private volatile @Nullable TaskCancelled cancelled;

    Watch(TaskProgress progress, Connection connection) {
        this.progress = progress;
        this.connection = connection;
        var actor = CurrentActor.get();
        this.thread = Thread.ofVirtual().name("import-watch").start(() -> CurrentActor.runAs(actor, this::look));
    }

    void at(long steps, long ofSteps, String whatSteps) {
        check();
        done = steps;
        total = ofSteps;
        unit = whatSteps;
    }

    /** @throws TaskCancelled when somebody asked to stop */
    void check() {
        var asked = cancelled;
        if (asked != null) throw asked;
    }

    private void look() {
        try {
            while (!over.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) progress.at(done, total, unit);
        } catch (TaskCancelled e) {
            cancelled = e;
            stopStatement();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopStatement() {
        try {
            connection.unwrap(PGConnection.class).cancelQuery();
        } catch (SQLException e) {
            // The statement then ends by itself and the next check stops the work.
            log.warn("A statement could not be stopped", e);
        }
    }

    @Override
    public void close() {
        // Not interrupted: that would break the connection on which progress is just being written.
        over.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
