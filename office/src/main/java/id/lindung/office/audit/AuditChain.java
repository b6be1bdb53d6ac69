package id.lindung.office.audit;

import id.lindung.office.audit.AuditAnchors.Anchor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes the chain of the audit from its first entry, independently of the trigger that wrote it. */
@Component
public class AuditChain {

    private final JdbcTemplate jdbc;
    private final AuditAnchors anchors;

    AuditChain(JdbcTemplate jdbc, AuditAnchors anchors) {
        this.jdbc = jdbc;
        this.anchors = anchors;
        jdbc.setFetchSize(2_000);
    }

    /** What a check of the chain found. */
    public sealed interface Verdict {
        /**
         * Every entry follows from the one before, and every anchor file holds the hash of its entry.
         *
         * @param head hash of the last entry, hexadecimal
         * @param anchors files that agree
         */
        record Intact(long entries, String head, int anchors) implements Verdict {}

        /** The first entry that does not follow. */
        record Broken(long seq, String why) implements Verdict {}
    }

    /** Checks the whole chain, streaming; needs an actor who sees all of it. */
    @Transactional(readOnly = true)
    public Verdict verify() {
        // Read first: an anchor written while we walk may hold an entry that this transaction does not see.
        var anchored = anchors.list();
        for (var anchor : anchored) {
            if (anchor.isUnreadable()) {
                return new Verdict.Broken(0, "berkas jangkar " + anchor.file() + " rusak atau diubah");
            }
        }
        var walk = new Walk(anchored);
        jdbc.query("""
                SELECT seq, (extract(epoch FROM at) * 1000)::bigint AS at, actor, action, subject, region_code, detail::text AS detail,
                       previous, hash
                FROM audit_entry ORDER BY seq""", walk::next);
        if (walk.broken != null) return walk.broken;
        var head = jdbc.queryForObject("SELECT hash FROM audit_head", byte[].class);
        if (!Arrays.equals(head, walk.hash)) {
            return new Verdict.Broken(walk.seq + 1, "catatan terakhir hilang");
        }
        if (walk.checked < anchored.size()) {
            return new Verdict.Broken(
                    walk.seq + 1, "catatan sampai nomor " + anchored.getLast().seq() + " hilang, menurut berkas jangkar "
                            + anchored.getLast().file());
        }
        return new Verdict.Intact(walk.seq, HexFormat.of().formatHex(walk.hash), anchored.size());
    }

    private static final class Walk {

        private final List<Anchor> anchors;
        private int checked;
        private long seq;
        private byte[] hash = new byte[32];
        private Verdict.@org.jspecify.annotations.Nullable Broken broken;

        Walk(List<Anchor> anchors) {
            this.anchors = anchors;
        }

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
            while (broken == null && checked < anchors.size() && anchors.get(checked).seq() == seq) {
                var anchor = anchors.get(checked++);
                if (!Arrays.equals(anchor.hash(), hash)) {
                    broken = new Verdict.Broken(seq, "berbeda dari berkas jangkar " + anchor.file());
                }
            }
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
