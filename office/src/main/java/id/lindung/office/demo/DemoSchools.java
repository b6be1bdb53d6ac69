package id.lindung.office.demo;

import id.lindung.office.claims.ClaimCase;
import id.lindung.office.claims.Entitlements;
import id.lindung.office.claims.Heir;
import id.lindung.office.claims.Heirs;
import id.lindung.office.scholarships.Scholarship;
import id.lindung.office.scholarships.Scholarships;
import id.lindung.rules.benefit.SchoolLevel;
import id.lindung.rules.contribution.Programme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Children of claims who go to school: begun, claimed with the school's letter, proposed, approved by another, paid, ended. */
@Component
class DemoSchools {

    private static final int NEEDED_MONTHS = 36;

    private final DemoDesk desk;
    private final Scholarships scholarships;
    private final Heirs heirs;
    private final Entitlements entitlements;

    DemoSchools(DemoDesk desk, Scholarships scholarships, Heirs heirs, Entitlements entitlements) {
        this.desk = desk;
        this.scholarships = scholarships;
        this.heirs = heirs;
        this.entitlements = entitlements;
    }

    void begin(ClaimCase claim, String child, int year) {
        var heir = heirs.list(claim.id()).stream()
                .filter(each -> each.name().equals(child))
                .findFirst()
                .orElseThrow();
        desk.as(DemoDesk.operator(claim.region()), () -> done(scholarships.begin(claim, heir.id(), level(heir), year)));
    }

    private static SchoolLevel level(Heir heir) {
        return SchoolLevel.valueOf(Objects.requireNonNull(heir.schoolLevel()));
    }

    /** The family claims a school year. */
    void claim(ClaimCase claim, String child, int year, String school) {
        var of = of(claim, child);
        var level = scholarships.path(of).cells().stream()
                .filter(cell -> cell.schoolYear() == year)
                .findFirst()
                .orElseThrow()
                .level();
        var draft = new Scholarships.YearDraft(year, level, school, false, false);
        desk.as(DemoDesk.operator(claim.region()), () -> {
            try {
                return done(scholarships.claim(
                        of,
                        draft,
                        "surat-sekolah.png",
                        new ByteArrayInputStream(DemoPaper.of("Surat keterangan sekolah " + year, child))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A school year from the claim to the money. */
    void pay(ClaimCase claim, String child, int year, String school) {
        claim(claim, child, year, school);
        step(claim, child, year, "PROPOSE", "");
        var of = of(claim, child);
        desk.as(DemoDesk.SECOND, () -> none(of, year, "APPROVE", ""));
        step(claim, child, year, "PAY", "NTT-BS-" + of.id() + "-" + year);
    }

    /** Claimed and proposed by one of the branch; the second has not looked. */
    void propose(ClaimCase claim, String child, int year, String school) {
        claim(claim, child, year, school);
        step(claim, child, year, "PROPOSE", "");
    }

    /** Claimed, and returned to the family. */
    void giveBack(ClaimCase claim, String child, int year, String school) {
        claim(claim, child, year, school);
        step(claim, child, year, "RETURN", "Surat sekolah bukan untuk tahun ajaran ini");
    }

    /** Whether the law has a scholarship for the children of this case. */
    boolean mayBegin(ClaimCase claim) {
        var months = entitlements.facts(claim).get("contributionMonths");
        return claim.programme() == Programme.JKK || (!months.isEmpty() && Integer.parseInt(months) >= NEEDED_MONTHS);
    }

    private void step(ClaimCase claim, String child, int year, String kind, String note) {
        desk.as(DemoDesk.BRANCH, () -> none(of(claim, child), year, kind, note));
    }

    private boolean none(Scholarship of, int year, String kind, String note) {
        var which = Objects.requireNonNull(of.year(year));
        scholarships.step(of, which.id(), kind, note).ifPresent(why -> {
            throw new IllegalStateException(why.id());
        });
        return true;
    }

    void end(ClaimCase claim, String child, LocalDate day, String reason) {
        desk.as(DemoDesk.operator(claim.region()), () -> scholarships.end(of(claim, child), day, reason));
    }

    private Scholarship of(ClaimCase claim, String child) {
        return scholarships.ofClaim(claim.id()).stream()
                .filter(each -> each.name().equals(child))
                .findFirst()
                .orElseThrow();
    }

    private static long done(Scholarships.Outcomes outcome) {
        return switch (outcome) {
            case Scholarships.Outcomes.Done(var id) -> id;
            case Scholarships.Outcomes.Refused(var why) -> throw new IllegalStateException(why.id());
        };
    }
}
