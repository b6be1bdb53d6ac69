package id.lindung.office.audit;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Anchors the audit chain soon after the office opened and looks every hour whether a new day wants its anchor. */
@Component
class DailyAnchor implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(DailyAnchor.class);
    private static final long FIRST_MINUTES = 1;
    private static final long LOOK_MINUTES = 60;

    private final AuditAnchors anchors;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("anchoring").factory());

    DailyAnchor(AuditAnchors anchors) {
        this.anchors = anchors;
    }

    @EventListener
    void whenReady(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext)) return;
        var unused = clock.scheduleWithFixedDelay(this::anchor, FIRST_MINUTES, LOOK_MINUTES, TimeUnit.MINUTES);
    }

    private void anchor() {
        try {
            CurrentActor.callAs(Actor.SYSTEM, () -> anchors.write(Instant.now()));
        } catch (RuntimeException e) {
            log.warn("The audit chain was not anchored; the next hour tries again", e);
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
