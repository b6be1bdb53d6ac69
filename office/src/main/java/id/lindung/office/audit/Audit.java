package id.lindung.office.audit;

import id.lindung.office.actor.CurrentActor;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records business acts. Call it last in the transaction of the act: the chain's head stays locked until commit.
 * Details never hold an identity number in clear.
 */
@Component
public class Audit {

    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    Audit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param action what was done, upper case: IMPORT_SAVED, SIGNED_IN, NIK_REVEALED, …
     * @param subject what it was done to: {@code person:17}, {@code import:4}, {@code account:3}
     * @param region the region whose people may see this entry; empty for the whole office
     * @param detail counts, reasons, masked values
     */
    public void record(String action, String subject, String region, Map<String, ?> detail) {
        jdbc.sql("""
                        INSERT INTO audit_entry (actor, action, subject, region_code, detail)
                        VALUES (:actor, :action, :subject, :region, :detail::jsonb)""")
                .param("actor", CurrentActor.get().name())
                .param("action", action)
                .param("subject", subject)
                .param("region", region)
                .param("detail", json.writeValueAsString(detail))
                .update();
    }
}
