package id.lindung.office.reconciliation;

import java.sql.Date;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Persons for whom more than one payer pays the same programme in a month: on a bill of ours and, by BPJS's word, by somebody else. */
@Service
public class Overlaps {

    /** A bill's line beside a confirmed month of another payer or another segment with a programme in common. */
    private static final String FOUND = """
            WITH line AS (
              SELECT l.person_id, l.bill_id, l.programmes, l.region_code, l.jkk, l.jkm, l.jht_employer + l.jht_worker AS jht,
                     l.jp_employer + l.jp_worker AS jp, l.jkp, b.payer_id, b.segment, b.state
              FROM bill b JOIN bill_line l ON l.bill_id = b.id AND l.cancelled_by IS NULL AND l.person_id IS NOT NULL
              WHERE b.month = ? AND b.kind <> 'PENALTY' AND l.region_code >= ? AND l.region_code < ?
            ), twice AS (
              SELECT l.*, m.payer_id AS other_id, m.segment AS other_segment, l.programmes & programme_bits(m.programmes) AS common
              FROM line l JOIN person_month m ON m.person_id = l.person_id AND m.month = ? AND m.known_until = 'infinity'
                AND m.status IN ('CONFIRMED', 'DISPUTED') AND m.source = 'PARTICIPANT_LIST'
                AND (m.segment <> l.segment OR m.payer_id <> l.payer_id)
            )
            SELECT t.person_id, q.name, q.nik_mask, t.region_code, t.bill_id, y.name AS payer, coalesce(o.name, '') AS other, t.other_segment,
                   programme_names(t.common) AS programmes,
                   (t.common & 1 > 0)::int * t.jkk + (t.common & 2 > 0)::int * t.jkm + (t.common & 4 > 0)::int * t.jht
                     + (t.common & 8 > 0)::int * t.jp + (t.common & 16 > 0)::int * t.jkp AS rupiah
            FROM twice t JOIN person q ON q.id = t.person_id JOIN payer y ON y.id = t.payer_id LEFT JOIN payer o ON o.id = t.other_id
            WHERE t.common <> 0""";

    private final JdbcTemplate jdbc;

    Overlaps(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One person paid for twice.
     *
     * @param other the other payer as BPJS's list names it; empty when the list names none
     * @param rupiah what the bill asks for the programmes in common
     */
    public record Overlap(
            long person,
            String name,
            @Nullable String nik,
            String region,
            long bill,
            String payer,
            String other,
            String otherSegment,
            String programmes,
            long rupiah) {}

    /** How many, and the money. */
    public record Total(int people, long rupiah) {}

    public Total total(YearMonth month, String region) {
        var found = jdbc.query(
                "SELECT count(DISTINCT person_id)::int, coalesce(sum(rupiah), 0)::bigint FROM (" + FOUND + ") x",
                (row, n) -> new Total(row.getInt(1), row.getLong(2)),
                parameters(month, region));
        return found.getFirst();
    }

    /**
     * People of a region for whom a payer of a wider area pays: never chosen and never billed by the region's own budget.
     *
     * @param rupiah what that payer's bills ask for them in the month; null while there is no bill
     */
    public record Above(String payer, int people, @Nullable Long rupiah) {}

    public List<Above> above(YearMonth month, String region) {
        return jdbc.query(
                "SELECT payer_name, people, rupiah FROM paid_from_above(?, ?, ?)",
                (row, n) -> new Above(row.getString(1), row.getInt(2), row.getObject(3, Long.class)),
                Date.valueOf(month.atDay(1)),
                region,
                region.isEmpty() ? "~" : region + "/");
    }

    /** By person, a portion after {@code after} rows. */
    public List<Overlap> list(YearMonth month, String region, int after, int limit) {
        var day = parameters(month, region);
        return jdbc.query(
                "SELECT * FROM (" + FOUND + ") x ORDER BY person_id, bill_id LIMIT ? OFFSET ?",
                (row, n) -> new Overlap(
                        row.getLong("person_id"),
                        row.getString("name"),
                        row.getString("nik_mask"),
                        row.getString("region_code"),
                        row.getLong("bill_id"),
                        row.getString("payer"),
                        row.getString("other"),
                        row.getString("other_segment"),
                        row.getString("programmes"),
                        row.getLong("rupiah")),
                day[0],
                day[1],
                day[2],
                day[3],
                limit,
                after);
    }

    private static Object[] parameters(YearMonth month, String region) {
        var day = Date.valueOf(month.atDay(1));
        return new Object[] {day, region, region.isEmpty() ? "~" : region + "/", day};
    }
}
