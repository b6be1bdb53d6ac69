package id.lindung.office.planning;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.funds.DocumentKind;
import id.lindung.office.funds.FundAct;
import id.lindung.office.funds.FundBook;
import id.lindung.office.funds.FundDocument;
import id.lindung.office.people.Payers;
import id.lindung.rules.contribution.Fund;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Villages with invented workers and funds for tests about money. */
final class MoneyPlaces {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final ApplicationContext context;

    MoneyPlaces(ApplicationContext context) {
        this.context = context;
    }

    static Actor actor(String name, Role role, String region) {
        return new Actor(1L + Math.floorMod(name.hashCode(), 1_000_000), name, role, Scope.region(region));
    }

    /** Workers of one category; the later ones are better off. */
    void workers(String village, String category, int count) {
        var jdbc = context.getBean(JdbcClient.class);
        system(() -> jdbc.sql("""
                        WITH made AS (
                          INSERT INTO person (identity, name, name_key, birth_date, region_code, nik_index, nik_sealed, nik_mask)
                          SELECT 'FORMAT_OK', 'Rekaan ' || n, 'REKAAN ' || n, date '1985-06-17', :village,
                                 convert_to('money ' || :serial || ' ' || n, 'UTF8'), '\\x00', '**** ' || n
                          FROM generate_series(1, :count) AS n RETURNING id, name
                        )
                        INSERT INTO job (person_id, region_code, category, segment, decile, valid_from)
                        SELECT id, :village, :category, CASE WHEN :category IN ('VULNERABLE', 'EXTREME_POOR') THEN 'BPU' ELSE 'PU' END,
                               1 + (substr(name, 8)::int - 1) % 10, '2020-01-01'
                        FROM made""")
                .param("village", village)
                .param("serial", NEXT.incrementAndGet())
                .param("count", count)
                .param("category", category)
                .update());
    }

    /** A worker with one thing about them changed by {@code set}, an SQL assignment. */
    long worker(String village, String category, @Nullable String set) {
        workers(village, category, 1);
        var jdbc = context.getBean(JdbcClient.class);
        return system(() -> {
            long id = jdbc.sql("SELECT max(id) FROM person WHERE region_code = :village")
                    .param("village", village)
                    .query(Long.class)
                    .single();
            if (set != null) {
                jdbc.sql("UPDATE person SET " + set + " WHERE id = :id")
                        .param("id", id)
                        .update();
            }
            return id;
        });
    }

    long payer(String region) {
        return system(() -> context.getBean(Payers.class).government(region));
    }

    /** A fund with one paper that names its amount. */
    long fund(String region, int year, Fund source, long ceiling) {
        long payer = payer(region);
        return system(() -> {
            var book = context.getBean(FundBook.class);
            var opened = book.open(payer, year, source, "");
            if (!(opened instanceof FundAct.Done(long fund))) throw new AssertionError(opened);
            var paper = new FundDocument.Draft(
                    region.length() == 13 ? DocumentKind.APBDES : DocumentKind.APBD,
                    "1/" + year,
                    LocalDate.of(year, 1, 10),
                    ceiling,
                    null,
                    null,
                    null,
                    "");
            if (!(book.add(fund, paper) instanceof FundAct.Done)) throw new AssertionError();
            return fund;
        });
    }

    static <T> T system(java.util.function.Supplier<T> work) {
        return CurrentActor.callAs(Actor.SYSTEM, work::get);
    }
}
