package id.lindung.office.people;

import id.lindung.office.actor.Scope;
import id.lindung.rules.name.NameKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The workers of a scope, village by village and by name; pages by key, so that the last one costs what the first does. */
@Component
public class WorkerList {

    static final int PAGE = 50;

    /** Beyond this a count says "more than". */
    static final int MOST_COUNTED = 10_000;

    private static final String FROM = """
            FROM person p LEFT JOIN LATERAL (
              SELECT j.occupation, j.occupation_text, j.category, coalesce(j.wage, j.income) AS money FROM job j
              WHERE j.person_id = p.id AND j.known_until = 'infinity' ORDER BY j.principal DESC, j.valid_until DESC, j.id DESC LIMIT 1) j ON true
            WHERE p.state = 'ACTIVE' AND p.region_code >= ? AND p.region_code < ?""";

    private static final String COLUMNS = """
            SELECT p.id, p.name, p.identity, p.nik_mask, p.nik_sealed, p.region_code, p.rt, p.rw, p.rt_alt, p.rw_alt, p.sex, p.birth_date,
                   p.mother_name, p.phone_mask, p.died_on, j.occupation, j.occupation_text, j.category, j.money\s""";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    WorkerList(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** One line of the list. */
    public record Row(
            long id,
            String name,
            boolean pending,
            @Nullable String nikMask,
            byte @Nullable [] nikSealed,
            String region,
            String neighbourhood,
            String otherNeighbourhood,
            @Nullable String sex,
            @Nullable LocalDate birthDate,
            @Nullable String motherName,
            @Nullable String phoneMask,
            @Nullable LocalDate diedOn,
            @Nullable String occupation,
            @Nullable String occupationText,
            @Nullable String category,
            @Nullable Long money) {}

    /** At most {@link #PAGE} rows, and the person after whom the next page begins; null on the last. */
    public record Page(List<Row> rows, @Nullable Long next) {}

    private record Key(String region, String name) {}

    Page page(WorkerFilter filter, Scope scope, @Nullable Long after) {
        var where = where(filter, scope);
        if (after != null) {
            var key = jdbc.sql("SELECT region_code, name_key FROM person WHERE id = ?")
                    .param(after)
                    .query((row, n) -> new Key(row.getString(1), row.getString(2)))
                    .optional();
            if (key.isEmpty()) return new Page(List.of(), null);
            where.sql.append(" AND (p.region_code, p.name_key, p.id) > (?, ?, ?)");
            where.parameters.addAll(List.of(key.get().region(), key.get().name(), after));
        }
        var rows = jdbc.sql(COLUMNS + where.sql + " ORDER BY p.region_code, p.name_key, p.id LIMIT " + (PAGE + 1))
                .params(where.parameters)
                .query(WorkerList::row)
                .list();
        if (rows.size() <= PAGE) return new Page(rows, null);
        var shown = rows.subList(0, PAGE);
        return new Page(shown, shown.getLast().id());
    }

    /** How many, up to {@link #MOST_COUNTED} + 1. */
    int count(WorkerFilter filter, Scope scope) {
        var where = where(filter, scope);
        return jdbc.sql("SELECT count(*) FROM (SELECT 1 " + where.sql + " LIMIT " + (MOST_COUNTED + 1) + ") counted")
                .params(where.parameters)
                .query(Integer.class)
                .single();
    }

    /** Every row to {@code consumer}, streamed. */
    @Transactional(readOnly = true)
    public void each(WorkerFilter filter, Scope scope, Consumer<Row> consumer) {
        var where = where(filter, scope);
        template.query(
                COLUMNS + where.sql + " ORDER BY p.region_code, p.name_key, p.id",
                row -> {
                    consumer.accept(row(row, 0));
                },
                where.parameters.toArray());
    }

    /** The RT/RW of one village that have people. */
    List<String> neighbourhoods(String village) {
        return jdbc.sql("""
                        SELECT DISTINCT rt, rw FROM person
                        WHERE region_code = :village AND state = 'ACTIVE' AND (rt IS NOT NULL OR rw IS NOT NULL)
                        ORDER BY rw, rt LIMIT 500""")
                .param("village", village)
                .query((row, n) -> PersonCard.pair(row.getString("rt"), row.getString("rw")))
                .list();
    }

    private record Where(StringBuilder sql, List<Object> parameters) {

        void and(String condition, Object... values) {
            sql.append(" AND ").append(condition);
            parameters.addAll(List.of(values));
        }
    }

    private static Where where(WorkerFilter filter, Scope scope) {
        var region = filter.region();
        var inside = !region.isEmpty() && scope.covers(region);
        var where = new Where(new StringBuilder(FROM), new ArrayList<>());
        where.parameters.add(inside ? region : scope.from());
        where.parameters.add(inside ? region + "/" : scope.until());
        if (filter.neighbourhood().matches("[0-9–]{1,3}/[0-9–]{1,3}")) {
            var parts = filter.neighbourhood().split("/", 2);
            where.and("coalesce(p.rt, '–') = ? AND coalesce(p.rw, '–') = ?", parts[0], parts[1]);
        }
        if (!filter.occupation().isEmpty()) where.and("j.occupation = ?", filter.occupation());
        if (!filter.category().isEmpty()) where.and("j.category = ?", filter.category());
        if (filter.identity().equals("PENDING")) where.and("p.identity = 'PENDING'");
        if (!filter.name().isEmpty()) {
            var key = NameKey.of(filter.name()).key();
            where.and("p.name_key >= ? AND p.name_key < ?", key, key + Character.toString(Character.MAX_CODE_POINT));
        }
        return where;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("name"),
                row.getString("identity").equals("PENDING"),
                row.getString("nik_mask"),
                row.getBytes("nik_sealed"),
                row.getString("region_code"),
                PersonCard.pair(row.getString("rt"), row.getString("rw")),
                PersonCard.pair(row.getString("rt_alt"), row.getString("rw_alt")),
                row.getString("sex"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("mother_name"),
                row.getString("phone_mask"),
                row.getObject("died_on", LocalDate.class),
                row.getString("occupation"),
                row.getString("occupation_text"),
                row.getString("category"),
                row.getObject("money", Long.class));
    }
}
