package id.lindung.office.billing;

import id.lindung.office.OfficeApplication;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.tasks.Task;
import id.lindung.office.tasks.Tasks;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A program of its own that bills a month, to be killed by {@link KilledBillingTest}. It prints what stands in the office when it has
 * started, how far the run is, and what stands there at the end.
 */
final class BillingProgram {

    private static final String STANDING = """
            SELECT concat_ws(' ', (SELECT count(*) FROM bill), (SELECT count(*) FROM bill_line), (SELECT coalesce(sum(rupiah), 0) FROM bill_line),
              (SELECT count(*) FROM bill_left_out), (SELECT coalesce(sum(people), 0) FROM bill),
              (SELECT count(*) FROM audit_entry WHERE action = 'BILLS_MADE'))""";

    private BillingProgram() {}

    /** A run beside which this stands cannot end: it waits for the audit's chain, however long the one who kills it takes. */
    static final String HELD = "held";

    /**
     * @param arguments the office's directory, and how many members to write down first; without a number it goes on with what was begun;
     *     {@link #HELD} for a run that is to be killed
     */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("LINDUNG_DATA", arguments[0]);
        System.setProperty("LINDUNG_DB_URL", "");
        System.setProperty("lindung.tasks.heartbeat", "500ms");
        var office = new SpringApplicationBuilder(OfficeApplication.class)
                .web(WebApplicationType.NONE)
                .run();
        try {
            CurrentActor.callAs(Actor.SYSTEM, () -> {
                say("STANDING " + standing(office));
                boolean begins = arguments.length > 1 && !arguments[1].equals(HELD);
                var task = begins ? begin(office, Integer.parseInt(arguments[1])) : begun(office);
                if (List.of(arguments).contains(HELD)) hold(office, task);
                else follow(office, task);
                say("STANDING " + standing(office));
                return true;
            });
        } catch (RuntimeException e) {
            // Whoever waits for the next line should not wait for ever.
            say("FAILED " + e);
            System.exit(1);
        }
        office.close();
        System.exit(0);
    }

    /** One dead among them is left out by name. */
    private static UUID begin(ConfigurableApplicationContext office, int members) {
        var fixture = new MoneyFixture(office.getBean(JdbcClient.class));
        long payer = fixture.payer("REGENCY", "Kabupaten Putus", "32.03");
        long fund = fixture.fund(payer, "32.03", 2025, "APBD_KAB", 900_000_000_000L);
        fixture.run("""
                INSERT INTO person (identity, name, name_key, birth_date, region_code, nik_index, nik_sealed, nik_mask, died_on)
                SELECT 'FORMAT_OK', 'Warga ' || n, 'warga ' || n, '1985-06-17', '32.03.01.1006', int8send(n), int8send(n), '****',
                       CASE n WHEN 1 THEN date '2025-05-05' END
                FROM generate_series(1, ?) AS n""", members);
        fixture.run("""
                INSERT INTO membership (person_id, payer_id, payer_region, fund_id, segment, category, programmes, base_rule, base_sen, from_month, source)
                SELECT id, ?, '32.03', ?, 'BPU', 'VULNERABLE', 'JKK+JKM', 'INCOME', 100000000, '2025-01-01', 'TYPED' FROM person""", payer, fund);
        return office.getBean(Tasks.class)
                .submit(
                        BillWork.KIND,
                        "bills-run:2025-07",
                        "Tagihan Juli 2025",
                        BillWork.params(BillScope.of(KilledBillingTest.MONTH, "32.03"), false));
    }

    private static void hold(ConfigurableApplicationContext office, UUID task) {
        office.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            office.getBean(Audit.class).record("HELD", "test", "", Map.of());
            try {
                follow(office, task);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static UUID begun(ConfigurableApplicationContext office) {
        return office.getBean(Tasks.class).listRecent(1).getFirst().id();
    }

    private static void follow(ConfigurableApplicationContext office, UUID task) throws InterruptedException {
        var tasks = office.getBean(Tasks.class);
        tasks.takeUp();
        long before = 0;
        while (true) {
            Task now = tasks.find(task).orElseThrow();
            if (now.done() != before) say("DOING " + now.done());
            before = now.done();
            if (now.state().isOver()) {
                say("OVER " + now.state() + " " + now.result().get("people") + " "
                        + now.result().get("rupiah"));
                return;
            }
            Thread.sleep(5);
        }
    }

    private static String standing(ConfigurableApplicationContext office) {
        return office.getBean(JdbcClient.class)
                .sql(STANDING)
                .query(String.class)
                .single();
    }

    private static boolean say(String line) {
        System.out.println(line);
        System.out.flush();
        return true;
    }
}
