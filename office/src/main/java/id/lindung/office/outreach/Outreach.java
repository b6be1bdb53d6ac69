package id.lindung.office.outreach;

import id.lindung.office.audit.Audit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Meetings with whom was asked and what was agreed. */
@Repository
public class Outreach {

    private static final String MEETINGS = """
            SELECT e.*, (SELECT count(*) FROM outreach_invitee i WHERE i.event_id = e.id)::int AS invited,
                   (SELECT count(*) FROM outreach_invitee i WHERE i.event_id = e.id AND i.came)::int AS came,
                   (SELECT count(*) FROM outreach_follow_up f WHERE f.event_id = e.id AND f.done_on IS NULL)::int AS open,
                   (SELECT count(*) FROM outreach_follow_up f WHERE f.event_id = e.id AND f.done_on IS NULL AND f.due_on < office_today())::int AS late
            FROM outreach_event e""";

    /** Stock of the last month that ended before the meeting beside that of the last month ending within 90 days after it. */
    private static final String GAINED = """
            SELECT i.region_code, r.name, i.came,
                   coalesce(sum(d.active) FILTER (WHERE d.month = :before), 0)::int AS before,
                   coalesce(sum(d.active) FILTER (WHERE d.month = :after), 0)::int AS after
            FROM outreach_invitee i JOIN region r ON r.code = i.region_code
            LEFT JOIN protected_delta d ON d.region_code = i.region_code AND d.dimension = 'ALL' AND d.key = '' AND d.month IN (:before, :after)
            WHERE i.event_id = :event GROUP BY 1, 2, 3 ORDER BY 1 LIMIT 500""";

    private final JdbcClient jdbc;
    private final Audit audit;

    Outreach(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** What was agreed, by whom, until when. */
    public record FollowUp(
            long id,
            long event,
            String what,
            String who,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            String note) {
        public boolean isLate(LocalDate today) {
            return doneOn == null && dueOn.isBefore(today);
        }
    }

    /** Members of an invited village before and 90 days after; no proof that the meeting was the cause. */
    public record Gained(String region, String name, boolean came, int before, int after) {
        public int gained() {
            return after - before;
        }
    }

    /** Newest first. */
    public List<Meeting> list(String region, int limit) {
        return jdbc.sql(
                        MEETINGS
                                + " WHERE e.region_code >= :region AND e.region_code < :region || '/' ORDER BY e.held_on DESC, e.id DESC LIMIT :limit")
                .param("region", region)
                .param("limit", limit)
                .query((row, n) -> meeting(row))
                .list();
    }

    public Optional<Meeting> find(long id) {
        return jdbc.sql(MEETINGS + " WHERE e.id = :id")
                .param("id", id)
                .query((row, n) -> meeting(row))
                .optional();
    }

    public List<FollowUp> followUps(long event) {
        return jdbc.sql("SELECT * FROM outreach_follow_up WHERE event_id = :event ORDER BY due_on, id LIMIT 200")
                .param("event", event)
                .query((row, n) -> new FollowUp(
                        row.getLong("id"),
                        row.getLong("event_id"),
                        row.getString("what"),
                        row.getString("who"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("done_on", LocalDate.class),
                        row.getString("note")))
                .list();
    }

    public List<Gained> gained(Meeting meeting) {
        return jdbc.sql(GAINED)
                .param("event", meeting.id())
                .param("before", before(meeting.heldOn()))
                .param("after", after(meeting.heldOn()))
                .query((row, n) -> new Gained(
                        row.getString("region_code"),
                        row.getString("name"),
                        row.getBoolean("came"),
                        row.getInt("before"),
                        row.getInt("after")))
                .list();
    }

    /** The last month that was over when the meeting was held. */
    static LocalDate before(LocalDate heldOn) {
        return heldOn.withDayOfMonth(1).minusMonths(1);
    }

    /** The last month that is over on the ninetieth day. */
    static LocalDate after(LocalDate heldOn) {
        return heldOn.plusDays(91).withDayOfMonth(1).minusMonths(1);
    }

    /** @param invited codes of villages or districts inside the region; others are left out by the database's own guard */
    @Transactional
    public long plan(
            String region,
            String kind,
            String title,
            LocalDate heldOn,
            String place,
            String audience,
            List<String> invited) {
        long id = jdbc.sql("""
                        INSERT INTO outreach_event (region_code, kind, title, held_on, place, audience)
                        VALUES (:region, :kind, :title, :day, :place, :audience) RETURNING id""")
                .param("region", region)
                .param("kind", kind)
                .param("title", title)
                .param("day", heldOn)
                .param("place", place)
                .param("audience", audience)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        INSERT INTO outreach_invitee (event_id, region_code)
                        SELECT :id, code FROM region WHERE code = ANY (:codes::text[]) AND code >= :region AND code < :region || '/'
                        ON CONFLICT DO NOTHING""")
                .param("id", id)
                .param("region", region)
                .param("codes", "{" + String.join(",", invited) + "}")
                .update();
        audit.record("OUTREACH_PLANNED", "outreach:" + id, region, Map.of("title", title, "invited", invited.size()));
        return id;
    }

    /** What happened; every invited village that came is named. */
    @Transactional
    public void held(Meeting meeting, int attended, String obstacles, String agreements, List<String> came) {
        jdbc.sql("""
                        UPDATE outreach_event SET state = 'HELD', attended = :attended, obstacles = :obstacles, agreements = :agreements
                        WHERE id = :id""")
                .param("attended", attended)
                .param("obstacles", obstacles)
                .param("agreements", agreements)
                .param("id", meeting.id())
                .update();
        jdbc.sql("UPDATE outreach_invitee SET came = region_code = ANY (:codes::text[]) WHERE event_id = :id")
                .param("codes", "{" + String.join(",", came) + "}")
                .param("id", meeting.id())
                .update();
        audit.record(
                "OUTREACH_HELD",
                "outreach:" + meeting.id(),
                meeting.region(),
                Map.of("attended", attended, "came", came.size()));
    }

    @Transactional
    public void cancel(Meeting meeting) {
        jdbc.sql("UPDATE outreach_event SET state = 'CANCELLED' WHERE id = :id AND state = 'PLANNED'")
                .param("id", meeting.id())
                .update();
        audit.record("OUTREACH_CANCELLED", "outreach:" + meeting.id(), meeting.region(), Map.of());
    }

    @Transactional
    public void agree(Meeting meeting, String what, String who, LocalDate dueOn) {
        jdbc.sql("""
                        INSERT INTO outreach_follow_up (event_id, region_code, what, who, due_on)
                        VALUES (:event, :region, :what, :who, :due)""")
                .param("event", meeting.id())
                .param("region", meeting.region())
                .param("what", what)
                .param("who", who)
                .param("due", dueOn)
                .update();
        audit.record("OUTREACH_AGREED", "outreach:" + meeting.id(), meeting.region(), Map.of("due", dueOn.toString()));
    }

    /** False when it is done already or is not this meeting's. */
    @Transactional
    public boolean done(Meeting meeting, long followUp, String note) {
        int done = jdbc.sql("""
                        UPDATE outreach_follow_up SET done_on = office_today(), note = :note
                        WHERE id = :id AND event_id = :event AND done_on IS NULL""")
                .param("note", note)
                .param("id", followUp)
                .param("event", meeting.id())
                .update();
        if (done == 0) return false;
        audit.record("OUTREACH_DONE", "outreach:" + meeting.id(), meeting.region(), Map.of("followUp", followUp));
        return true;
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                row.getLong("id"),
                row.getString("region_code"),
                row.getString("kind"),
                row.getString("title"),
                row.getObject("held_on", LocalDate.class),
                row.getString("place"),
                row.getString("audience"),
                row.getString("state"),
                row.getObject("attended", Integer.class),
                row.getString("obstacles"),
                row.getString("agreements"),
                row.getInt("invited"),
                row.getInt("came"),
                row.getInt("open"),
                row.getInt("late"));
    }
}
