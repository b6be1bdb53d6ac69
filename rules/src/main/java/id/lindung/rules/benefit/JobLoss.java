package id.lindung.rules.benefit;

import id.lindung.rules.Sentence;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.LawValue;
import id.lindung.rules.law.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * JKP: cash after dismissal. PP 37/2021, and PP 6/2025 for what is approved from 7 February 2025; months that still run on that day are paid
 * at the new rate (Permenaker 2/2025 Pasal II).
 */
final class JobLoss {

    private static final String SCHEDULE = "jkp.cash_schedule";
    private static final String CEILING = "jkp.wage_cap";
    private static final String TRANSITION = "jkp.transition_rule";
    private static final String ACTIVITY = "jkp.monthly_conditions";

    private JobLoss() {}

    static Outcome answer(Claim claim) {
        return JobLossConditions.event(claim).orElseGet(() -> {
            var approved = approval(claim);
            return JobLossConditions.refusal(claim, approved).orElseGet(() -> {
                var missing = AmountFacts.missing(claim.facts());
                return missing.isEmpty() ? granted(claim, approved) : new Outcome.Incomplete(missing);
            });
        });
    }

    /** As told; beside a day of dismissal the event is the approval; else the end of work stands for it. */
    private static LocalDate approval(Claim claim) {
        var facts = claim.facts();
        if (facts.approvalDate() != null) {
            return facts.approvalDate();
        }
        var event = facts.eventDate();
        return event != null && event.isAfter(claim.day()) ? event : claim.day();
    }

    private static Outcome granted(Claim claim, LocalDate approved) {
        var answer = new Answer(claim);
        var wage = Objects.requireNonNull(claim.facts().wage());
        var cap = claim.book().number(CEILING, approved);
        var base = wage.rupiah().min(cap);
        var law = claim.book().get(SCHEDULE);
        var begun = law.get(approved);
        Supplier<Explanation> limited = () -> Explanation.step(
                new Sentence(
                        "Upah terakhir yang dilaporkan, paling banyak batas JKP",
                        "Last reported wage, at most JKP's ceiling"),
                claim.book().get(CEILING, approved).provenance().law(),
                () -> "min(" + wage.display() + "; " + Amounts.rupiah(cap) + ") = " + Amounts.rupiah(base),
                new Explanation.Fact("wage", wage),
                Explanation.given(claim.book(), CEILING, approved));
        boolean moved = false;
        for (int month = 1; month <= months(begun.value().items()); month++) {
            var from = approved.plusMonths(month - 1L);
            var schedule = law.get(from);
            var percent = percent(schedule.value().items(), month);
            var rate = Amounts.fraction(percent);
            boolean changed = !begun.period().contains(from);
            moved |= changed;
            int number = month;
            answer.line("jobLossMonthly", base, rate, () -> {
                var reasons = new ArrayList<Explanation>(List.of(limited.get(), new Explanation.Given(law, schedule)));
                if (changed) reasons.add(Explanation.given(claim.book(), TRANSITION, from));
                JobLossConditions.arrearsRule(claim, approved).ifPresent(reasons::add);
                return new Explanation.Step(
                        Says.sentence(
                                "Uang tunai JKP bulan ke-{}, mulai {}", "JKP cash of month {}, from {}", number, from),
                        schedule.provenance().law(),
                        () -> Amounts.percent(percent) + " × " + Amounts.rupiah(base) + " = "
                                + Amounts.rupiah(base.multiply(rate)),
                        reasons);
            });
        }
        if (moved) {
            answer.warn(Says.note(
                    "MOVED_TO_NEW_RATE",
                    "Disetujui menurut PP 37/2021; bulan yang mulai sejak 7 Februari 2025 dibayar menurut PP 6/2025.",
                    "Approved under PP 37/2021; months that begin from 7 February 2025 are paid under PP 6/2025."));
        }
        JobLossConditions.presume(claim, approved, answer);
        if (claim.book().get(ACTIVITY).find(approved).isPresent()) {
            answer.prove(Says.note(
                    "MONTHLY_ACTIVITY",
                    "Bulan ke-2 sampai ke-6: setiap bulan melamar ke 5 perusahaan, 1 wawancara, atau hadir 80% pelatihan ({}).",
                    "Months 2 to 6: each month 5 applications, one interview, or 80% attendance at training ({}).",
                    claim.book()
                            .get(ACTIVITY, approved)
                            .provenance()
                            .law()
                            .getFirst()
                            .display()));
        }
        answer.prove(Says.note(
                "STILL_WITHOUT_WORK",
                "Belum bekerja lagi; pembayaran berhenti saat mendapat pekerjaan atau meninggal.",
                "Not working again; payment ends with a new job or death."));
        return answer.granted();
    }

    private static int months(List<LawValue> schedule) {
        int last = 0;
        for (var step : schedule) {
            last = Math.max(last, MonthRange.of(step.get("months").text()).last());
        }
        return last;
    }

    private static BigDecimal percent(List<LawValue> schedule, int month) {
        for (var step : schedule) {
            if (MonthRange.of(step.get("months").text()).contains(month)) {
                return step.get("pct").number();
            }
        }
        throw new IllegalStateException(SCHEDULE + " says nothing about month " + month);
    }
}
