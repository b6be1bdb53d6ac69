package id.lindung.office.claims;

import id.lindung.office.people.DeathListener;
import id.lindung.office.people.PersonCard;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A death written on a worker's card opens its case, when the worker was ever protected: the family need not know that it may ask. */
@Component
class DeathOpensCase implements DeathListener {

    // Asked late: reports write deaths, and deaths open reports.
    private final ObjectProvider<Reports> reports;
    private final OnTheDay onTheDay;
    private final Claims claims;

    DeathOpensCase(ObjectProvider<Reports> reports, OnTheDay onTheDay, Claims claims) {
        this.reports = reports;
        this.onTheDay = onTheDay;
        this.claims = claims;
    }

    @Override
    public void died(PersonCard person, LocalDate day) {
        if (!ClaimRights.reports(ClaimRights.role())) return;
        var first = onTheDay.months(person.id(), day).first();
        if (first == null || first.atDay(1).isAfter(day)) return;
        boolean there = claims.ofPerson(person.id()).stream()
                .anyMatch(claim -> claim.cause() == Cause.DEATH && claim.state() != ClaimState.CANCELLED);
        if (!there) reports.getObject().report(Report.of(Cause.DEATH, person.id(), day, AtWork.UNKNOWN));
    }
}
