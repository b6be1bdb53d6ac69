package id.lindung.office.following;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints slips and finds whose a code is. */
@Service
public class Slips {

    /** A print is bounded: about 25 sheets of paper. */
    static final int MOST = 300;

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Audit audit;

    Slips(JdbcClient jdbc, Seal seal, Audit audit) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.audit = audit;
    }

    /** Whom to print for: a village, one RW or RT of it, or one person. Blank means all. */
    record Wanted(
            String village, String rw, String rt, @Nullable Long person, boolean again, String after) {}

    /** A printed slip; the code is shown this once. */
    public record Printed(
            long person,
            String name,
            @Nullable String rt,
            @Nullable String rw,
            String code) {}

    /**
     * @param waiting workers who would get one and whose turn was not yet
     * @param next after whom the next sheet begins
     */
    public record Sheet(List<Printed> slips, long waiting, String next) {}

    /** Somebody to print for. */
    private record Worker(
            long id,
            String name,
            String key,
            @Nullable String rt,
            @Nullable String rw,
            String region) {}

    /** How many workers of a neighbourhood have a slip that counts, and how many have none. */
    public record Count(long with, long without) {}

    private static final String WORKERS = """
            FROM person p WHERE p.state = 'ACTIVE' AND p.died_on IS NULL AND p.birth_date IS NOT NULL
              AND p.region_code >= :village AND p.region_code < :village || '/'
              AND (:rw = '' OR p.rw = :rw) AND (:rt = '' OR p.rt = :rt)\s""";

    public Count count(String village, String rw, String rt) {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE s), count(*) FILTER (WHERE NOT s) FROM (
                          SELECT EXISTS (SELECT 1 FROM slip s WHERE s.person_id = p.id AND s.ended_at IS NULL) AS s\s""" + WORKERS + ") q")
                .param("village", village)
                .param("rw", rw)
                .param("rt", rt)
                .query((row, n) -> new Count(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** Prints: draws a code for each, ends the one they had. */
    @Transactional
    public Sheet print(Wanted wanted) {
        var workers = workers(wanted);
        boolean more = workers.size() > MOST;
        var now = more ? workers.subList(0, MOST) : workers;
        var printed = new ArrayList<Printed>();
        var ids = new ArrayList<Long>();
        var indexes = new ArrayList<byte[]>();
        var regions = new ArrayList<String>();
        for (var each : now) {
            var code = SlipCode.draw();
            printed.add(new Printed(each.id(), each.name(), each.rt(), each.rw(), SlipCode.printed(code)));
            ids.add(each.id());
            indexes.add(seal.index(Purpose.SLIP_CODE, code));
            regions.add(each.region());
        }
        var persons = ids.toArray(Long[]::new);
        jdbc.sql("UPDATE slip SET ended_at = office_now() WHERE person_id = ANY (:ids) AND ended_at IS NULL")
                .param("ids", persons)
                .update();
        jdbc.sql("""
                        INSERT INTO slip (person_id, region_code, code_index)
                        SELECT * FROM unnest(:ids::bigint[], :regions::text[], :codes::bytea[])""")
                .param("ids", persons)
                .param("regions", regions.toArray(String[]::new))
                .param("codes", indexes.toArray(byte[][]::new))
                .update();
        long waiting = more ? left(wanted, now.getLast().key(), now.getLast().id()) : 0;
        if (!printed.isEmpty()) {
            audit.record(
                    "SLIPS_PRINTED",
                    wanted.person() == null ? "region:" + wanted.village() : "person:" + wanted.person(),
                    wanted.village(),
                    Map.of("slips", printed.size(), "rw", wanted.rw(), "rt", wanted.rt(), "again", wanted.again()));
        }
        return new Sheet(
                printed,
                waiting,
                more ? now.getLast().key() + ' ' + now.getLast().id() : "");
    }

    private List<Worker> workers(Wanted wanted) {
        return bound(
                        wanted,
                        "SELECT p.id, p.name, p.name_key, p.rt, p.rw, p.region_code " + WORKERS + REST
                                + " ORDER BY p.name_key, p.id LIMIT " + (MOST + 1))
                .query((row, n) -> new Worker(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    private static final String REST = """
            AND (:person::bigint IS NULL OR p.id = :person) AND (p.name_key, p.id) > (:key, :id)
            AND (:again OR NOT EXISTS (SELECT 1 FROM slip s WHERE s.person_id = p.id AND s.ended_at IS NULL))""";

    private long left(Wanted wanted, String key, long id) {
        var rest =
                new Wanted(wanted.village(), wanted.rw(), wanted.rt(), wanted.person(), wanted.again(), key + ' ' + id);
        return bound(rest, "SELECT count(*) " + WORKERS + REST)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(Wanted wanted, String sql) {
        int blank = wanted.after().lastIndexOf(' ');
        var id = wanted.after().substring(blank + 1);
        return jdbc.sql(sql)
                .param("village", wanted.village())
                .param("rw", wanted.rw())
                .param("rt", wanted.rt())
                .param("person", wanted.person(), java.sql.Types.BIGINT)
                .param("again", wanted.again())
                .param("key", blank < 0 ? "" : wanted.after().substring(0, blank))
                .param("id", id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0L);
    }

    /** Whose slip. */
    record Holder(long person, String village) {}

    /** The holder of a code, when the birth date is theirs. Needs no sign-in and says nothing else. */
    Optional<Holder> find(String code, LocalDate born) {
        return jdbc.sql("SELECT person_id, region_code FROM slip_holder(:code, :born)")
                .param("code", seal.index(Purpose.SLIP_CODE, code))
                .param("born", born)
                .query((row, n) -> new Holder(row.getLong(1), row.getString(2)))
                .optional();
    }

    /** Whether the acting user prints slips. */
    static boolean prints() {
        return CurrentActor.get().role().writesWorkers();
    }
}
