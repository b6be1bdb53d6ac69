package id.lindung.office.claims;

import id.lindung.rules.contribution.Programme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives cases their numbers: {@code JKM-5304-2026-000871}, without gaps within a programme, a regency and a year. */
@Component
class ClaimNumbers {

    private static final int REGENCY = 5;

    private final JdbcClient jdbc;

    ClaimNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String next(Programme programme, String region, int year) {
        var regency = region.substring(0, Math.min(REGENCY, region.length())).replace(".", "");
        var prefix = programme.name() + "-" + regency + "-" + year;
        int last = jdbc.sql("""
                        INSERT INTO claim_number (prefix, last) VALUES (:prefix, 1)
                        ON CONFLICT (prefix) DO UPDATE SET last = claim_number.last + 1 RETURNING last""").param("prefix", prefix).query(Integer.class).single();
        return "%s-%06d".formatted(prefix, last);
    }
}
