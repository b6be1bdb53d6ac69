package id.lindung.rules.contribution;

import id.lindung.rules.Sentence;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.Holidays;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Note;
import id.lindung.rules.law.ValueText;
import id.lindung.rules.time.ContributionMonth;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a contribution is due. Wage earners: the 15th of the following month (the 30th in the COVID-19 months). BPU: the 15th of the
 * contribution month itself. A due day that is no working day moves to the next one.
 */
public final class DueDates {

    /**
     * @param day the last day to pay
     * @param nominal the day the law names, before weekends and holidays
     * @param warnings holidays that are not known or not verified, and collective leave on the day
     */
    public record DueDate(LocalDate day, LocalDate nominal, Explanation explanation, List<Note> warnings) {}

    private static final Sentence RULE = new Sentence(
            "Jatuh tempo iuran; bila hari libur, hari kerja berikutnya", "Due day; on a holiday, the next working day");

    private static final Sentence WEEKEND = new Sentence("Sabtu atau Minggu", "weekend");

    private final LawBook book;

    /** Safe for many threads. */
    public DueDates(LawBook book) {
        this.book = book;
    }

    /** Empty for construction and migrants, who pay by project and contract, and for months that are not formalised. */
    public Optional<DueDate> find(Segment segment, ContributionMonth month) {
        if (!book.covers(month)) return Optional.empty();
        return switch (segment) {
            case PU -> Optional.of(due("pu.due_day", month, month.next()));
            case BPU -> Optional.of(due("bpu.due_day", month, month));
            case JAKON, PMI -> Optional.empty();
        };
    }

    private DueDate due(String parameter, ContributionMonth month, ContributionMonth payMonth) {
        var rule = book.get(parameter);
        var value = rule.get(month);
        // The 30th of February is its last day.
        int day = Math.min(value.value().integer(), payMonth.lastDay().getDayOfMonth());
        var nominal = payMonth.value().atDay(day);
        var moved = book.holidays().workingDayFrom(nominal);
        var from = new ArrayList<Explanation>();
        from.add(new Explanation.Given(rule, value));
        for (var passed = nominal; passed.isBefore(moved); passed = passed.plusDays(1)) {
            var name = book.holidays().find(passed).map(Holidays.Holiday::name).orElse(WEEKEND);
            var on = ValueText.day(passed);
            from.add(new Explanation.Fact(
                    "holiday", new Sentence(on.id() + ", " + name.id(), on.en() + ", " + name.en())));
        }
        var says = new Sentence(
                ValueText.day(nominal).id() + " → " + ValueText.day(moved).id(),
                ValueText.day(nominal).en() + " → " + ValueText.day(moved).en());
        var explanation = new Explanation.Step(RULE, List.of(), Explanation.Arithmetic.of(says), from);
        return new DueDate(moved, nominal, explanation, warnings(nominal, moved));
    }

    private List<Note> warnings(LocalDate nominal, LocalDate moved) {
        var warnings = new ArrayList<Note>();
        if (!book.holidays().covers(moved.getYear())) {
            warnings.add(Note.of(
                    "HOLIDAYS_UNKNOWN",
                    "Hari libur {} belum ada di sini; hanya Sabtu dan Minggu yang dihitung.",
                    "The holidays of {} are not known here; only weekends were counted.",
                    moved.getYear()));
        }
        for (var day = nominal; day.isBefore(moved); day = day.plusDays(1)) {
            book.holidays().find(day).ifPresent(holiday -> warnings.add(holiday(holiday)));
        }
        book.holidays().findCollectiveLeave(moved).ifPresent(leave -> warnings.add(collectiveLeave(leave)));
        return List.copyOf(warnings);
    }

    private static Note holiday(Holidays.Holiday holiday) {
        var status = holiday.provenance().status().says();
        var day = ValueText.day(holiday.day());
        return new Note(
                "HOLIDAY_STATUS",
                new Sentence(
                        "Libur " + day.id() + " (" + holiday.name().id() + "): " + status.id() + ".",
                        "Holiday " + day.en() + " (" + holiday.name().en() + "): " + status.en() + "."));
    }

    /** The sources move a due day from a holiday; of collective leave none of them speaks. */
    private static Note collectiveLeave(Holidays.Holiday leave) {
        var status = leave.provenance().status().says();
        var day = ValueText.day(leave.day());
        return new Note(
                "COLLECTIVE_LEAVE",
                new Sentence(
                        day.id() + " adalah cuti bersama (" + leave.name().id() + "; " + status.id()
                                + "). Belum jelas apakah cuti bersama menggeser jatuh tempo: bayarlah sebelum hari itu, atau tanyakan ke"
                                + " cabang BPJS Ketenagakerjaan.",
                        day.en() + " is collective leave (" + leave.name().en() + "; " + status.en()
                                + "). Whether collective leave moves a due day is not settled: pay before that day, or ask the BPJS"
                                + " branch."));
    }

    /**
     * How late a payment was.
     *
     * @param wholeMonths complete months since the due day
     * @param extraDays days beyond them: no source says whether part of a month counts as a month
     */
    public record Lateness(int wholeMonths, int extraDays) {

        /** Nothing when paid on or before the due day. */
        public static Lateness between(LocalDate due, LocalDate paid) {
            if (!paid.isAfter(due)) return new Lateness(0, 0);
            long months = ChronoUnit.MONTHS.between(due, paid);
            long days = ChronoUnit.DAYS.between(due.plusMonths(months), paid);
            return new Lateness(Math.toIntExact(months), Math.toIntExact(days));
        }

        /** Whether only the branch can say how many months the fine counts. */
        public boolean needsBranch() {
            return extraDays > 0;
        }
    }
}
