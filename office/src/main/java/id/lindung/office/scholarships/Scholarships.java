package id.lindung.office.scholarships;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.claims.ClaimCase;
import id.lindung.office.claims.ClaimRights;
import id.lindung.office.claims.ClaimState;
import id.lindung.office.claims.Claims;
import id.lindung.office.claims.Heir;
import id.lindung.office.claims.Heirs;
import id.lindung.office.claims.Relation;
import id.lindung.office.papers.Papers;
import id.lindung.office.store.OfficeClock;
import id.lindung.rules.Sentence;
import id.lindung.rules.benefit.Child;
import id.lindung.rules.benefit.SchoolLevel;
import id.lindung.rules.law.LawBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins scholarships, takes each year's claim with its proof, and pays it after two have looked. The amounts are the law's. */
@Service
public class Scholarships {

    private static final String IN_REGION =
            "WHERE s.region_code >= :region AND s.region_code < CASE :region WHEN '' THEN '~' ELSE :region || '/' END";

    private static final String DUE = IN_REGION + """
             AND s.ended_on IS NULL AND s.birth_date + make_interval(years => s.end_age) > make_date(:one::int, 7, 1)
            AND NOT EXISTS (SELECT 1 FROM scholarship_year y WHERE y.scholarship_id = s.id AND y.school_year = :one
                              AND scholarship_year_state(y.id) <> 'RETURNED')""";

    private final JdbcClient jdbc;
    private final Claims claims;
    private final Heirs heirs;
    private final Papers papers;
    private final LawBook law;
    private final ScholarshipLaw rules;
    private final ScholarshipRows rows;
    private final OfficeClock clock;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Scholarships(
            JdbcClient jdbc,
            Claims claims,
            Heirs heirs,
            Papers papers,
            LawBook law,
            ScholarshipLaw rules,
            ScholarshipRows rows,
            OfficeClock clock,
            Audit audit,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.heirs = heirs;
        this.papers = papers;
        this.law = law;
        this.rules = rules;
        this.rows = rows;
        this.clock = clock;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What came of an act. */
    public sealed interface Outcomes {
        record Done(long scholarship) implements Outcomes {}

        record Refused(Sentence why) implements Outcomes {}
    }

    static Outcomes refused(String id, String en) {
        return new Outcomes.Refused(new Sentence(id, en));
    }

    /** Begins the schooling of a child of the case, from a school year on. */
    public Outcomes begin(ClaimCase claim, long heir, SchoolLevel level, int firstYear) {
        if (!ClaimRights.reports(CurrentActor.get().role()))
            return refused("Anda tidak dapat melakukan ini.", "You may not do this.");
        if (claim.state() != ClaimState.APPROVED && claim.state() != ClaimState.DONE) {
            return refused(
                    "Klaim ini belum disetujui. Beasiswa dimulai setelah cabang menyetujuinya.",
                    "This claim is not approved. Scholarships begin after the branch has approved it.");
        }
        var child = heirs.all(claim.id()).stream()
                .filter(each -> each.id() == heir && each.relation() == Relation.CHILD && each.withdrawn() == null)
                .findFirst();
        var born = child.map(Heir::birthDate).orElse(null);
        if (child.isEmpty() || born == null) {
            return refused(
                    "Anak itu tidak ada di daftar ahli waris, atau tanggal lahirnya belum diisi.",
                    "The child is not among the heirs, or has no birth date.");
        }
        if (firstYear < Scholarship.schoolYear(claim.eventDate())) {
            return refused(
                    "Tahun ajaran " + firstYear + "/" + (firstYear + 1)
                            + " sudah lewat sebelum kejadian. Pilih tahun ajaran saat kejadian atau sesudahnya.",
                    "School year " + firstYear + "/" + (firstYear + 1)
                            + " was over before the event. Choose the school year of the event or a later one.");
        }
        var answer =
                rules.judge(claim, new Child(born, level, false, false), ScholarshipLaw.judgedOn(claim, firstYear));
        if (answer instanceof Outcomes.Refused) return answer;
        try {
            return transaction.execute(status -> {
                long id = jdbc.sql("""
                                INSERT INTO scholarship (case_id, heir_id, region_code, name, birth_date, first_level, first_year, most_children,
                                                         most_rupiah, end_age)
                                VALUES (:case, :heir, :region, :name, :born, :level, :year, :children, :most, :age) RETURNING id""")
                        .param("case", claim.id())
                        .param("heir", heir)
                        .param("region", claim.region())
                        .param("name", child.get().name())
                        .param("born", born)
                        .param("level", level.name())
                        .param("year", firstYear)
                        .param(
                                "children",
                                law.get("scholarship.max_children", claim.eventDate())
                                        .value()
                                        .integer())
                        .param(
                                "most",
                                law.get("scholarship.max_total", claim.eventDate())
                                        .value()
                                        .number()
                                        .longValueExact())
                        .param(
                                "age",
                                law.get("scholarship.end_age", claim.eventDate())
                                        .value()
                                        .integer())
                        .query(Long.class)
                        .single();
                audit.record("SCHOLARSHIP_BEGUN", "scholarship:" + id, claim.region(), Map.of("claim", claim.number()));
                return new Outcomes.Done(id);
            });
        } catch (DataIntegrityViolationException e) {
            return refused(
                    "Beasiswa keluarga ini sudah untuk jumlah anak terbanyak, atau anak ini sudah menerimanya.",
                    "The family has as many scholarships as there are, or this child has one.");
        }
    }

    /** What somebody claims for a school year. */
    public record YearDraft(int schoolYear, SchoolLevel level, String school, boolean married, boolean working) {}

    /** Claims a school year with the school's letter. A marriage or work ends the scholarship instead. */
    public Outcomes claim(Scholarship of, YearDraft draft, String fileName, InputStream proof) throws IOException {
        if (!ClaimRights.reports(CurrentActor.get().role()))
            return refused("Anda tidak dapat melakukan ini.", "You may not do this.");
        var claim = claims.find(of.claim()).orElseThrow();
        if (draft.married() || draft.working()) {
            end(of, clock.today(), draft.married() ? "MARRIED" : "WORKING");
            return refused(
                    draft.married()
                            ? "Anak sudah menikah: beasiswa berakhir."
                            : "Anak sudah bekerja: beasiswa berakhir.",
                    draft.married()
                            ? "The child is married: the scholarship ends."
                            : "The child works: the scholarship ends.");
        }
        if (draft.schoolYear() > Scholarship.schoolYear(clock.today()) || draft.schoolYear() < of.firstYear()) {
            return refused(
                    "Tahun ajaran itu belum mulai, atau sebelum beasiswa ini.",
                    "That school year has not begun, or lies before this scholarship.");
        }
        int before = (int) of.years().stream()
                .filter(each -> each.level() == draft.level() && each.state() != Scholarship.State.RETURNED)
                .count();
        var on = ScholarshipLaw.judgedOn(claim, draft.schoolYear());
        var child = new Child(of.born(), draft.level(), false, false, before, 1);
        if (rules.judge(claim, child, on) instanceof Outcomes.Refused no) return no;
        long rupiah = rules.amount(claim, child, on);
        try {
            return transaction.execute(status -> keep(of, claim, draft, rupiah, fileName, proof));
        } catch (DataIntegrityViolationException e) {
            return refused(
                    "Tahun ajaran ini sudah diajukan, jenjangnya sudah penuh, beasiswanya sudah berakhir, atau jumlah keluarga akan melampaui batas hukum.",
                    "The school year was claimed, the level is full, the scholarship has ended, or the family would exceed the law's most.");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The letter and the claim it proves, both or neither. */
    private Outcomes keep(
            Scholarship of, ClaimCase claim, YearDraft draft, long rupiah, String fileName, InputStream proof) {
        try {
            return switch (papers.keep("scholarship:" + of.id(), of.region(), fileName, proof)) {
                case Papers.Kept.Refused(var why) -> new Outcomes.Refused(why);
                case Papers.Kept.Done(var paper) -> insert(of, claim, draft, rupiah, paper.id());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcomes insert(Scholarship of, ClaimCase claim, YearDraft draft, long rupiah, UUID proof) {
        jdbc.sql("""
                        INSERT INTO scholarship_year (scholarship_id, region_code, school_year, level, school, rupiah, most_years, proof)
                        VALUES (:id, :region, :year, :level, :school, :rupiah, :most, :proof)""")
                .param("id", of.id())
                .param("region", of.region())
                .param("year", draft.schoolYear())
                .param("level", draft.level().name())
                .param("school", draft.school())
                .param("rupiah", rupiah)
                .param(
                        "most",
                        SchoolPath.worth(law, draft.level(), claim.eventDate()).years())
                .param("proof", proof)
                .update();
        audit.record(
                "SCHOLARSHIP_CLAIMED",
                "scholarship:" + of.id(),
                of.region(),
                Map.of("schoolYear", draft.schoolYear(), "rupiah", rupiah));
        return new Outcomes.Done(of.id());
    }

    /** A step of the branch with a year's claim; empty when done. */
    public Optional<Sentence> step(Scholarship of, long year, String kind, String note) {
        if (!ClaimRights.decides(CurrentActor.get().role()))
            return Optional.of(new Sentence("Hanya cabang yang memutuskan.", "Only the branch decides."));
        if (of.years().stream().noneMatch(each -> each.id() == year))
            return Optional.of(new Sentence("Tidak ada.", "Not found."));
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.sql(
                                "INSERT INTO scholarship_step (year_id, region_code, kind, note) VALUES (:year, :region, :kind, :note)")
                        .param("year", year)
                        .param("region", of.region())
                        .param("kind", kind)
                        .param("note", note.strip())
                        .update();
                audit.record(
                        "SCHOLARSHIP_" + kind,
                        "scholarship:" + of.id(),
                        of.region(),
                        Map.of("year", year, "note", note));
            });
            return Optional.empty();
        } catch (org.springframework.dao.DataAccessException e) {
            return Optional.of(new Sentence(
                    "Langkah ini tidak mungkin: sudah berubah, harus oleh orang lain, atau alasan dan nomor bukti belum diisi.",
                    "Not possible: it has changed, another person must do it, or the reason or reference is missing."));
        }
    }

    /** Ends a scholarship; false when it had ended. */
    public boolean end(Scholarship of, LocalDate day, String reason) {
        return ClaimRights.reports(CurrentActor.get().role())
                && Boolean.TRUE.equals(transaction.execute(status -> ended(of, day, reason)));
    }

    private boolean ended(Scholarship of, LocalDate day, String reason) {
        int changed = jdbc.sql(
                        "UPDATE scholarship SET ended_on = :day, end_reason = :reason WHERE id = :id AND ended_on IS NULL")
                .param("day", day)
                .param("reason", reason)
                .param("id", of.id())
                .update();
        if (changed == 0) return false;
        audit.record("SCHOLARSHIP_ENDED", "scholarship:" + of.id(), of.region(), Map.of("reason", reason));
        return true;
    }

    public Optional<Scholarship> find(long id) {
        return rows.read("WHERE s.id = :one", "", id).stream().findFirst();
    }

    public List<Scholarship> ofClaim(long claim) {
        return rows.read("WHERE s.case_id = :one", "", claim);
    }

    /** Of a region, bounded. */
    public List<Scholarship> list(String region) {
        return rows.read(IN_REGION + " AND :one = 0", region, 0);
    }

    /** Those that run and have nothing claimed for the school year of today, bounded. */
    public List<Scholarship> due(String region) {
        return rows.read(DUE, region, Scholarship.schoolYear(clock.today()));
    }

    /** How many of a region are due. */
    public long countDue(String region) {
        return jdbc.sql("SELECT count(*) FROM scholarship s " + DUE)
                .param("region", region)
                .param("one", Scholarship.schoolYear(clock.today()))
                .query(Long.class)
                .single();
    }

    /** The way to graduation. */
    public SchoolPath path(Scholarship of) {
        return SchoolPath.of(of, law, claims.find(of.claim()).orElseThrow().eventDate(), clock.today());
    }
}
