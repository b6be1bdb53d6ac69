package id.lindung.office.people;

import id.lindung.rules.name.NameKey;
import id.lindung.rules.name.NameLikeness;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks, before a worker is saved, for registered people of the village who may be the same. */
@Component
public class LikelySame {

    private static final int MOST_SHOWN = 5;
    private static final int MOST_COMPARED = 300;

    private final JdbcClient jdbc;

    LikelySame(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A registered person who may be the one typed. */
    public record Candidate(
            long id, String name, LocalDate birthDate, String neighbourhood, String nikMask, int score) {}

    /** Persons of the village born on that day with a like name, the likest first. */
    List<Candidate> find(String village, String name, LocalDate born) {
        var key = NameKey.of(name);
        return jdbc
                .sql("""
                        SELECT id, name, name_key, birth_date, rt, rw, coalesce(nik_mask, '') AS nik_mask FROM person
                        WHERE birth_date = :born AND region_code = :village AND state = 'ACTIVE' LIMIT :limit""")
                .param("born", born)
                .param("village", village)
                .param("limit", MOST_COMPARED)
                .query((row, n) -> new Candidate(
                        row.getLong("id"),
                        row.getString("name"),
                        born,
                        PersonCard.pair(row.getString("rt"), row.getString("rw")),
                        row.getString("nik_mask"),
                        NameLikeness.score(key, new NameKey(row.getString("name_key")))))
                .list()
                .stream()
                .filter(each -> each.score() >= NameLikeness.CLEARLY_ANOTHER)
                .sorted(Comparator.comparingInt(Candidate::score).reversed())
                .limit(MOST_SHOWN)
                .toList();
    }
}
