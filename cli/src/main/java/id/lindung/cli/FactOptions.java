package id.lindung.cli;

import id.lindung.law.question.FactWords;
import id.lindung.law.question.QuestionReader;
import id.lindung.law.yaml.Place;
import id.lindung.law.yaml.YamlMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** One option per fact, under the names of the legal cases: {@code --jkp-member} and {@code --jkpMember} alike. */
final class FactOptions {

    private static final Set<String> FLAGS = Set.of("labourIntensive", "jkpMember", "registering");

    private FactOptions() {}

    static final class OfContribution implements IModelTransformer {
        @Override
        public CommandSpec transform(CommandSpec command) {
            return add(command, QuestionReader.contributionFacts());
        }
    }

    static final class OfBenefit implements IModelTransformer {
        @Override
        public CommandSpec transform(CommandSpec command) {
            return add(command, QuestionReader.benefitFacts());
        }
    }

    private static CommandSpec add(CommandSpec command, List<String> facts) {
        for (var fact : facts) {
            var option = OptionSpec.builder(names(fact))
                    .paramLabel("NILAI")
                    .type(String.class)
                    .description(FactWords.of(fact).id());
            if (FLAGS.contains(fact)) option.arity("0..1").fallbackValue("true");
            command.addOption(option.build());
        }
        return command;
    }

    private static String[] names(String fact) {
        var dashed = "--" + fact.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return dashed.equals("--" + fact) ? new String[] {dashed} : new String[] {dashed, "--" + fact};
    }

    /** The facts given as options. */
    static YamlMap given(CommandSpec command, List<String> facts) {
        Map<String, String> given = new LinkedHashMap<>();
        for (var fact : facts) {
            String value = command.findOption(
                            "--" + fact.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                    .getValue();
            if (value != null) given.put(fact, value.replace(',', '+'));
        }
        return YamlMap.of(new Place("", 1), given);
    }
}
