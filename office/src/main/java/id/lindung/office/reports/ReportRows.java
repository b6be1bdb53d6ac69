package id.lindung.office.reports;

import id.lindung.office.coverage.Tally;
import id.lindung.office.reports.ReportFigures.Heads;
import id.lindung.office.reports.ReportFigures.Late;
import id.lindung.office.reports.ReportFigures.Village;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of a report, each one statement whatever the number of villages. */
@Repository
class ReportRows {

    private static final String VILLAGES = """
            SELECT v.code, v.name, d.name AS district, left(v.code, 5) AS regency, r.people, p.*
            FROM region v JOIN region d ON d.code = v.parent,
                 LATERAL (SELECT coalesce(sum(people), 0) AS people FROM registered_delta
                          WHERE region_code = v.code AND dimension = 'ALL' AND key = '' AND from_month <= :month) AS r,
                 LATERAL (SELECT coalesce(sum(active) FILTER (WHERE dimension = 'ALL'), 0) AS active,
                                 coalesce(sum(covered) FILTER (WHERE dimension = 'ALL'), 0) AS covered,
                                 coalesce(sum(disputed) FILTER (WHERE dimension = 'ALL'), 0) AS disputed,
                                 coalesce(sum(branch) FILTER (WHERE dimension = 'ALL'), 0) AS branch,
                                 coalesce(sum(active) FILTER (WHERE dimension = 'SEGMENT' AND key = 'PU'), 0) AS pu,
                                 coalesce(sum(active) FILTER (WHERE dimension = 'SEGMENT' AND key = 'BPU'), 0) AS bpu,
                                 coalesce(sum(active) FILTER (WHERE dimension = 'SEGMENT' AND key = 'JAKON'), 0) AS jakon,
                                 coalesce(sum(active) FILTER (WHERE dimension = 'SEGMENT' AND key = 'PMI'), 0) AS pmi
                          FROM protected_delta WHERE region_code = v.code AND month = :month AND dimension IN ('ALL', 'SEGMENT')) AS p
            WHERE v.code >= :region AND v.code < :region || '/' AND length(v.code) = 13
            ORDER BY v.code""";

    /** People whose village is not known stand at the regency itself. */
    private static final String REGENCIES = VILLAGES.replace(
                    "d.name AS district, left(v.code, 5) AS regency", "'' AS district, v.code AS regency")
            .replace("length(v.code) = 13", "length(v.code) = 5");

    private static final String HEADS = """
            WITH member AS (
              SELECT p.region_code AS code,
                     CASE WHEN m.category IN ('VULNERABLE', 'EXTREME_POOR') THEN 'VULNERABLE' ELSE 'OFFICIAL' END AS kind,
                     coalesce(f.source, '') AS fund, count(DISTINCT m.person_id) AS members
              FROM membership m JOIN person p ON p.id = m.person_id LEFT JOIN fund f ON f.id = m.fund_id
              WHERE m.known_until = 'infinity' AND m.from_month <= :month AND m.until_month > :month
                AND p.region_code >= :region AND p.region_code < :region || '/'
                AND m.category IN ('VULNERABLE', 'EXTREME_POOR', 'VILLAGE_HEAD', 'VILLAGE_STAFF', 'VILLAGE_COUNCIL', 'EMPOWERMENT_BODY', 'RT_RW')
              GROUP BY 1, 2, 3
            ), planned AS (
              SELECT pl.region_code AS code, CASE l.kind WHEN 'VULNERABLE' THEN 'VULNERABLE' ELSE 'OFFICIAL' END AS kind, l.source AS fund,
                     sum(l.people) AS planned
              FROM plan_line l JOIN plan pl ON pl.id = l.plan_id AND NOT pl.discarded
              WHERE pl.region_code >= :region AND pl.region_code < :region || '/'
                AND l.from_month <= :month AND l.from_month + make_interval(months => l.months) > :month
                AND (SELECT s.state FROM approval_state s WHERE s.subject = 'plan:' || pl.id) = 'APPROVED'
              GROUP BY 1, 2, 3
            )
            SELECT code, r.name, left(code, 5) AS regency, kind, fund, coalesce(planned, 0) AS planned, coalesce(members, 0) AS members
            FROM member FULL JOIN planned USING (code, kind, fund) JOIN region r USING (code) ORDER BY code, kind, fund""";

    private static final String LATE = """
            SELECT y.name, b.region_code, count(DISTINCT b.month)::int AS months, min(b.month) AS oldest, sum(e.open)::bigint AS rupiah
            FROM bill b JOIN payer y ON y.id = b.payer_id,
                 LATERAL (SELECT sum(rupiah) AS open FROM money_entry WHERE bill_id = b.id AND account = 'OPEN') AS e
            WHERE b.state = 'LOCKED' AND b.kind <> 'PENALTY' AND b.due_on < :today AND b.region_code >= :region
              AND b.region_code < :region || '/' AND e.open > 0
            GROUP BY y.id, y.name, b.region_code ORDER BY sum(e.open) DESC, b.region_code LIMIT 5000""";

    private final JdbcClient jdbc;

    ReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Villages, and for each regency whoever lives there with no village known, so that the rows add up to the total. */
    List<Village> villages(String region, Period period, Tally total, Function<String, String> label) {
        var villages = ask(VILLAGES, region, period.until(), label);
        var regencies = region.length() == 2 ? ask(REGENCIES, region, period.until(), label) : List.<Village>of();
        var rows = new ArrayList<Village>(villages);
        if (regencies.isEmpty()) {
            regencies = ask(REGENCIES, region, period.until(), label);
        }
        for (var regency : regencies) {
            var rest = rest(regency, villages);
            if (rest.registered() != 0 || rest.active() != 0) rows.add(rest);
        }
        rows.sort(java.util.Comparator.comparing(Village::regency).thenComparing(Village::code));
        long sum = rows.stream().mapToLong(Village::active).sum();
        if (sum != total.active())
            throw new IllegalStateException("villages add up to " + sum + ", not " + total.active());
        return rows;
    }

    private List<Village> ask(String sql, String region, YearMonth month, Function<String, String> label) {
        return jdbc.sql(sql)
                .param("region", region)
                .param("month", month.atDay(1))
                .query((row, n) -> new Village(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("district"),
                        label.apply(row.getString("regency")),
                        row.getLong("people"),
                        row.getLong("active"),
                        row.getLong("people") - row.getLong("covered"),
                        row.getLong("disputed"),
                        row.getLong("branch"),
                        row.getLong("pu"),
                        row.getLong("bpu"),
                        row.getLong("jakon"),
                        row.getLong("pmi")))
                .list();
    }

    private static Village rest(Village regency, List<Village> villages) {
        var own = villages.stream()
                .filter(each -> each.code().startsWith(regency.code() + "."))
                .toList();
        ToLongFunction<ToLongFunction<Village>> left =
                of -> of.applyAsLong(regency) - own.stream().mapToLong(of).sum();
        return new Village(
                regency.code(),
                "Desa belum diketahui",
                "",
                regency.regency(),
                left.applyAsLong(Village::registered),
                left.applyAsLong(Village::active),
                left.applyAsLong(Village::unprotected),
                left.applyAsLong(Village::disputed),
                left.applyAsLong(Village::branch),
                left.applyAsLong(Village::pu),
                left.applyAsLong(Village::bpu),
                left.applyAsLong(Village::jakon),
                left.applyAsLong(Village::pmi));
    }

    List<Heads> heads(String region, YearMonth month) {
        return jdbc.sql(HEADS)
                .param("region", region)
                .param("month", month.atDay(1))
                .query((row, n) -> new Heads(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("regency"),
                        row.getString("kind"),
                        row.getString("fund"),
                        row.getLong("planned"),
                        row.getLong("members")))
                .list();
    }

    List<Late> late(String region, LocalDate today) {
        return jdbc.sql(LATE)
                .param("region", region)
                .param("today", today)
                .query((row, n) -> new Late(
                        row.getString("name"),
                        row.getString("region_code"),
                        row.getInt("months"),
                        YearMonth.from(row.getObject("oldest", LocalDate.class)).toString(),
                        row.getLong("rupiah")))
                .list();
    }
}
