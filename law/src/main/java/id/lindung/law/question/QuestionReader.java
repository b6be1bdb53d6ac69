package id.lindung.law.question;

import id.lindung.law.yaml.YamlMap;
import java.util.List;

/** Reads the facts of one question. */
public final class QuestionReader {

    private QuestionReader() {}

    /** Facts as they stand in a legal case or a row; unknown names are refused. */
    public static QuestionReading read(Ask ask, YamlMap facts) {
        var reader = new FactReader(facts);
        return switch (ask) {
            case CONTRIBUTION -> {
                var read = ContributionFactsReader.read(reader);
                yield reader.finish(() -> new Question.Contribution(read));
            }
            case BENEFIT -> {
                var read = BenefitFactsReader.read(reader);
                yield reader.finish(() -> new Question.Benefit(read));
            }
        };
    }

    /** The names of the facts of a contribution question, in the order of the contract. */
    public static List<String> contributionFacts() {
        return ContributionFactsReader.NAMES;
    }

    /** The names of the facts of a benefit question, in the order of the contract. */
    public static List<String> benefitFacts() {
        return BenefitFactsReader.NAMES;
    }
}
