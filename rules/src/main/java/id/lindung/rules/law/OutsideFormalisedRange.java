package id.lindung.rules.law;

import id.lindung.rules.time.Period;
import java.time.LocalDate;

/** A rule asked a parameter about a day it does not cover. A bug of the rule: questions of users are refused before. */
public final class OutsideFormalisedRange extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    OutsideFormalisedRange(String parameter, LocalDate day, Period formalised) {
        super(parameter + " has no value on " + day + "; it is formalised for " + formalised);
    }
}
