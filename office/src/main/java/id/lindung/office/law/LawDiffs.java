package id.lindung.office.law;

import id.lindung.office.law.LawDiff.Apart;
import id.lindung.office.law.LawDiff.Cause;
import id.lindung.office.law.LawDiff.Change;
import id.lindung.office.law.LawDiff.Person;
import id.lindung.office.law.LawDiff.Question;
import id.lindung.rules.contribution.Contributions;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Payer;
import id.lindung.rules.time.ContributionMonth;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose contribution a change of law changes, over the register and inside the actor's scope. The database counts the workers of each
 * distinct set of facts; the law is asked once per set and month.
 */
@Service
@Lazy
public class LawDiffs {

    private static final int FETCH = 1_000;

    /** Jobs of a month as known now, of those who are still alive then. */
    private static final String JOBS = """
             FROM job j JOIN person p ON p.id = j.person_id
             LEFT JOIN category c ON c.code = j.category
             LEFT JOIN occupation o ON o.code = j.occupation
             LEFT JOIN payer y ON y.id = j.payer_id
             WHERE j.known_until = 'infinity' AND j.valid_from <= :month AND j.valid_until > :month
               AND j.region_code >= :region AND j.region_code < :until
               AND p.state = 'ACTIVE' AND (p.died_on IS NULL OR p.died_on >= :month)
               AND (NOT j.principal OR NOT EXISTS (
                 SELECT 1 FROM job k WHERE k.person_id = j.person_id AND k.principal AND k.known_until = 'infinity'
                   AND k.valid_from > j.valid_from AND k.valid_from <= :month))""";

    private static final String PEOPLE =
            "SELECT p.id AS person, j.id AS job, p.name, p.nik_mask, j.region_code, p.name_key, " + JobFacts.COLUMNS
                    + " " + JOBS;

    private static final String ORDER = " ORDER BY j.region_code, p.name_key, p.id, j.id";

    private record Key(String segment, String category, String programme, Payer payer, List<Cause> causes) {}

    private static final class Sum {
        long workers;
        long from;
        long to;

        void add(long count, long before, long after) {
            workers += count;
            from += count * before;
            to += count * after;
        }
    }

    private final JdbcClient jdbc;
    private final LawBook book;
    private final Contributions law;

    LawDiffs(JdbcClient jdbc, LawBook book) {
        this.jdbc = jdbc;
        this.book = book;
        law = new Contributions(book);
    }

    /** Whether both months are known to the law, and in order. */
    public boolean covers(Question question) {
        return question.from().isBefore(question.to())
                && book.covers(month(question.from()))
                && book.covers(month(question.to()));
    }

    @Transactional(readOnly = true)
    public LawDiff summary(Question question) {
        var total = new Sum();
        var changed = new Sum();
        var sums = new HashMap<Key, Sum>();
        var apart = new EnumMap<Apart, Long>(Apart.class);
        var sql = "SELECT " + JobFacts.COLUMNS + ", count(*) AS n " + JOBS + " GROUP BY 1, 2, 3, 4, 5, 6, 7, 8";
        try (var sets = ask(sql, question)
                .withFetchSize(FETCH)
                .query((row, _) -> new Counted(JobFacts.read(row), row.getLong("n")))
                .stream()) {
            sets.forEach(set -> {
                total.add(set.workers(), 0, 0);
                switch (amounts(set.job(), question)) {
                    case JobAmounts.None(var why) -> apart.merge(why, set.workers(), Long::sum);
                    case JobAmounts.Both both -> {
                        if (both.lines().isEmpty()) return;
                        changed.add(set.workers(), both.from(), both.to());
                        for (var line : both.lines()) {
                            var key = new Key(
                                    set.job().segment().name(),
                                    set.job().category(),
                                    line.programme(),
                                    line.payer(),
                                    line.causes());
                            sums.computeIfAbsent(key, _ -> new Sum()).add(set.workers(), line.from(), line.to());
                        }
                    }
                }
            });
        }
        return new LawDiff(question, total.workers, changed.workers, changed.from, changed.to, changes(sums), apart);
    }

    private record Counted(JobFacts job, long workers) {}

    private static List<Change> changes(Map<Key, Sum> sums) {
        var changes = new ArrayList<Change>();
        sums.forEach((key, sum) -> changes.add(new Change(
                key.segment(),
                key.category(),
                key.programme(),
                key.payer(),
                key.causes(),
                sum.workers,
                sum.from,
                sum.to)));
        changes.sort(Comparator.comparingLong(Change::workers)
                .reversed()
                .thenComparing(Change::segment)
                .thenComparing(Change::category)
                .thenComparing(Change::programme)
                .thenComparing(Change::payer));
        return changes;
    }

    /** Hands over every worker whose contribution changes, by village and name, without holding them. */
    @Transactional(readOnly = true)
    public void forEach(Question question, Consumer<Person> sink) {
        try (var people = people(ask(PEOPLE + ORDER, question), question)) {
            people.forEach(sink);
        }
    }

    /**
     * Some of them.
     *
     * @param after the last job of the page before, 0 for the first page
     */
    @Transactional(readOnly = true)
    public List<Person> page(Question question, long after, int limit) {
        var sql = PEOPLE + " " + """
                 AND (:after = 0 OR (j.region_code, p.name_key, p.id, j.id) > (
                   SELECT k.region_code, q.name_key, q.id, k.id FROM job k JOIN person q ON q.id = k.person_id WHERE k.id = :after))""" + ORDER;
        try (var people = people(ask(sql, question).param("after", after), question)) {
            return people.limit(limit).toList();
        }
    }

    private Stream<Person> people(JdbcClient.StatementSpec sql, Question question) {
        return sql.withFetchSize(FETCH).query((row, _) -> person(row, question)).stream()
                .flatMap(List::stream);
    }

    private List<Person> person(ResultSet row, Question question) throws SQLException {
        var job = JobFacts.read(row);
        if (!(amounts(job, question) instanceof JobAmounts.Both both)
                || both.lines().isEmpty()) return List.of();
        return List.of(new Person(
                row.getLong("person"),
                row.getLong("job"),
                row.getString("name"),
                row.getString("nik_mask"),
                row.getString("region_code"),
                job.segment().name(),
                job.category(),
                both.from(),
                both.to()));
    }

    private JobAmounts amounts(JobFacts job, Question question) {
        return JobAmounts.of(job, law, month(question.from()), month(question.to()));
    }

    private static ContributionMonth month(java.time.YearMonth month) {
        return ContributionMonth.of(month.getYear(), month.getMonthValue());
    }

    private JdbcClient.StatementSpec ask(String sql, Question question) {
        return jdbc.sql(sql)
                .param("region", question.region())
                .param("until", question.region().isEmpty() ? "~" : question.region() + "/")
                .param("month", question.to().atDay(1));
    }
}
