package id.lindung.office.reports;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was sent, for ever; and the answer to whoever holds a paper and wants to know whether it is ours. */
@Repository
public class SentReports {

    private final JdbcClient jdbc;

    SentReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a stranger is told about a code.
     *
     * @param current whether no later revision was sent
     */
    public record Known(
            String region,
            String period,
            Report.State state,
            boolean current,
            Report.Sent sent,
            String active,
            String registered) {}

    void keep(Report report, String number, String signer, ReportMaker.Made made) {
        jdbc.sql("""
                        INSERT INTO province_report_sent (report_id, revision, number, signer, code, figures, figures_hash, xlsx, xlsx_hash, pdf, pdf_hash)
                        VALUES (:report, :revision, :number, :signer, :code, :figures::jsonb, :figuresHash, :xlsx, :xlsxHash, :pdf, :pdfHash)""")
                .param("report", report.id())
                .param("revision", report.revision())
                .param("number", number)
                .param("signer", signer)
                .param("code", made.code())
                .param("figures", made.figures())
                .param("figuresHash", hash(made.figures().getBytes(StandardCharsets.UTF_8)))
                .param("xlsx", made.xlsx())
                .param("xlsxHash", hash(made.xlsx()))
                .param("pdf", made.pdf())
                .param("pdfHash", hash(made.pdf()))
                .update();
    }

    /** The figures of a revision, as they were frozen. */
    Optional<String> figures(long report, int revision) {
        return jdbc.sql(
                        "SELECT figures::text FROM province_report_sent WHERE report_id = :report AND revision = :revision")
                .param("report", report)
                .param("revision", revision)
                .query(String.class)
                .optional();
    }

    /** Looked up by the program itself: whoever asks has no account. */
    Optional<Known> byCode(String code) {
        return CurrentActor.callAs(
                Actor.SYSTEM,
                () -> jdbc.sql("""
                        SELECT s.*, r.region_code, r.period, r.state, r.revision AS latest,
                               (SELECT sum((v->>'active')::bigint) FROM jsonb_array_elements(s.figures->'report'->'villages') v) AS active,
                               (SELECT sum((v->>'registered')::bigint) FROM jsonb_array_elements(s.figures->'report'->'villages') v) AS registered
                        FROM province_report_sent s JOIN province_report r ON r.id = s.report_id WHERE s.code = :code""")
                        .param("code", code)
                        .query((row, n) -> new Known(
                                row.getString("region_code"),
                                row.getString("period"),
                                Report.State.valueOf(row.getString("state")),
                                row.getInt("latest") == row.getInt("revision"),
                                ReportBook.sent(row, n),
                                Words.number(row.getLong("active")),
                                Words.number(row.getLong("registered"))))
                        .optional());
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
