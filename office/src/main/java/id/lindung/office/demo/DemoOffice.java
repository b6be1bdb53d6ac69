package id.lindung.office.demo;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.audit.Audit;
import id.lindung.office.tasks.Tasks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the demonstration office: enough to look at within a minute, the rest as a job that everybody can watch. */
@Service
public class DemoOffice {

    /** The job belongs to the office's region, so that its administrator sees it. */
    private static final Actor WATCHED = new Actor(0, "demo", Role.SYSTEM, Scope.region("53"));

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DemoSignIns signIns;
    private final DemoPayers payers;
    private final DemoCrowd crowd;
    private final DemoParts parts;
    private final DemoImports imports;
    private final DemoProgress progress;
    private final ReplayedTime time;
    private final Tasks tasks;
    private final Audit audit;

    DemoOffice(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            DemoSignIns signIns,
            DemoPayers payers,
            DemoCrowd crowd,
            DemoParts parts,
            DemoImports imports,
            DemoProgress progress,
            ReplayedTime time,
            Tasks tasks,
            Audit audit) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.signIns = signIns;
        this.payers = payers;
        this.crowd = crowd;
        this.parts = parts;
        this.imports = imports;
        this.progress = progress;
        this.time = time;
        this.tasks = tasks;
        this.audit = audit;
    }

    /** How opening ended. */
    public sealed interface Outcome {
        /**
         * @param signIns one a role
         * @param loading the job that loads the rest; empty when everything is there
         */
        record Open(List<SignIn> signIns, Optional<UUID> loading) implements Outcome {}

        /** The directory holds a real office, or another's people; nothing was touched. */
        record NotADemo() implements Outcome {}
    }

    /**
     * A way in.
     *
     * @param sees what to look at with it, in Indonesian
     */
    public record SignIn(String username, String password, String role, String sees) {}

    /** Smallest and usual number of people. */
    public static final int FEWEST_PEOPLE = DemoStory.FEWEST_PEOPLE;

    public static final int DEFAULT_PEOPLE = DemoStory.DEFAULT_PEOPLE;

    /** Makes the office on the first call, and goes on with it on later ones. */
    public Outcome open(int people) {
        return CurrentActor.callAs(Actor.SYSTEM, () -> {
            if (isSomebodyElses()) return new Outcome.NotADemo();
            var story = new DemoStory(people);
            if (!progress.isDone("office")) transaction.executeWithoutResult(status -> office());
            var belu = DemoStory.REGENCIES.getFirst();
            if (!progress.isDone("first")) {
                crowd.fill(belu, story.firstPeople(), loaded -> {});
                run(parts.first());
                transaction.executeWithoutResult(status -> progress.done("first", 0));
            }
            if (!progress.isDone("imports")) {
                imports.send();
                transaction.executeWithoutResult(status -> progress.done("imports", 0));
            }
            return new Outcome.Open(signIns.read(), load(people));
        });
    }

    private boolean isSomebodyElses() {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM office WHERE kind <> 'DEMO')
                            OR NOT EXISTS (SELECT 1 FROM office) AND EXISTS (SELECT 1 FROM account)""").query(Boolean.class).single();
    }

    private void office() {
        jdbc.sql(
                        "INSERT INTO office (name, region_code, zone, kind) VALUES ('Kantor contoh NTT', '53', 'Asia/Makassar', 'DEMO')")
                .update();
        payers.load();
        signIns.create(payers.companyOfBelu());
        progress.done("office", 0);
        audit.record("OFFICE_OPENED", "office", "53", Map.of("name", "Kantor contoh NTT", "kind", "DEMO"));
    }

    private Optional<UUID> load(int people) {
        if (progress.position("loaded") >= people) return Optional.empty();
        return Optional.of(CurrentActor.<UUID, RuntimeException>callAs(
                WATCHED,
                () -> tasks.submit(
                        DemoLoad.KIND, "demo-load", "Memuat data contoh", Map.of("people", Integer.toString(people)))));
    }

    /** Does a part once. */
    void run(DemoPart part) {
        if (progress.isDone(part.name())) return;
        time.at(part.at(), () -> {
            part.work().run();
            progress.done(part.name(), 0);
        });
    }
}
