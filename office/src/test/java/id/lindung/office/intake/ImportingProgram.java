package id.lindung.office.intake;

import id.lindung.office.OfficeApplication;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.intake.WorkerImports.Receipt;
import id.lindung.office.tasks.Task;
import id.lindung.office.tasks.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A program of its own that imports a file, to be killed by {@link KilledImportTest}. It prints what stands in the office when
 * it has started, then how far the import is, then what stands there at the end.
 */
final class ImportingProgram {

    private static final String STANDING = """
            SELECT concat_ws(' ', (SELECT count(*) FROM person), (SELECT count(*) FROM job), (SELECT count(*) FROM import_problem),
              (SELECT count(*) FROM import_batch WHERE state = 'SAVED'),
              (SELECT count(*) FROM audit_entry WHERE action = 'IMPORT_SAVED'),
              (SELECT coalesce(sum(people), 0) FROM registered_delta WHERE dimension = 'ALL' AND length(region_code) = 13))""";

    private ImportingProgram() {}

    /** @param arguments the office's directory, and the file to import; without a file it goes on with what was begun */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("LINDUNG_DATA", arguments[0]);
        System.setProperty("LINDUNG_DB_URL", "");
        System.setProperty("lindung.tasks.heartbeat", "500ms");
        var office = new SpringApplicationBuilder(OfficeApplication.class)
                .web(WebApplicationType.NONE)
                .run();
        var actor = new Actor(5, "operator", Role.VILLAGE_OPERATOR, Scope.region(KilledImportTest.VILLAGE));
        CurrentActor.callAs(Actor.SYSTEM, () -> say("STANDING " + standing(office, arguments[0])));
        CurrentActor.callAs(actor, () -> {
            follow(office, arguments.length > 1 ? begin(office, Path.of(arguments[1])) : begun(office));
            return true;
        });
        CurrentActor.callAs(Actor.SYSTEM, () -> say("STANDING " + standing(office, arguments[0])));
        office.close();
        System.exit(0);
    }

    private static UUID begin(ConfigurableApplicationContext office, Path file) throws IOException {
        var imports = office.getBean(WorkerImports.class);
        try (var content = Files.newInputStream(file)) {
            var receipt = imports.receive(content, "daftar.csv", KilledImportTest.VILLAGE, UUID.randomUUID());
            return imports.save(((Receipt.Received) receipt).id());
        }
    }

    private static UUID begun(ConfigurableApplicationContext office) {
        return office.getBean(Tasks.class).listRecent(1).getFirst().id();
    }

    private static void follow(ConfigurableApplicationContext office, UUID task) throws InterruptedException {
        var tasks = office.getBean(Tasks.class);
        tasks.takeUp();
        var before = "";
        while (true) {
            Task now = tasks.find(task).orElseThrow();
            if (!before.equals(now.unit()) && now.done() > 0) say("DOING " + now.unit());
            before = now.done() > 0 ? now.unit() : before;
            if (now.state().isOver()) {
                say("OVER " + now.state() + " " + now.result().get("rows") + " "
                        + now.result().get("created") + " " + now.result().get("unchanged") + " "
                        + now.result().get("rejected"));
                return;
            }
            Thread.sleep(20);
        }
    }

    /** Persons, jobs, problems, saved imports, audit entries of them, counted people, and copies in clear. */
    private static String standing(ConfigurableApplicationContext office, String directory) {
        var rows = office.getBean(JdbcClient.class)
                .sql(STANDING)
                .query(String.class)
                .single();
        try (Stream<Path> files = Files.list(Path.of(directory, "scratch"))) {
            return rows + " " + files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean say(String line) {
        System.out.println(line);
        System.out.flush();
        return true;
    }
}
