package id.lindung.office.following;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.pages.Attempts;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door of the pages that need no account. So many questions from one address, so many about one number from one address and from
 * anywhere; all are counted before anything is looked up, so that a refusal says nothing about what exists. Written into the audit in
 * bulk: a row for each question would be a way to fill it.
 */
@Component
public class Door implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Door.class);

    private static final int MOST_FROM_ADDRESS = 60;
    private static final int MOST_OF_NUMBER_FROM_ADDRESS = 5;
    private static final int MOST_OF_NUMBER = 30;
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofDays(1);
    private static final long WRITE_MINUTES = 10;

    private final Attempts addresses = new Attempts(MOST_FROM_ADDRESS, QUARTER);
    private final Attempts numbersOfAddress = new Attempts(MOST_OF_NUMBER_FROM_ADDRESS, QUARTER);
    private final Attempts numbers = new Attempts(MOST_OF_NUMBER, DAY);
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("door").factory());

    Door(Audit audit, TransactionTemplate transaction) {
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Whether one more question may be asked. Ask before looking anything up. */
    public boolean admits(String address, String number) {
        asked.incrementAndGet();
        var from = Attempts.subscriber(address);
        // A closed address does not reach the counts of numbers, and so cannot push others out of them.
        boolean open = addresses.admits(from) && numbersOfAddress.admits(from + ' ' + number) && numbers.admits(number);
        if (!open) refused.incrementAndGet();
        return open;
    }

    /** Number and birth date were right: whoever knows them may ask again. The address still counts. */
    public void opened(String address, String number) {
        answered.incrementAndGet();
        numbersOfAddress.forget(Attempts.subscriber(address) + ' ' + number);
    }

    @EventListener
    void whenReady(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext)) return;
        var unused = clock.scheduleWithFixedDelay(this::write, WRITE_MINUTES, WRITE_MINUTES, TimeUnit.MINUTES);
    }

    /** What happened since the last time, as one entry. */
    void write() {
        long questions = asked.getAndSet(0);
        if (questions == 0) return;
        long right = answered.getAndSet(0);
        long closed = refused.getAndSet(0);
        try {
            CurrentActor.runAs(
                    Actor.SYSTEM,
                    () -> transaction.executeWithoutResult(status -> audit.record(
                            "PUBLIC_QUESTIONS",
                            "door",
                            "",
                            Map.of("asked", questions, "answered", right, "turnedAway", closed))));
        } catch (RuntimeException e) {
            log.warn("The questions at the door were not written into the audit; they are added to the next entry", e);
            asked.addAndGet(questions);
            answered.addAndGet(right);
            refused.addAndGet(closed);
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
