package id.lindung.office.quotations;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.rules.Sentence;
import id.lindung.rules.figure.Check;
import id.lindung.rules.figure.CheckReader;
import id.lindung.rules.figure.QuotedFigure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The quoted figures and checks that this office recorded. What was said is kept as said; a corrected record is a new row. */
@Repository
public class QuotedBook {

    private static final int MOST = 5_000;

    private static final String LIST = """
            SELECT figure_id, region_code, article, value, decimals, unit, as_of, meaning, kind, speaker, wording, source, ours
            FROM quoted_figure WHERE known_until = 'infinity' ORDER BY figure_id LIMIT :most""";

    private static final String INSERT = """
            INSERT INTO quoted_figure (figure_id, region_code, article, value, decimals, unit, as_of, meaning, kind, speaker, wording, source, ours)
            VALUES (:id, :region, :article, :value, :decimals, :unit, :asOf, :meaning, :kind, :speaker, :wording, :source, :ours)
            ON CONFLICT (figure_id) WHERE known_until = 'infinity' DO NOTHING""";

    private final JdbcClient jdbc;
    private final Audit audit;

    QuotedBook(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** What became of a record. */
    public sealed interface Kept {
        record New() implements Kept {}

        /** Recorded before, with other words or another number; both stay readable. */
        record Changed() implements Kept {}

        record Unchanged() implements Kept {}

        record Refused(String column, String code, Sentence why) implements Kept {}
    }

    /** What holds now inside the acting user's scope, by id. */
    public List<RecordedFigure> figures() {
        return jdbc.sql(LIST)
                .param("most", MOST)
                .query((row, n) -> new RecordedFigure(
                        new QuotedFigure(
                                row.getString("article"),
                                row.getString("figure_id"),
                                row.getBigDecimal("value")
                                        .setScale(row.getInt("decimals"), java.math.RoundingMode.UNNECESSARY),
                                row.getString("unit"),
                                row.getString("as_of"),
                                row.getString("meaning"),
                                row.getString("kind")),
                        row.getString("region_code"),
                        row.getString("speaker"),
                        row.getString("wording"),
                        row.getString("source"),
                        row.getString("ours")))
                .list();
    }

    /** Recorded checks inside the scope, in the order of their recording. */
    public List<Check> checks() {
        return jdbc.sql("""
                        SELECT check_id, expression, quoted, note, stated FROM figure_check WHERE known_until = 'infinity'
                        ORDER BY id LIMIT :most""")
                .param("most", MOST)
                .query((row, n) -> new Check(
                        row.getString("check_id"),
                        row.getString("expression"),
                        row.getString("quoted"),
                        row.getString("note"),
                        row.getString("stated")))
                .list();
    }

    /** Records a figure; the region must lie in the actor's scope. */
    @Transactional
    public Kept record(RecordedFigure said) {
        var id = said.figure().id();
        if (Shipped.owns(id)) {
            return new Kept.Refused(
                    "figure_id",
                    "FIGURE_SHIPPED",
                    Sentence.of(
                            "Nomor {} milik angka yang datang bersama program. Pakai nomor lain.",
                            "The id {} belongs to a figure that comes with the program. Use another.",
                            id));
        }
        if (!CurrentActor.get().scope().covers(said.region())) {
            return new Kept.Refused(
                    "region",
                    "REGION_OUT_OF_SCOPE",
                    Sentence.of(
                            "Wilayah {} di luar wewenang Anda.", "Region {} lies outside your scope.", said.region()));
        }
        var known =
                figures().stream().filter(each -> each.figure().id().equals(id)).findFirst();
        if (known.filter(said::equals).isPresent()) return new Kept.Unchanged();
        if (known.isPresent()) {
            jdbc.sql(
                            "UPDATE quoted_figure SET known_until = office_now() WHERE figure_id = :id AND known_until = 'infinity'")
                    .param("id", id)
                    .update();
        }
        if (insert(said) == 0) {
            return new Kept.Refused(
                    "figure_id",
                    "FIGURE_ID_TAKEN",
                    Sentence.of(
                            "Nomor {} sudah dipakai wilayah lain. Pakai nomor lain.",
                            "The id {} is used by another region. Use another.",
                            id));
        }
        audit.record(
                "FIGURE_QUOTED",
                "figure:" + id,
                said.region(),
                Map.of("value", said.figure().value().toPlainString()));
        return known.isPresent() ? new Kept.Changed() : new Kept.New();
    }

    private int insert(RecordedFigure said) {
        var figure = said.figure();
        return jdbc.sql(INSERT)
                .param("id", figure.id())
                .param("region", said.region())
                .param("article", figure.article())
                .param("value", figure.value())
                .param("decimals", Math.max(0, figure.value().scale()))
                .param("unit", figure.unit())
                .param("asOf", figure.asOf())
                .param("meaning", figure.meaning())
                .param("kind", figure.kind())
                .param("speaker", said.speaker())
                .param("wording", said.wording())
                .param("source", said.source())
                .param("ours", said.ours())
                .update();
    }

    /** Records a check of one's own. */
    @Transactional
    public Kept add(Check check, String region) {
        if (CheckReader.read(check.expression()) instanceof CheckReader.Outcome.Fault(var why)) {
            return new Kept.Refused("expression", "EXPRESSION_INVALID", why);
        }
        if (check.id().isBlank() || check.id().length() > 20 || Shipped.ownsCheck(check.id())) {
            return new Kept.Refused(
                    "check_id",
                    "CHECK_ID_TAKEN",
                    Sentence.of(
                            "Nomor periksa \"{}\" kosong, terlalu panjang, atau milik program. Pakai nomor lain.",
                            "The check's id \"{}\" is empty, too long or the program's own. Use another.",
                            check.id()));
        }
        var known =
                checks().stream().filter(each -> each.id().equals(check.id())).findFirst();
        if (known.filter(check::equals).isPresent()) return new Kept.Unchanged();
        if (known.isPresent()) {
            jdbc.sql(
                            "UPDATE figure_check SET known_until = office_now() WHERE check_id = :id AND known_until = 'infinity'")
                    .param("id", check.id())
                    .update();
        }
        int kept = jdbc.sql("""
                        INSERT INTO figure_check (check_id, region_code, expression, quoted, note, stated)
                        VALUES (:id, :region, :expression, :quoted, :note, :stated)
                        ON CONFLICT (check_id) WHERE known_until = 'infinity' DO NOTHING""")
                .param("id", check.id())
                .param("region", region)
                .param("expression", check.expression())
                .param("quoted", check.quoted())
                .param("note", check.note())
                .param("stated", Optional.ofNullable(check.stated()).orElse(""))
                .update();
        if (kept == 0) {
            return new Kept.Refused(
                    "check_id",
                    "CHECK_ID_TAKEN",
                    Sentence.of(
                            "Nomor periksa {} sudah dipakai wilayah lain. Pakai nomor lain.",
                            "The check's id {} is used by another region. Use another.",
                            check.id()));
        }
        audit.record("FIGURE_CHECK_ADDED", "check:" + check.id(), region, Map.of("expression", check.expression()));
        return known.isPresent() ? new Kept.Changed() : new Kept.New();
    }

    /** The next free id of a region's own figures: {@code K5304.7}. */
    public String nextId(String region) {
        var prefix = "K" + region.replace(".", "");
        long used = jdbc.sql("SELECT count(DISTINCT figure_id) FROM quoted_figure WHERE figure_id LIKE :prefix || '.%'")
                .param("prefix", prefix)
                .query(Long.class)
                .single();
        return prefix + "." + BigDecimal.valueOf(used + 1).toPlainString();
    }
}
