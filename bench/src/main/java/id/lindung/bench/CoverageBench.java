package id.lindung.bench;

import static id.lindung.bench.ScratchOffice.seconds;

import id.lindung.office.coverage.Coverage;
import id.lindung.office.coverage.Coverage.Figures;
import id.lindung.office.coverage.Coverage.Question;
import id.lindung.office.coverage.CoverageFigures;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Coverage of any region and any month, now and as known on a past day, beside grouping the person rows; every answer is compared with the grouped
 * one. Argument: people (3000000), who came to be known in ten portions on ten days of a demonstration office's clock.
 */
public final class CoverageBench {

    private static final YearMonth FIRST = YearMonth.of(2026, 1);
    private static final int MONTHS = 6;
    private static final int PORTIONS = 10;
    private static final int ASKED = 400;

    private CoverageBench() {}

    public static void main(String[] arguments) throws Exception {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3_000_000;
        ScratchOffice.measure(office -> {
            try (var owner = office.owner()) {
                long start = System.nanoTime();
                load(owner, people);
                System.out.printf(
                        "loaded and counted %,d people, six months each, in %.0f s%n", people, seconds(start));
                ask(office.bean(CoverageFigures.class), owner, false);
                ask(office.bean(CoverageFigures.class), owner, true);
                System.out.printf("heap peak %d MB%n", ScratchOffice.heapPeak());
            }
        });
    }

    /** Day on which a portion came to be known. */
    static LocalDate day(int portion) {
        return LocalDate.of(2026, 7, 1).plusDays(7L * portion);
    }

    /** People by SQL, without the checks of foreign keys: this measures reading. They are counted by the product's own functions. */
    static void load(Connection owner, int people) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(
                    "INSERT INTO office (name, region_code, zone, kind) VALUES ('Ukur', '53', 'Asia/Makassar', 'DEMO')");
            statement.execute("SET session_replication_role = replica");
            statement.execute("""
                    CREATE TEMPORARY TABLE village AS
                    SELECT code, row_number() OVER (ORDER BY code) - 1 AS n FROM region
                    WHERE code LIKE '53.%' AND length(code) = 13""");
            statement.execute("ANALYZE village");
            owner.setAutoCommit(false);
            for (int portion = 0; portion < PORTIONS; portion++) {
                statement.execute("SET LOCAL lindung.clock = '" + day(portion) + " 02:00:00Z'");
                long from = (long) people * portion / PORTIONS;
                long until = (long) people * (portion + 1) / PORTIONS;
                statement.execute("""
                        CREATE TEMPORARY TABLE portion ON COMMIT DROP AS
                        SELECT id, dice, code FROM (SELECT id, abs(hashint8(id)::bigint) AS dice FROM generate_series(%d, %d) AS id) AS g
                        JOIN village ON n = dice %% (SELECT count(*) FROM village)""".formatted(from + 1, until));
                statement.execute("SELECT count_before('{}', true, '0001-01-01', '9999-01-01')");
                statement.execute("""
                        INSERT INTO person (id, identity, name, name_key, birth_date, region_code, rw, rt, nik_index, nik_sealed, nik_mask)
                        SELECT id, 'FORMAT_OK', 'Orang ' || id, 'ORANG ' || id, date '1960-01-01' + (dice % 15000)::int, code, '001', '001',
                               int8send(id), int8send(id), '****'
                        FROM portion""");
                statement.execute("""
                        INSERT INTO job (person_id, region_code, category, segment, valid_from)
                        SELECT id, code, c.category, c.segment, date '2020-01-01'
                        FROM portion,
                             LATERAL (SELECT (ARRAY['VULNERABLE', 'VULNERABLE', 'EXTREME_POOR', 'COMPANY_WORKER', 'PROJECT_WORKER'])[dice % 5 + 1] AS category,
                                             (ARRAY['BPU', 'BPU', 'BPU', 'PU', 'JAKON'])[dice % 5 + 1] AS segment) AS c""");
                statement.execute("""
                        INSERT INTO person_month (person_id, month, segment, status, source)
                        SELECT id, m::date, (ARRAY['BPU', 'BPU', 'BPU', 'PU', 'JAKON'])[dice % 5 + 1],
                               CASE WHEN dice % 97 < 90 THEN 'CONFIRMED' WHEN dice % 97 < 94 THEN 'GRACE' ELSE 'DISPUTED' END, 'RULE'
                        FROM portion, generate_series(date '2026-01-01', date '2026-06-01', interval '1 month') AS m
                        WHERE (dice / 7 + extract(month FROM m)::int) % 3 = 0""");
                statement.execute(
                        "SELECT count_after((SELECT array_agg(id) FROM portion), true, '0001-01-01', '9999-01-01')");
                owner.commit();
            }
            owner.setAutoCommit(true);
            for (var table : List.of("person", "job", "person_month", "registered_delta", "protected_delta")) {
                statement.execute("VACUUM ANALYZE " + table);
            }
        }
    }

    private static void ask(CoverageFigures figures, Connection owner, boolean past) throws SQLException {
        var random = new Random(2026);
        var regions = regions(owner);
        var times = new double[ASKED];
        for (int i = 0; i < 50; i++) answer(figures, question(random, regions, past)); // warm
        int compared = 0;
        double grouped = 0;
        double counted = 0;
        for (int i = 0; i < ASKED; i++) {
            var question = question(random, regions, past);
            long start = System.nanoTime();
            var answer = answer(figures, question);
            times[i] = seconds(start) * 1000;
            if (i % 10 != 0) continue;
            start = System.nanoTime();
            var expected = group(owner, question);
            grouped += seconds(start) * 1000;
            counted += times[i];
            var found = new long[] {
                answer.total().registered(),
                answer.total().active(),
                answer.total().everProtected(),
                answer.total().disputed()
            };
            if (!Arrays.equals(expected, found))
                throw new IllegalStateException(
                        question + ": " + Arrays.toString(found) + " instead of " + Arrays.toString(expected));
            compared++;
        }
        var whole = new Question("53", FIRST.plusMonths(MONTHS - 1L), past ? day(4) : null, null, null);
        long start = System.nanoTime();
        answer(figures, whole);
        double wholeCounted = seconds(start) * 1000;
        start = System.nanoTime();
        group(owner, whole);
        double wholeGrouped = seconds(start) * 1000;
        Arrays.sort(times);
        System.out.printf(
                "coverage%s: %d questions, median %.1f ms, p95 %.1f ms; of any region %.0fx faster than grouping, of the province %.0fx (%.1f ms, %.0f ms); "
                        + "%d answers compared, all exact%n",
                past ? " as known on a past day" : "",
                ASKED,
                times[ASKED / 2],
                times[ASKED * 95 / 100],
                grouped / counted,
                wholeGrouped / wholeCounted,
                wholeCounted,
                wholeGrouped,
                compared);
    }

    private static Figures answer(CoverageFigures figures, Question question) {
        return switch (figures.read(question)) {
            case Figures found -> found;
            case Coverage.OutOfScope refused -> throw new IllegalStateException(refused.toString());
            case Coverage.TooSmall refused -> throw new IllegalStateException(refused.toString());
            case Coverage.NoSuchRegion refused -> throw new IllegalStateException(refused.toString());
        };
    }

    private static Question question(Random random, List<String> regions, boolean past) {
        @Nullable LocalDate known = past ? day(random.nextInt(PORTIONS)) : null;
        return new Question(
                regions.get(random.nextInt(regions.size())),
                FIRST.plusMonths(random.nextInt(MONTHS)),
                known,
                null,
                null);
    }

    /** As many of each level as there are regencies, so that large regions are asked as often as villages. */
    static List<String> regions(Connection owner) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("""
                        SELECT code FROM (SELECT code, row_number() OVER (PARTITION BY length(code) ORDER BY md5(code)) AS n FROM region
                                          WHERE code LIKE '53%') AS r WHERE n <= 22""")) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }

    /** The same four figures from the person rows. */
    private static long[] group(Connection owner, Question question) throws SQLException {
        try (var statement = owner.prepareStatement("""
                WITH worker AS (
                  SELECT person_id FROM job
                  WHERE principal AND region_code >= ? AND region_code < ? || '/' AND valid_from <= ? AND valid_until > ?
                    AND known_until = 'infinity' AND known_from < coalesce(?::date + 1, 'infinity')
                ), standing AS (
                  SELECT w.person_id, bool_or(m.status IN ('CONFIRMED', 'PAID', 'GRACE') AND m.month = ?) AS active,
                         bool_or(m.status IN ('CONFIRMED', 'PAID', 'GRACE')) AS ever, bool_or(m.status = 'DISPUTED' AND m.month = ?) AS disputed
                  FROM worker w LEFT JOIN person_month m ON m.person_id = w.person_id AND m.month >= ? AND m.month <= ?
                    AND m.known_until = 'infinity' AND m.known_from < coalesce(?::date + 1, 'infinity')
                  GROUP BY 1
                )
                SELECT count(*), count(*) FILTER (WHERE active), count(*) FILTER (WHERE ever), count(*) FILTER (WHERE disputed) FROM standing""")) {
            var month = Date.valueOf(question.month().atDay(1));
            var known = question.asKnown() == null ? null : Date.valueOf(question.asKnown());
            int at = 1;
            statement.setString(at++, question.region());
            statement.setString(at++, question.region());
            statement.setDate(at++, month);
            statement.setDate(at++, month);
            statement.setDate(at++, known);
            statement.setDate(at++, month);
            statement.setDate(at++, month);
            statement.setDate(at++, Date.valueOf(question.flowFrom().atDay(1)));
            statement.setDate(at++, month);
            statement.setDate(at, known);
            try (var row = statement.executeQuery()) {
                row.next();
                return new long[] {row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)};
            }
        }
    }
}
