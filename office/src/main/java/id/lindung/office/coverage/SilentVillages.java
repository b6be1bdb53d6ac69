package id.lindung.office.coverage;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Villages of a region nobody of which is on record. */
@Component
public class SilentVillages {

    private final JdbcClient jdbc;

    SilentVillages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param region a regency or below */
    public long count(String region) {
        return jdbc.sql("""
                        SELECT count(*) FROM region v
                        WHERE v.code >= :region AND v.code < :region || '/' AND length(v.code) = 13
                          AND (SELECT coalesce(sum(people), 0) FROM registered_delta t
                               WHERE t.region_code = v.code AND t.dimension = 'ALL' AND t.key = '') = 0""").param("region", region).query(Long.class).single();
    }
}
