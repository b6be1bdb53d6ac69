package id.lindung.law.quote;

import id.lindung.law.LawLibrary;
import id.lindung.law.question.Ask;
import id.lindung.law.question.Question;
import id.lindung.law.question.QuestionReader;
import id.lindung.law.question.QuestionReading;
import id.lindung.law.yaml.YamlMap;
import id.lindung.rules.benefit.Benefits;
import id.lindung.rules.contribution.Contributions;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Outcome;

/** Answers every kind of question with one book of law. Safe for many threads. */
public final class Quotes {

    private final Contributions contributions;
    private final Benefits benefits;

    /** Answers by this law; safe for many threads. */
    public Quotes(LawBook book) {
        contributions = new Contributions(book);
        benefits = new Benefits(book);
    }

    /** With the law that comes with this library. */
    public static Quotes bundled() {
        return new Quotes(LawLibrary.load());
    }

    /** Never throws for a question. */
    public Outcome answer(Question question) {
        return switch (question) {
            case Question.Contribution(var facts) -> contributions.quote(facts);
            case Question.Benefit(var facts) -> benefits.answer(facts);
        };
    }

    /** Facts as written in a case, a form or a row; what cannot be asked is refused with a sentence naming the fact. */
    public Outcome answer(Ask ask, YamlMap facts) {
        return switch (QuestionReader.read(ask, facts)) {
            case QuestionReading.Asked(var question) -> answer(question);
            case QuestionReading.NotAskable(var refusal) -> refusal;
        };
    }

    /** The contributions behind it, for those who bill many people. */
    public Contributions contributions() {
        return contributions;
    }
}
