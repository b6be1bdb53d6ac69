package id.lindung.office.claims;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.people.Deaths;
import id.lindung.office.people.People;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.office.store.OfficeClock;
import id.lindung.rules.contribution.Programme;
import id.lindung.rules.name.NameKey;
import id.lindung.rules.time.IndonesianDate;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports: opens the cases they lead to, or joins the case that is there already. Nothing reported is lost. */
@Service
public class Reports {

    private final JdbcClient jdbc;
    private final Subjects subjects;
    private final Claims claims;
    private final ClaimSteps steps;
    private final ClaimNumbers numbers;
    private final Entitlements entitlements;
    private final OnTheDay onTheDay;
    private final ProgrammeChoice choice;
    private final Deaths deaths;
    private final People people;
    private final Seal seal;
    private final Audit audit;
    private final OfficeClock clock;

    Reports(
            JdbcClient jdbc,
            Subjects subjects,
            Claims claims,
            ClaimSteps steps,
            ClaimNumbers numbers,
            Entitlements entitlements,
            OnTheDay onTheDay,
            ProgrammeChoice choice,
            Deaths deaths,
            People people,
            Seal seal,
            Audit audit,
            OfficeClock clock) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.claims = claims;
        this.steps = steps;
        this.numbers = numbers;
        this.entitlements = entitlements;
        this.onTheDay = onTheDay;
        this.choice = choice;
        this.deaths = deaths;
        this.people = people;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of a report. */
    public sealed interface Outcome {

        /** New cases, the main one first. */
        record Opened(List<ClaimCase> cases) implements Outcome {
            public Opened {
                cases = List.copyOf(cases);
            }
        }

        /**
         * The event was reported before; this report was added to it.
         *
         * @param visible whether the case lies in the reporter's scope
         * @param otherDay the day the earlier report names, when this one names another
         */
        record Joined(String number, boolean visible, Optional<LocalDate> otherDay) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    /** Same event, same case: reports about one worker wait for each other. */
    @Transactional
    public Outcome report(Report report) {
        if (!ClaimRights.reports(ClaimRights.role())) return new Outcome.Refused(outOfScope());
        var found = subjects.of(report);
        if (found.isEmpty() || !isOwn(found.get())) return new Outcome.Refused(outOfScope());
        var subject = found.get();
        if (report.eventDate().isAfter(clock.today())) return new Outcome.Refused(ReportRefusals.ahead(report));
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 8))")
                .param("key", subject.key())
                .query(row -> {});
        var months = subject.person() == null
                ? Optional.<LedgerMonths.Months>empty()
                : Optional.of(onTheDay.months(subject.person(), report.eventDate()));
        var wanted = choice.of(report, months);
        var same = sameEvent(subject, report, wanted.getFirst());
        if (!same.isEmpty()) return join(subject, report, same.getFirst());
        var refusal = ReportRefusals.of(report, subject, months);
        if (refusal.isPresent()) return new Outcome.Refused(refusal.get());
        return open(subject, report, wanted);
    }

    private Outcome open(Subject subject, Report report, List<Programme> programmes) {
        var opened = new ArrayList<ClaimCase>();
        for (var programme : programmes) {
            long id = insert(subject, report, programme);
            write(id, subject, report, false);
            var claim = steps.take(claims.find(id).orElseThrow(), ClaimEvent.OPEN, report.detail(), "");
            opened.add(entitlements.begin(claim));
        }
        registerDeath(subject, report);
        return new Outcome.Opened(opened);
    }

    /** The register learns of the death only after its case is there: nobody is struck off before the family was asked. */
    private void registerDeath(Subject subject, Report report) {
        if (report.cause() != Cause.DEATH || subject.person() == null || subject.diedOn() != null) return;
        if (!CurrentActor.get().role().writesWorkers()) return;
        people.find(subject.person()).ifPresent(card -> deaths.report(card, report.eventDate()));
    }

    private record Same(long id, String number, String region, LocalDate day) {}

    private List<Same> sameEvent(Subject subject, Report report, Programme main) {
        var found = jdbc.sql("SELECT id, number, region_code, event_date FROM claim_same_event(:key, :cause, :day)")
                .param("key", subject.key())
                .param("cause", report.cause().name())
                .param("day", report.eventDate())
                .query((row, n) ->
                        new Same(row.getLong(1), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class)))
                .list();
        // A death whose first path was refused may be taken up by the other programme.
        boolean otherPath = report.cause() == Cause.DEATH
                && !found.isEmpty()
                && found.stream().noneMatch(each -> each.number().startsWith(main.name()))
                && found.stream()
                        .allMatch(each -> claims.find(each.id())
                                .map(claim -> claim.state() == ClaimState.REFUSED || !claim.deathBenefit())
                                .orElse(false));
        return otherPath ? List.of() : found;
    }

    private Outcome join(Subject subject, Report report, Same same) {
        write(same.id(), subject, report, true);
        var visible = claims.find(same.id());
        audit.record("CLAIM_JOINED", "claim:" + same.id(), same.region(), Map.of("number", same.number()));
        return new Outcome.Joined(
                same.number(),
                visible.isPresent(),
                same.day().equals(report.eventDate()) ? Optional.empty() : Optional.of(same.day()));
    }

    private long insert(Subject subject, Report report, Programme programme) {
        boolean death = report.cause() == Cause.DEATH && (programme == Programme.JKM || programme == Programme.JKK);
        return jdbc.sql("""
                        INSERT INTO claim_case (number, programme, cause, event_date, person_id, payer_id, subject_key, name, name_key, birth_date, nik_index,
                                                nik_sealed, nik_mask, region_code, rw, rt, death_benefit, other_cover)
                        VALUES (:number, :programme, :cause, :day, :person, :payer, :key, :name, :nameKey, :birth, :nikIndex, :nikSealed, :nikMask,
                                :region, :rw, :rt, :death, :other) RETURNING id""")
                .param(
                        "number",
                        numbers.next(programme, subject.region(), clock.today().getYear()))
                .param("programme", programme.name())
                .param("cause", report.cause().name())
                .param("day", report.eventDate())
                .param("person", subject.person(), Types.BIGINT)
                .param("payer", subject.payer(), Types.BIGINT)
                .param("key", subject.key())
                .param("name", subject.name())
                .param("nameKey", NameKey.of(subject.name()).key())
                .param("birth", subject.birthDate(), Types.DATE)
                .param("nikIndex", subject.nikIndex(), Types.BINARY)
                .param("nikSealed", subject.nikSealed(), Types.BINARY)
                .param("nikMask", subject.nikMask(), Types.VARCHAR)
                .param("region", subject.region())
                .param("rw", subject.rw(), Types.VARCHAR)
                .param("rt", subject.rt(), Types.VARCHAR)
                .param("death", death)
                .param("other", report.otherCover().name())
                .query(Long.class)
                .single();
    }

    private void write(long claim, Subject subject, Report report, boolean joined) {
        var day = onTheDay.of(subject.person(), report.eventDate());
        var phone = report.phone();
        var scope = CurrentActor.get().scope();
        jdbc.sql("""
                        INSERT INTO claim_report (case_id, region_code, role, joined, event_date, at_work, place, detail, contact, phone_sealed, phone_mask,
                                                  standing, standing_id, standing_en)
                        VALUES (:case, :region, :role, :joined, :day, :work, :place, :detail, :contact, :phone, :mask, :standing, :id, :en)""")
                .param("case", claim)
                .param("region", scope.payer() == null ? scope.regionCode() : subject.region())
                .param("role", ClaimRights.role().name())
                .param("joined", joined)
                .param("day", report.eventDate())
                .param("work", report.atWork().name())
                .param("place", report.place())
                .param("detail", report.detail())
                .param("contact", report.contact())
                .param("phone", phone == null ? null : seal.seal(Purpose.PHONE, phone.international()), Types.BINARY)
                .param("mask", phone == null ? "" : phone.masked())
                .param("standing", day.code())
                .param("id", day.says().id())
                .param("en", day.says().en())
                .update();
    }

    /** How the worker stood that day, for the last page of a report; empty when the person lies outside the scope. */
    Optional<OnTheDay.OfDay> ask(Report report) {
        return subjects.of(report)
                .filter(Reports::isOwn)
                .map(subject -> onTheDay.of(subject.person(), report.eventDate()));
    }

    /** The programmes a report would open cases of, the main one first. */
    List<Programme> programmes(Report report) {
        var person = subjects.of(report).map(Subject::person);
        return choice.of(report, person.map(id -> onTheDay.months(id, report.eventDate())));
    }

    private static boolean isOwn(Subject subject) {
        return CurrentActor.get().scope().covers(subject.region());
    }

    private static Refusal outOfScope() {
        return Refusal.of(
                "OUT_OF_SCOPE",
                "Pekerja ini tidak ada dalam wilayah Anda. Laporkan lewat desanya atau lewat cabang BPJS Ketenagakerjaan.",
                "This worker is not in your area. Report through their village or the BPJS Ketenagakerjaan branch.");
    }

    static String month(YearMonth month) {
        return IndonesianDate.month(month);
    }
}
