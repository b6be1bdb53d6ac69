package id.lindung.office.rosters;

import id.lindung.office.memberships.EndReason;
import id.lindung.office.memberships.MembershipBook;
import id.lindung.office.people.WorkerChanges;
import id.lindung.office.rosters.Rosters.Roster;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what a judged list says: persons, jobs, memberships; in one transaction, in sets. */
@Component
class RosterSaving {

    private static final String NEW_PERSONS = """
            INSERT INTO person (id, identity, name, name_key, sex, birth_date, mother_name, region_code, nik_index, nik_sealed, nik_mask,
                                origin_sheet, origin_row)
            SELECT f.person_id, 'FORMAT_OK', name, name_key, sex, birth_date, mother_name, village, nik_index, nik_sealed, nik_mask, sheet, row_number
            FROM roster_fresh f JOIN roster_row r USING (roster_id, sheet, row_number)""";

    /** Whoever had no job gets this one; beside another principal job it is a second one. */
    private static final String JOBS = """
            INSERT INTO job (person_id, principal, region_code, rw, rt, occupation_text, category, segment, payer_id, wage, income, valid_from)
            SELECT r.person_id, NOT EXISTS (SELECT 1 FROM job j WHERE j.person_id = r.person_id AND j.principal AND j.known_until = 'infinity'
                                              AND j.valid_until > o.month),
                   p.region_code, p.rw, p.rt, r.occupation, o.category, o.segment, o.payer_id, CASE o.segment WHEN 'PU' THEN r.wage END,
                   CASE o.segment WHEN 'PU' THEN NULL ELSE r.wage END, o.month
            FROM roster_row r JOIN roster o ON o.id = r.roster_id JOIN person p ON p.id = r.person_id
            WHERE r.roster_id = ? AND r.act = 'NEW'
              AND NOT EXISTS (SELECT 1 FROM job j WHERE j.person_id = r.person_id AND j.payer_id = o.payer_id AND j.known_until = 'infinity'
                               AND j.valid_until > o.month)""";

    private static final String WANTED = """
            SELECT r.person_id, o.payer_id, o.fund_id, o.segment, o.category, o.programmes,
                   CASE o.segment WHEN 'BPU' THEN 'INCOME' ELSE 'WAGE' END AS base_rule,
                   coalesce(nullif(r.wage, 0), CASE o.segment WHEN 'BPU' THEN 1000000 END) * 100 AS base_sen, o.risk_class, o.month AS from_month,
                   coalesce(make_date(f.year + 1, 1, 1), 'infinity') AS until_month, 'LIST' AS source, o.id AS source_id,
                   r.sheet::bigint * 1000000 + r.row_number AS priority
            FROM roster_row r JOIN roster o ON o.id = r.roster_id LEFT JOIN fund f ON f.id = o.fund_id
            WHERE r.roster_id = ? AND r.act = 'NEW'""";

    private final JdbcTemplate jdbc;
    private final WorkerChanges changes;
    private final MembershipBook memberships;
    private final PayerJobs jobs;

    RosterSaving(JdbcTemplate jdbc, WorkerChanges changes, MembershipBook memberships, PayerJobs jobs) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.changes = changes;
        this.memberships = memberships;
    }

    void save(Roster roster) {
        long id = roster.id();
        changes.around(
                "SELECT person_id FROM roster_row WHERE roster_id = ? AND act IN ('NEW', 'LEAVE') AND person_id IS NOT NULL",
                List.of(id),
                () -> {
                    persons(id);
                    jdbc.update(JOBS, id);
                    endJobs(id);
                });
        memberships.accept(WANTED, List.of(id));
        jdbc.update("""
                UPDATE roster_row r SET act = 'REFUSED', code = w.outcome FROM membership_wanted w
                WHERE r.roster_id = ? AND r.act = 'NEW' AND w.person_id = r.person_id AND w.outcome <> 'ACCEPTED'""", id);
        memberships.changeBase(
                "SELECT membership_id, wage * 100 FROM roster_row WHERE roster_id = ? AND act = 'WAGE'",
                List.of(id),
                roster.terms().month());
        endMemberships(roster);
    }

    private void persons(long id) {
        jdbc.execute("DROP TABLE IF EXISTS roster_fresh");
        jdbc.update("""
                CREATE TEMPORARY TABLE roster_fresh ON COMMIT DROP AS
                SELECT roster_id, sheet, row_number, nextval('person_id') AS person_id FROM roster_row
                WHERE roster_id = ? AND act = 'NEW' AND person_id IS NULL ORDER BY sheet, row_number""", id);
        jdbc.update(NEW_PERSONS);
        jdbc.update("""
                UPDATE roster_row r SET person_id = f.person_id FROM roster_fresh f
                WHERE r.roster_id = f.roster_id AND r.sheet = f.sheet AND r.row_number = f.row_number""");
        jdbc.update("INSERT INTO touched_person SELECT person_id FROM roster_fresh");
        jdbc.update("""
                INSERT INTO person_change (person_id, act, sheet, row_number, after)
                SELECT f.person_id, 'IMPORTED', r.sheet, r.row_number,
                       jsonb_strip_nulls(jsonb_build_object('name', r.name, 'nik', r.nik_mask, 'birth_date', r.birth_date))
                FROM roster_fresh f JOIN roster_row r ON r.roster_id = f.roster_id AND r.sheet = f.sheet AND r.row_number = f.row_number""");
    }

    private void endJobs(long id) {
        jobs.end("""
                SELECT r.person_id, o.payer_id, (date_trunc('month', coalesce(r.leave_on, o.month - 1)) + interval '1 month')::date
                FROM roster_row r JOIN roster o ON o.id = r.roster_id WHERE r.roster_id = ? AND r.act = 'LEAVE'""", List.of(id));
    }

    private record Leaving(LocalDate until, EndReason reason) {}

    /** The month in which somebody leaves is still paid for. */
    private void endMemberships(Roster roster) {
        var groups = jdbc.query(
                """
                SELECT DISTINCT (date_trunc('month', coalesce(leave_on, ?::date - 1)) + interval '1 month')::date AS until, end_reason
                FROM roster_row WHERE roster_id = ? AND act = 'LEAVE' ORDER BY 1, 2""",
                (row, n) -> new Leaving(row.getObject(1, LocalDate.class), EndReason.valueOf(row.getString(2))),
                roster.terms().month().atDay(1),
                roster.id());
        for (var group : groups) {
            memberships.end(
                    """
                    SELECT membership_id FROM roster_row WHERE roster_id = ? AND act = 'LEAVE' AND end_reason = ?
                      AND (date_trunc('month', coalesce(leave_on, ?::date - 1)) + interval '1 month')::date = ?""",
                    List.of(
                            roster.id(),
                            group.reason().name(),
                            roster.terms().month().atDay(1),
                            group.until()),
                    YearMonth.from(group.until()),
                    group.reason());
        }
    }
}
