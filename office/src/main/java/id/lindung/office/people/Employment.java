package id.lindung.office.people;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work that a later room writes down: somebody of the register begins or ends a job. Counted like any other change. */
@Service
public class Employment {

    private final People people;
    private final Jobs jobs;
    private final Payers payers;
    private final Vocabulary vocabulary;

    Employment(People people, Jobs jobs, Payers payers, Vocabulary vocabulary) {
        this.people = people;
        this.jobs = jobs;
        this.payers = payers;
        this.vocabulary = vocabulary;
    }

    /**
     * Work that begins.
     *
     * @param category decides the segment
     * @param payer the employer; null when there is none, or it is not in the register
     * @param workplace its name, or where the own business is
     * @param money rupiah a month: a wage in segment PU, an income elsewhere
     * @param from any day of its first month
     */
    public record Begins(
            @Nullable String occupation,
            String category,
            @Nullable Long payer,
            @Nullable String workplace,
            @Nullable Long money,
            LocalDate from) {}

    /** The principal job from that month on; false when the actor may not, or the person, the category or the payer is unknown. */
    @Transactional
    public boolean begin(long person, Begins work) {
        var card = people.find(person).filter(found -> found.diedOn() == null);
        var category = vocabulary.categories().stream()
                .filter(each -> each.code().equals(work.category()))
                .findFirst();
        var payer = Optional.ofNullable(work.payer()).flatMap(payers::find);
        if (card.isEmpty() || category.isEmpty() || (work.payer() != null && payer.isEmpty())) return false;
        var draft = new Jobs.Draft(
                work.occupation(),
                work.occupation() == null ? "Lainnya" : null,
                category.get().code(),
                category.get().segment(),
                work.payer(),
                payer.map(Payers.Payer::name).orElse(null),
                work.workplace(),
                work.money(),
                null,
                work.from().withDayOfMonth(1),
                null,
                true);
        return jobs.save(card.get(), null, draft);
    }

    /**
     * Ends a job.
     *
     * @param last any day of its last month
     * @return false when the actor may not, or the job is not one of the person's that goes on
     */
    @Transactional
    public boolean end(long person, long job, LocalDate last) {
        var card = people.find(person);
        var found = people.listJobs(person).stream()
                .filter(each -> each.id() == job)
                .findFirst();
        var until = last.withDayOfMonth(1).plusMonths(1);
        if (card.isEmpty() || found.isEmpty() || !found.get().from().isBefore(until)) return false;
        var was = found.get();
        var draft = new Jobs.Draft(
                was.occupation(),
                was.occupationText(),
                was.category(),
                was.segment(),
                was.payer(),
                was.payerName(),
                was.workplace(),
                was.money(),
                was.decile(),
                was.from(),
                until,
                was.principal());
        return jobs.save(card.get(), was, draft);
    }
}
