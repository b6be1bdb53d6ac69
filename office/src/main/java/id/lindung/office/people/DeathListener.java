package id.lindung.office.people;

import java.time.LocalDate;

/** A later room that must know of a death before anything of the worker's ends: told inside the same transaction. */
public interface DeathListener {

    void died(PersonCard person, LocalDate day);
}
