package id.lindung.office.coverage;

import id.lindung.office.coverage.Coverage.Question;
import java.sql.Types;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The flow of a period that does not begin in January: distinct persons cannot be added up from parts, so persons are counted. */
@Repository
class EverProtected {

    private final JdbcClient jdbc;

    EverProtected(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By key, or null when the period begins in January of the month's year and the deltas hold the answer. */
    @Nullable
    Map<String, Long> whenNotJanuary(Question question, String dimension) {
        if (question.flowFrom().equals(YearMonth.of(question.month().getYear(), 1))) return null;
        var found = new HashMap<String, Long>();
        jdbc.sql("""
                        SELECT key, people FROM ever_protected(:region, :from, :until, coalesce(:before, 'infinity'::timestamptz), :dimension)""")
                .param("region", question.region())
                .param("from", question.flowFrom().atDay(1))
                .param("until", question.month().atDay(1))
                .param("before", KnownBefore.endOf(question.asKnown()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("dimension", dimension)
                .query(row -> {
                    found.put(row.getString(1), row.getLong(2));
                });
        return found;
    }
}
