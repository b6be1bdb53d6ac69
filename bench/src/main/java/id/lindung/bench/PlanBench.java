package id.lindung.bench;

import static id.lindung.bench.ScratchOffice.seconds;

import id.lindung.office.funds.DocumentKind;
import id.lindung.office.funds.FundAct;
import id.lindung.office.funds.FundBook;
import id.lindung.office.funds.FundDocument;
import id.lindung.office.people.Payers;
import id.lindung.office.planning.PlanBook;
import id.lindung.office.planning.PlanQuestion;
import id.lindung.office.planning.Plans;
import id.lindung.rules.contribution.Fund;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Places of a plan: so many out of so many candidates of one regency, everybody else written down with the reason. Arguments: candidates
 * (1000000), places (100000).
 */
public final class PlanBench {

    private static final String REGENCY = "53.04";
    private static final int YEAR = 2026;

    private PlanBench() {}

    public static void main(String[] arguments) throws Exception {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int places = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        ScratchOffice.measure(office -> {
            try (var owner = office.owner()) {
                load(owner, people);
            }
            long fund = fund(office, places);
            var question = new PlanQuestion(
                    REGENCY, YEAR, places, 0, List.of(), YearMonth.of(YEAR, 1), 12, null, PlanQuestion.PROGRAMMES);
            var draft = new PlanBook.Draft(question, null, List.of(fund), null);
            var book = office.bean(PlanBook.class);
            for (int run = 1; run <= 3; run++) {
                long start = System.nanoTime();
                var kept = book.keep(draft);
                double took = seconds(start);
                if (!(kept instanceof PlanBook.Kept.Saved(var id))) throw new IllegalStateException(kept.toString());
                var plan = office.bean(Plans.class).find(id).orElseThrow();
                if (plan.named() != places || plan.named() + plan.leftOut() != people) {
                    throw new IllegalStateException(plan.toString());
                }
                System.out.printf(
                        "run %d: %,d places among %,d candidates in %.1f s, %,d left out with a reason%n",
                        run, plan.named(), people, took, plan.leftOut());
            }
            System.out.printf("heap peak %d MB%n", ScratchOffice.heapPeak());
        });
    }

    private static long fund(ScratchOffice office, int places) {
        var book = office.bean(FundBook.class);
        long payer = office.bean(Payers.class).government(REGENCY);
        if (!(book.open(payer, YEAR, Fund.APBD_KAB, "") instanceof FundAct.Done(long fund)))
            throw new IllegalStateException();
        book.add(
                fund,
                new FundDocument.Draft(
                        DocumentKind.APBD, "1", LocalDate.of(YEAR, 1, 5), places * 16_800L * 12, null, null, null, ""));
        return fund;
    }

    /** People by SQL, without the checks of foreign keys: this measures planning. A tenth is protected by somebody else or lapsed. */
    private static void load(Connection owner, int people) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(
                    "INSERT INTO office (name, region_code, zone, kind) VALUES ('Ukur', '53', 'Asia/Makassar', 'DEMO')");
            statement.execute("SET session_replication_role = replica");
            statement.execute("""
                    CREATE TEMPORARY TABLE village AS
                    SELECT code, row_number() OVER (ORDER BY code) - 1 AS n FROM region WHERE code LIKE '53.04.%' AND length(code) = 13""");
            statement.execute("""
                    CREATE TEMPORARY TABLE portion AS
                    SELECT id, dice, code FROM (SELECT id, abs(hashint8(id)::bigint) AS dice FROM generate_series(1, %d) AS id) AS g
                    JOIN village ON n = dice %% (SELECT count(*) FROM village)""".formatted(people));
            statement.execute("""
                    INSERT INTO person (id, identity, name, name_key, birth_date, region_code, rw, rt, nik_index, nik_sealed, nik_mask, kk_index)
                    SELECT id, 'FORMAT_OK', 'Orang ' || id, 'ORANG ' || id, date '1960-01-01' + (dice % 15000)::int, code, '001', '001',
                           int8send(id), int8send(id), '****', int8send(id / 3)
                    FROM portion""");
            statement.execute("""
                    INSERT INTO job (person_id, region_code, occupation, category, segment, decile, valid_from)
                    SELECT id, code, CASE dice % 3 WHEN 0 THEN 'FISHER' ELSE 'FARMER' END,
                           CASE dice % 4 WHEN 0 THEN 'EXTREME_POOR' ELSE 'VULNERABLE' END, 'BPU', 1 + dice % 10, date '2020-01-01'
                    FROM portion""");
            statement.execute("""
                    INSERT INTO person_month (person_id, month, segment, status, source)
                    SELECT id, m::date, 'BPU', 'CONFIRMED', 'RULE'
                    FROM portion, generate_series(date '2024-01-01', date '2024-06-01', interval '1 month') AS m WHERE dice % 10 = 0""");
            for (var table : List.of("person", "job", "person_month")) statement.execute("VACUUM ANALYZE " + table);
        }
    }
}
