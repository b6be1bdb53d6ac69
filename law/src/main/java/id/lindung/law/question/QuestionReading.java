package id.lindung.law.question;

import id.lindung.rules.law.Outcome;

/** What came of reading facts: a question, or the refusal of it. */
public sealed interface QuestionReading {

    /** All facts could be read. */
    record Asked(Question question) implements QuestionReading {}

    /** A fact could not be read; the refusal names it and the allowed values. */
    record NotAskable(Outcome.Refused refusal) implements QuestionReading {}
}
