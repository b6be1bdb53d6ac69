package id.lindung.office.training;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work that is offered: job information, which JKP owes to whoever was dismissed. */
@Service
public class Vacancies {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Audit audit;

    Vacancies(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** @param wage rupiah a month; null when nobody said */
    public record Vacancy(
            long id,
            String employer,
            String title,
            @Nullable String skill,
            String place,
            @Nullable Long wage,
            int heads,
            LocalDate until) {}

    /** Open ones of the own area and those above it; those that fit one of the skills first. */
    public List<Vacancy> open(List<String> skills) {
        return jdbc.sql("""
                        SELECT id, employer, title, skill, place, wage, heads, open_until FROM vacancy WHERE open_until >= office_today()
                        ORDER BY coalesce(skill = ANY (:skills::text[]), false) DESC, open_until, id LIMIT :most""")
                .param("skills", skills.toArray(String[]::new))
                .param("most", MOST)
                .query((row, n) -> new Vacancy(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, Long.class),
                        row.getInt(7),
                        row.getObject(8, LocalDate.class)))
                .list();
    }

    /** Offers work in a region; false when the actor may not. */
    @Transactional
    public boolean add(String region, Vacancy draft) {
        var actor = CurrentActor.get();
        if (!TrainingRights.offers(actor.role()) || !actor.scope().covers(region)) return false;
        long id = jdbc.sql("""
                        INSERT INTO vacancy (region_code, employer, title, skill, place, wage, heads, open_until)
                        VALUES (:region, :employer, :title, :skill, :place, :wage, :heads, :until) RETURNING id""")
                .param("region", region)
                .param("employer", draft.employer())
                .param("title", draft.title())
                .param("skill", draft.skill(), Types.VARCHAR)
                .param("place", draft.place())
                .param("wage", draft.wage(), Types.BIGINT)
                .param("heads", draft.heads())
                .param("until", draft.until())
                .query(Long.class)
                .single();
        audit.record("VACANCY_ADDED", "vacancy:" + id, region, Map.of("title", draft.title(), "heads", draft.heads()));
        return true;
    }
}
