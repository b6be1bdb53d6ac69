package id.lindung.office.sipp;

import id.lindung.office.memberships.EndReason;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands on a template: a payer's people of a month, inside the actor's scope, in the order of their memberships. */
@Component
class SippRows {

    private final JdbcClient jdbc;

    SippRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One person; numbers sealed. */
    record Row(
            long membership,
            YearMonth from,
            @Nullable EndReason reason,
            @Nullable Long wage,
            String programmes,
            String name,
            byte @Nullable [] nik,
            byte @Nullable [] kpj,
            byte @Nullable [] phone,
            @Nullable String birthPlace,
            @Nullable LocalDate birthDate,
            @Nullable String mother,
            @Nullable String sex,
            @Nullable String address,
            String region,
            @Nullable LocalDate diedOn,
            @Nullable String occupation) {}

    /** Which memberships a template is about. The number of a participant decides between new and returning. */
    private static String which(SippTemplate template) {
        var numbered =
                "EXISTS (SELECT 1 FROM paid_people_months(ARRAY[m.person_id], :month) n WHERE n.kpj_mask IS NOT NULL)";
        var starts = "m.from_month = :month AND NOT EXISTS (SELECT 1 FROM membership b WHERE b.person_id = m.person_id"
                + " AND b.payer_id = m.payer_id AND b.known_until = 'infinity' AND b.until_month = m.from_month) AND ";
        return switch (template) {
            case TK_BARU -> starts + "NOT " + numbered;
            case TK_LANJUTAN -> starts + numbered;
            case TK_NONAKTIF -> "m.until_month = :month AND m.end_reason IS NOT NULL AND " + numbered;
            case UPAH -> "m.from_month <= :month AND m.until_month > :month AND m.segment = 'PU'";
            case KOREKSI_TK -> "m.from_month <= :month AND m.until_month > :month AND " + numbered;
            case BPU_WADAH -> "m.from_month <= :month AND m.until_month > :month AND m.segment = 'BPU'";
        };
    }

    List<Row> list(SippTemplate template, long payer, YearMonth month, long after, int limit) {
        return jdbc.sql("""
            WITH portion AS (
              SELECT m.* FROM membership m
              WHERE m.payer_id = :payer AND m.known_until = 'infinity' AND %s
              ORDER BY m.id LIMIT :limit OFFSET :after)
            SELECT o.id, o.person_id, o.from_month, o.end_reason, o.base_sen, o.programmes, o.segment, coalesce(s.name, '') AS name, s.nik_sealed,
                   s.kpj_sealed, s.phone_sealed, s.birth_place, s.birth_date, s.mother_name, s.sex, s.address, coalesce(s.region_code, '') AS region,
                   q.died_on, w.written
            FROM portion o
            LEFT JOIN paid_people_sealed((SELECT array_agg(person_id) FROM portion)) s ON s.person_id = o.person_id
            LEFT JOIN paid_people_months((SELECT array_agg(person_id) FROM portion), :month) q ON q.person_id = o.person_id
            LEFT JOIN LATERAL (SELECT coalesce(j.occupation_text, c.name_id) AS written FROM job j LEFT JOIN occupation c ON c.code = j.occupation
                               WHERE j.person_id = o.person_id AND j.known_until = 'infinity' ORDER BY j.principal DESC LIMIT 1) w ON true
            ORDER BY o.id""".formatted(which(template)))
                .param("payer", payer)
                .param("month", Date.valueOf(month.atDay(1)))
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> {
                    var reason = row.getString("end_reason");
                    var base = row.getObject("base_sen", Long.class);
                    return new Row(
                            row.getLong("id"),
                            YearMonth.from(row.getObject("from_month", LocalDate.class)),
                            reason == null ? null : EndReason.valueOf(reason),
                            base == null ? null : base / 100,
                            row.getString("programmes"),
                            row.getString("name"),
                            row.getBytes("nik_sealed"),
                            row.getBytes("kpj_sealed"),
                            row.getBytes("phone_sealed"),
                            row.getString("birth_place"),
                            row.getObject("birth_date", LocalDate.class),
                            row.getString("mother_name"),
                            row.getString("sex"),
                            row.getString("address"),
                            row.getString("region"),
                            row.getObject("died_on", LocalDate.class),
                            row.getString("written"));
                })
                .list();
    }

    int count(SippTemplate template, long payer, YearMonth month) {
        return jdbc.sql(
                        "SELECT count(*)::int FROM membership m WHERE m.payer_id = :payer AND m.known_until = 'infinity' AND "
                                + which(template))
                .param("payer", payer)
                .param("month", Date.valueOf(month.atDay(1)))
                .query(Integer.class)
                .single();
    }
}
