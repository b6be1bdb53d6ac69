package id.lindung.office.people;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.pages.Attempts;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.ParticipantNumber;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finding somebody by an identity number. An answer confirms the number, so every search is written into the trail, without the number,
 * and there are only so many.
 */
@Service
class NumberSearch {

    sealed interface Answer {
        record Found(long person) implements Answer {}

        /** @param village where the person is registered, outside the scope; empty when nowhere, or not for this role to know */
        record Elsewhere(String village) implements Answer {}

        record TooOften() implements Answer {}
    }

    // Enough for a morning's counter work, too few to try numbers out.
    private final Attempts searches = new Attempts(30, Duration.ofMinutes(5));
    private final People people;
    private final Audit audit;

    NumberSearch(People people, Audit audit) {
        this.people = people;
        this.audit = audit;
    }

    @Transactional
    public Answer byNik(Nik nik) {
        if (isTooOften()) return new Answer.TooOften();
        var answer = answer(people.findByNik(nik));
        // Where somebody else's worker lives is told to those who would otherwise write him down a second time.
        return answer instanceof Answer.Elsewhere && CurrentActor.get().role().importsWorkers()
                ? new Answer.Elsewhere(people.findVillageOfNik(nik).orElse(""))
                : answer;
    }

    @Transactional
    public Answer byParticipantNumber(ParticipantNumber number) {
        return isTooOften() ? new Answer.TooOften() : answer(people.findByParticipantNumber(number));
    }

    private boolean isTooOften() {
        return !searches.admits(CurrentActor.get().name());
    }

    private Answer answer(OptionalLong found) {
        var actor = CurrentActor.get();
        audit.record(
                "NUMBER_SEARCHED",
                found.isPresent() ? "person:" + found.getAsLong() : "account:" + actor.account(),
                actor.scope().regionCode(),
                Map.of("found", Boolean.toString(found.isPresent())));
        return found.isPresent() ? new Answer.Found(found.getAsLong()) : new Answer.Elsewhere("");
    }
}
