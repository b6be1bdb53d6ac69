package id.lindung.office.coverage;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.tasks.Tasks;
import java.util.Map;
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

/** Asks for {@link CompactCounts} a while after the office opened and then once a day. Single commands do not wait for it. */
@Component
class NightlyCompacting implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(NightlyCompacting.class);
    private static final long FIRST_MINUTES = 10;
    private static final long DAY_MINUTES = 24 * 60;

    private final Tasks tasks;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("compacting").factory());

    NightlyCompacting(Tasks tasks) {
        this.tasks = tasks;
    }

    @EventListener
    void whenReady(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext)) return;
        var unused = clock.scheduleWithFixedDelay(this::ask, FIRST_MINUTES, DAY_MINUTES, TimeUnit.MINUTES);
    }

    private void ask() {
        try {
            CurrentActor.runAs(
                    Actor.SYSTEM,
                    () -> tasks.submit(CompactCounts.KIND, CompactCounts.KIND, "Merapikan hitungan", Map.of()));
        } catch (RuntimeException e) {
            log.warn("Counts were not compacted; the next day tries again", e);
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
