package id.lindung.law.question;

import id.lindung.rules.law.Outcome;

/** What came of reading facts: a question, or the refusal of it. */
public sealed interface QuestionReading {

    record Asked(Question question) implements QuestionReading {}

    record NotAskable(Outcome.Refused refusal) implements QuestionReading {}
}
