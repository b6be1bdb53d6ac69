package id.lindung.office.claims;

import id.lindung.office.audit.Audit;
import id.lindung.office.papers.Papers;
import id.lindung.rules.contribution.Programme;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which papers a case needs, and those that were brought. */
@Service
public class Documents {

    private final JdbcClient jdbc;
    private final Entitlements entitlements;
    private final Heirs heirs;
    private final Papers papers;
    private final Audit audit;

    Documents(JdbcClient jdbc, Entitlements entitlements, Heirs heirs, Papers papers, Audit audit) {
        this.jdbc = jdbc;
        this.entitlements = entitlements;
        this.heirs = heirs;
        this.papers = papers;
        this.audit = audit;
    }

    /**
     * One paper on the list of a case.
     *
     * @param heir whose it is; null: the case's
     * @param brings FAMILY, WORKER, VILLAGE, EMPLOYER, HOSPITAL or POLICE
     * @param whereId where it is made, and that it is free; also in English
     * @param given the latest that was handed in, or null
     */
    public record Needed(
            String code,
            String nameId,
            String nameEn,
            @Nullable Heir heir,
            boolean required,
            String brings,
            String whereId,
            String whereEn,
            String citation,
            String source,
            String status,
            @Nullable Given given) {

        public boolean isMissing() {
            var paper = given;
            return required && (paper == null || paper.state() == PaperState.RETURNED);
        }

        /** The id of its fields on a page. */
        public String key() {
            return code + (heir == null ? "" : "-" + heir.id());
        }
    }

    /** Whether a paper does. */
    public enum PaperState {
        GIVEN,
        ACCEPTED,
        RETURNED
    }

    /** A paper that was handed in. */
    public record Given(long id, UUID paper, PaperState state, String reason, String by, Instant at) {}

    private record Rule(
            String code,
            String nameId,
            String nameEn,
            String per,
            @Nullable Boolean ofDead,
            String whenFact,
            boolean required,
            String brings,
            String whereId,
            String whereEn,
            String citedAs,
            String source,
            String status) {}

    /** The papers of a case, in the order in which they are fetched. */
    public List<Needed> list(ClaimCase claim) {
        var facts = entitlements.facts(claim);
        var all = claim.isOfDead() ? heirs.list(claim.id()) : List.<Heir>of();
        var given = given(claim.id());
        var needed = new ArrayList<Needed>();
        for (var rule : rules(claim, facts)) {
            if (rule.ofDead() != null && rule.ofDead() != claim.isOfDead()) continue;
            if (!rule.whenFact().isEmpty() && !Entitlements.isKnown(facts, rule.whenFact())) continue;
            if (rule.per().equals("CASE")) needed.add(needed(rule, null, given));
            else
                all.stream()
                        .filter(heir -> concerns(rule.per(), heir, claim))
                        .forEach(heir -> needed.add(needed(rule, heir, given)));
        }
        return needed;
    }

    private static boolean concerns(String per, Heir heir, ClaimCase claim) {
        boolean minor = heir.isMinorOn(claim.eventDate());
        return switch (per) {
            case "HEIR" -> heir.weight() > 0;
            case "ADULT" -> !minor;
            case "MINOR" -> minor;
            case "SPOUSE" -> heir.relation() == Relation.SPOUSE;
            case "CHILD" -> heir.relation() == Relation.CHILD;
            case "BURIED" -> heir.relation() == Relation.BURIED;
            default -> throw new IllegalStateException(per);
        };
    }

    private List<Rule> rules(ClaimCase claim, FactSheet facts) {
        return jdbc.sql("""
                        SELECT code, name_id, name_en, per, of_dead, when_fact, required, brings, where_id, where_en, cited_as, source, status
                        FROM claim_document
                        WHERE :programme = ANY (programmes) AND (causes = '{}' OR :cause = ANY (causes))
                          AND (segments = '{}' OR :segment = '' OR :segment = ANY (segments)) AND valid_from <= :day AND valid_until > :day
                          AND (NOT :plainDeath OR code NOT IN ('ACCIDENT_REPORT_1', 'WITNESSES', 'POLICE_REPORT'))
                        ORDER BY position""")
                .param("programme", claim.programme().name())
                .param("cause", claim.cause().name())
                .param("segment", facts.get("segment"))
                .param("day", claim.eventDate())
                .param("plainDeath", claim.programme() != Programme.JKK)
                .query((row, n) -> new Rule(
                        row.getString("code"),
                        row.getString("name_id"),
                        row.getString("name_en"),
                        row.getString("per"),
                        row.getObject("of_dead", Boolean.class),
                        row.getString("when_fact"),
                        row.getBoolean("required"),
                        row.getString("brings"),
                        row.getString("where_id"),
                        row.getString("where_en"),
                        row.getString("cited_as"),
                        row.getString("source"),
                        row.getString("status")))
                .list();
    }

    private static Needed needed(Rule rule, @Nullable Heir heir, Map<String, Given> given) {
        return new Needed(
                rule.code(),
                rule.nameId(),
                rule.nameEn(),
                heir,
                rule.required(),
                rule.brings(),
                rule.whereId(),
                rule.whereEn(),
                rule.citedAs(),
                rule.source(),
                rule.status(),
                given.get(rule.code() + "/" + (heir == null ? 0 : heir.id())));
    }

    private Map<String, Given> given(long claim) {
        var latest = new java.util.HashMap<String, Given>();
        jdbc.sql("""
                        SELECT DISTINCT ON (document, heir_id) document, heir_id, id, paper, state, reason, given_by, given_at
                        FROM claim_paper WHERE case_id = :id ORDER BY document, heir_id, id DESC""")
                .param("id", claim)
                .query((row, n) -> latest.put(
                        row.getString("document") + "/" + row.getLong("heir_id"),
                        new Given(
                                row.getLong("id"),
                                row.getObject("paper", UUID.class),
                                PaperState.valueOf(row.getString("state")),
                                row.getString("reason"),
                                row.getString("given_by"),
                                row.getTimestamp("given_at").toInstant())))
                .list();
        return latest;
    }

    /** Hands a paper in for a document of the list; what stood there before stays, and no longer counts. */
    @Transactional
    public Optional<Refusal> give(ClaimCase claim, String code, long heir, String name, InputStream content)
            throws IOException {
        if (!claim.state().isGathering() && !ClaimRights.decides(ClaimRights.role())) {
            return Optional.of(Refusal.of(
                    "NOT_GATHERING",
                    "Klaim {} sedang di tangan cabang, jadi dokumen tidak dapat diganti sekarang. Tunggu sampai dikembalikan, atau hubungi cabang.",
                    "Claim {} is with the branch, so no document can be changed now. Wait until it is returned, or call the branch.",
                    claim.number()));
        }
        boolean asked = list(claim).stream()
                .anyMatch(each -> each.code().equals(code)
                        && (each.heir() == null ? 0 : each.heir().id()) == heir);
        if (!asked) {
            return Optional.of(Refusal.of(
                    "NOT_ASKED",
                    "Dokumen ini tidak diminta untuk klaim {}.",
                    "This document is not asked for by claim {}.",
                    claim.number()));
        }
        return switch (papers.keep(claim.subject(), claim.region(), name, content)) {
            case Papers.Kept.Refused(var why) -> Optional.of(new Refusal("PAPER_UNFIT", why, ""));
            case Papers.Kept.Done(var paper) -> {
                jdbc.sql(
                                "INSERT INTO claim_paper (case_id, document, heir_id, paper) VALUES (:case, :code, :heir, :paper)")
                        .param("case", claim.id())
                        .param("code", code)
                        .param("heir", heir)
                        .param("paper", paper.id())
                        .update();
                audit.record(
                        "CLAIM_PAPER_GIVEN",
                        claim.subject(),
                        claim.region(),
                        Map.of("document", code, "paper", paper.id().toString()));
                yield Optional.empty();
            }
        };
    }

    /** The branch says whether a paper does, and why not. */
    @Transactional
    public Optional<Refusal> judge(ClaimCase claim, long given, boolean accepted, String reason) {
        if (!ClaimRights.decides(ClaimRights.role()) || claim.state() != ClaimState.REVIEW) {
            return Optional.of(Refusal.of(
                    "NOT_IN_REVIEW",
                    "Dokumen hanya dinilai selama klaim ditinjau cabang. Ambil dulu klaimnya.",
                    "Documents are judged only while the branch reviews the claim. Take the claim first."));
        }
        if (!accepted && reason.strip().length() < ClaimSteps.REASON_LENGTH) {
            return Optional.of(
                    Refusal.of(
                            "REASON_MISSING",
                            "Tulis apa yang kurang dengan kata yang dimengerti keluarga, misalnya: foto buram, nama tidak terbaca.",
                            "Write what is wrong in words the family understands, for example: blurred photograph, name unreadable."));
        }
        int changed = jdbc.sql("""
                        UPDATE claim_paper SET state = :state, reason = :reason, judged_by = acting() WHERE id = :id AND case_id = :case""")
                .param("state", accepted ? "ACCEPTED" : "RETURNED")
                .param("reason", accepted ? "" : reason.strip())
                .param("id", given)
                .param("case", claim.id())
                .update();
        if (changed == 0)
            return Optional.of(Refusal.of("UNKNOWN", "Dokumen itu tidak ada.", "There is no such document."));
        audit.record(
                "CLAIM_PAPER_JUDGED",
                claim.subject(),
                claim.region(),
                Map.of("paper", given, "accepted", accepted, "reason", reason.strip()));
        return Optional.empty();
    }
}
