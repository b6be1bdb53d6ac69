package id.lindung.office.billing;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payers, funds, people and memberships by SQL: the rooms that make them have tests of their own. */
public final class MoneyFixture {

    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());

    private final JdbcClient jdbc;

    public MoneyFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static <T> T asOffice(Callable<T> work) {
        return as(Actor.SYSTEM, work);
    }

    public static <T> T as(Actor actor, Callable<T> work) {
        return CurrentActor.callAs(actor, () -> {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    public long payer(String kind, String name, String region) {
        return id(
                "INSERT INTO payer (kind, name, name_key, region_code) VALUES (?, ?, ?, ?) RETURNING id",
                kind,
                name,
                name,
                region);
    }

    /** A fund with one paper that names its ceiling; null for none. */
    public long fund(long payer, String region, int year, String source, @Nullable Long ceiling) {
        long fund = id(
                "INSERT INTO fund (payer_id, region_code, year, source, name) VALUES (?, ?, ?, ?, ?) RETURNING id",
                payer,
                region,
                year,
                source,
                source + " " + year);
        if (ceiling != null) {
            id(
                    "INSERT INTO fund_document (fund_id, kind, number, dated, ceiling) VALUES (?, 'APBD', '1', ?, ?) RETURNING id",
                    fund,
                    LocalDate.of(year, 1, 2),
                    ceiling);
        }
        account(fund, "JKK", "5.1.02.02.02.0006");
        account(fund, "JKM", "5.1.02.02.02.0007");
        return fund;
    }

    private void account(long fund, String programme, String code) {
        asOffice(() -> jdbc.sql("INSERT INTO fund_account VALUES (?, ?, 'SIPD', ?, ?)")
                .params(fund, programme, code, "Belanja iuran " + programme)
                .update());
    }

    public long agreement(long fund, @Nullable Integer heads, LocalDate from, LocalDate until) {
        return id(
                "INSERT INTO fund_document (fund_id, kind, number, dated, heads, valid_from, valid_until) VALUES (?, 'PKS', '7', ?, ?, ?, ?) RETURNING id",
                fund,
                from,
                heads,
                from,
                until);
    }

    public long person(String name, String region) {
        return person(name, region, LocalDate.of(1985, 6, 17));
    }

    public long person(String name, String region, LocalDate born) {
        long number = NUMBER.incrementAndGet();
        long person = id("""
                INSERT INTO person (identity, name, name_key, birth_date, region_code, nik_index, nik_sealed, nik_mask)
                VALUES ('FORMAT_OK', ?, upper(?), ?, ?, int8send(?), int8send(?), '************' || right(?::text, 4)) RETURNING id""", name, name, born, region, number, number, number);
        id(
                "INSERT INTO job (person_id, region_code, category, segment, occupation) VALUES (?, ?, 'VULNERABLE', 'BPU', 'FARMER') RETURNING id",
                person,
                region);
        return person;
    }

    /** A BPU member of the lowest band in JKK and JKM from a month on: Rp16.800. */
    public long member(long person, long payer, String payerRegion, @Nullable Long fund, YearMonth from) {
        return member(person, payer, payerRegion, fund, from, "BPU", "VULNERABLE", "JKK+JKM", "INCOME", 100_000_000L);
    }

    public long member(
            long person,
            long payer,
            String payerRegion,
            @Nullable Long fund,
            YearMonth from,
            String segment,
            String category,
            String programmes,
            String rule,
            @Nullable Long baseSen) {
        return id("""
                INSERT INTO membership (person_id, payer_id, payer_region, fund_id, segment, category, programmes, base_rule, base_sen, from_month, source)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'TYPED') RETURNING id""", person, payer, payerRegion, fund, segment, category, programmes, rule, baseSen, from.atDay(1));
    }

    /** The row is closed for our knowledge and opened again, as the room of memberships does it. */
    public void end(long membership, YearMonth until, String reason) {
        asOffice(() -> {
            jdbc.sql("UPDATE membership SET until_month = ?, end_reason = ? WHERE id = ?")
                    .params(until.atDay(1), reason, membership)
                    .update();
            return true;
        });
    }

    /** A payment's row alone: the entries are what is under test. */
    public long payment(long payer, @Nullable Long fund, String region, long rupiah) {
        return id("""
                INSERT INTO payment (payer_id, fund_id, region_code, rupiah, paid_on, reference, channel)
                VALUES (?, ?, ?, ?, '2025-01-10', ?, 'TYPED') RETURNING id""", payer, fund, region, rupiah, "R" + NUMBER.incrementAndGet());
    }

    public long id(String sql, @Nullable Object... values) {
        return asOffice(() -> {
            var statement = jdbc.sql(sql);
            for (var value : values) statement = statement.param(value);
            return statement.query(Long.class).single();
        });
    }

    public long count(String sql, @Nullable Object... values) {
        return id(sql, values);
    }

    public void run(String sql, @Nullable Object... values) {
        asOffice(() -> {
            var statement = jdbc.sql(sql);
            for (var value : values) statement = statement.param(value);
            return statement.update();
        });
    }

    public List<String> texts(String sql, @Nullable Object... values) {
        return asOffice(() -> {
            var statement = jdbc.sql(sql);
            for (var value : values) statement = statement.param(value);
            return statement.query(String.class).list();
        });
    }
}
