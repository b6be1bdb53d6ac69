package id.lindung.office.scholarships;

import id.lindung.rules.benefit.SchoolLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads scholarships with their school years, inside the acting user's scope. */
@Repository
class ScholarshipRows {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    ScholarshipRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param where a condition on {@code s} that may name {@code :region} and {@code :one}
     */
    List<Scholarship> read(String where, String region, long one) {
        var years = new LinkedHashMap<Long, List<Scholarship.Year>>();
        var found = jdbc.sql("""
                        SELECT s.*, c.number, y.id AS year_id, y.school_year, y.level, y.school, y.rupiah, y.proof,
                               scholarship_year_state(y.id) AS state,
                               coalesce((SELECT t.note FROM scholarship_step t WHERE t.year_id = y.id ORDER BY t.id DESC LIMIT 1), '') AS note
                        FROM (SELECT * FROM scholarship s\s""" + where + " ORDER BY s.id LIMIT " + MOST + """
                        ) s JOIN claim_case c ON c.id = s.case_id LEFT JOIN scholarship_year y ON y.scholarship_id = s.id
                        ORDER BY s.id, y.school_year, y.id""")
                .param("region", region)
                .param("one", one)
                .query((row, n) -> {
                    var of = years.computeIfAbsent(row.getLong("id"), unused -> new ArrayList<>());
                    if (row.getObject("year_id") != null) of.add(year(row));
                    return scholarship(row);
                })
                .list();
        var byId = new LinkedHashMap<Long, Scholarship>();
        for (var each : found) byId.putIfAbsent(each.id(), each);
        return byId.values().stream()
                .map(each -> new Scholarship(
                        each.id(),
                        each.claim(),
                        each.claimNumber(),
                        each.region(),
                        each.name(),
                        each.born(),
                        each.firstLevel(),
                        each.firstYear(),
                        each.mostRupiah(),
                        each.endAge(),
                        each.endedOn(),
                        each.endReason(),
                        years.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static Scholarship.Year year(ResultSet row) throws SQLException {
        return new Scholarship.Year(
                row.getLong("year_id"),
                row.getInt("school_year"),
                SchoolLevel.valueOf(row.getString("level")),
                row.getString("school"),
                row.getLong("rupiah"),
                Scholarship.State.valueOf(row.getString("state")),
                row.getObject("proof", UUID.class),
                row.getString("note"));
    }

    private static Scholarship scholarship(ResultSet row) throws SQLException {
        return new Scholarship(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getString("number"),
                row.getString("region_code"),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                SchoolLevel.valueOf(row.getString("first_level")),
                row.getInt("first_year"),
                row.getLong("most_rupiah"),
                row.getInt("end_age"),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_reason"),
                List.of());
    }
}
