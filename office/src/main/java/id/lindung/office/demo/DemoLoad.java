package id.lindung.office.demo;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.tasks.TaskProgress;
import id.lindung.office.tasks.TaskWork;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The rest of the demonstration: people first, then the months one after the other. Goes on where it was stopped. */
@Component
class DemoLoad implements TaskWork {

    static final String KIND = "demo-load";

    private final DemoCrowd crowd;
    private final DemoParts parts;
    private final DemoProgress progress;
    private final ObjectProvider<DemoOffice> office;
    private final TransactionTemplate transaction;

    DemoLoad(
            DemoCrowd crowd,
            DemoParts parts,
            DemoProgress progress,
            ObjectProvider<DemoOffice> office,
            TransactionTemplate transaction) {
        this.crowd = crowd;
        this.parts = parts;
        this.progress = progress;
        this.office = office;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, Object> run(Map<String, Object> params, TaskProgress watch) {
        var story = new DemoStory(Integer.parseInt(String.valueOf(params.get("people"))));
        // As the program itself: row-level security costs a look-up for every row of a narrower scope.
        return CurrentActor.callAs(Actor.SYSTEM, () -> load(story, watch));
    }

    private Map<String, Object> load(DemoStory story, TaskProgress watch) {
        var months = parts.all(story);
        // A month costs about as much as five thousand people.
        long total = story.people() + months.size() * 5_000L;
        long before = 0;
        for (var regency : DemoStory.REGENCIES) {
            long done = before;
            crowd.fill(regency, story.peopleOf(regency), loaded -> watch.at(done + loaded, total, "langkah"));
            before += story.peopleOf(regency);
        }
        for (var part : months) {
            office.getObject().run(part);
            before += 5_000;
            watch.at(before, total, "langkah");
        }
        transaction.executeWithoutResult(status -> progress.done("loaded", story.people()));
        return Map.of("people", story.people(), "months", months.size());
    }
}
