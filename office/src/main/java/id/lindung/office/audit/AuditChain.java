package id.lindung.office.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes the chain of the audit from its first entry, independently of the trigger that wrote it. */
@Component
public class AuditChain {

    private final JdbcTemplate jdbc;

    AuditChain(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        jdbc.setFetchSize(2_000);
    }

    /** What a check of the chain found. */
    public sealed interface Verdict {
        /** Every entry follows from the one before; the head's hash is what an anchor file should hold. */
        record Intact(long entries, String head) implements Verdict {}

        /** The first entry that does not follow. */
        record Broken(long seq, String why) implements Verdict {}
    }

    /** Checks the whole chain, streaming; needs an actor who sees all of it. */
    @Transactional(readOnly = true)
    public Verdict verify() {
        var walk = new Walk();
        jdbc.query("""
                SELECT seq, (extract(epoch FROM at) * 1000)::bigint AS at, actor, action, subject, region_code, detail::text AS detail,
                       previous, hash
                FROM audit_entry ORDER BY seq""", walk::next);
        if (walk.broken != null) return walk.broken;
        var head = jdbc.queryForObject("SELECT hash FROM audit_head", byte[].class);
        if (!Arrays.equals(head, walk.hash)) {
            return new Verdict.Broken(walk.seq + 1, "catatan terakhir hilang");
        }
        return new Verdict.Intact(walk.seq, HexFormat.of().formatHex(walk.hash));
    }

    private static final class Walk {

        private long seq;
        private byte[] hash = new byte[32];
        private Verdict.@org.jspecify.annotations.Nullable Broken broken;

        void next(ResultSet row) throws SQLException {
            if (broken != null) return;
            long number = row.getLong("seq");
            if (number != seq + 1) {
                broken = new Verdict.Broken(seq + 1, "catatan hilang");
            } else if (!Arrays.equals(row.getBytes("previous"), hash)) {
                broken = new Verdict.Broken(number, "tidak bersambung dengan catatan sebelumnya");
            } else if (!Arrays.equals(row.getBytes("hash"), digest(row, number))) {
                broken = new Verdict.Broken(number, "isi berubah setelah dicatat");
            }
            seq = number;
            hash = row.getBytes("hash");
        }

        private byte[] digest(ResultSet row, long number) throws SQLException {
            var text = String.join(
                    "\n",
                    Long.toString(number),
                    Long.toString(row.getLong("at")),
                    row.getString("actor"),
                    row.getString("action"),
                    row.getString("subject"),
                    row.getString("region_code"),
                    row.getString("detail"));
            try {
                var sha = MessageDigest.getInstance("SHA-256");
                sha.update(hash);
                return sha.digest(text.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
