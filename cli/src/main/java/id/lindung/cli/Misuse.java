package id.lindung.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What was wrong with a command line, in a sentence, and where its help stands. */
final class Misuse {

    private Misuse() {}

    static int explain(ParameterException wrong, String[] arguments) {
        var command = wrong.getCommandLine();
        var err = command.getErr();
        err.println(says(wrong));
        err.println("Bantuan: ./" + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static String says(ParameterException wrong) {
        return switch (wrong) {
            case OverwrittenOptionException twice -> name(twice) + " ditulis dua kali. Tulis sekali saja.";
            case MissingParameterException missing -> "Belum lengkap: " + missing(missing) + ".";
            case UnmatchedArgumentException unknown -> unmatched(unknown);
            default -> other(wrong);
        };
    }

    private static String name(OverwrittenOptionException twice) {
        return twice.getOverwritten() instanceof OptionSpec option
                ? option.longestName()
                : twice.getOverwritten().paramLabel();
    }

    private static String missing(MissingParameterException missing) {
        return missing.getMissing().stream()
                .map(each -> each instanceof OptionSpec option
                        ? option.longestName() + " " + option.paramLabel()
                        : each.paramLabel())
                .collect(Collectors.joining(", "));
    }

    /** A value that fits no type, or a command of which only the first word was written. */
    private static String other(ParameterException wrong) {
        if (wrong.getArgSpec() != null && wrong.getValue() != null) {
            var allowed = wrong.getArgSpec().type().getEnumConstants();
            var name = wrong.getArgSpec() instanceof OptionSpec option
                    ? option.longestName()
                    : wrong.getArgSpec().paramLabel();
            return name + " bernilai \"" + wrong.getValue() + "\", yang tidak dapat dipakai."
                    + (allowed == null ? "" : " Tulis salah satu: " + words(allowed) + ".");
        }
        var commands = wrong.getCommandLine().getSubcommands().keySet();
        boolean halfway = !commands.isEmpty()
                && wrong.getCommandLine().getParseResult() != null
                && wrong.getCommandLine().getParseResult().unmatched().isEmpty();
        return halfway
                ? "Perintah belum lengkap. Lanjutkan dengan: " + String.join(", ", commands) + "."
                : Objects.requireNonNullElse(wrong.getMessage(), "Perintah tidak terbaca.");
    }

    private static String words(Object[] allowed) {
        return Arrays.stream(allowed)
                .map(each -> each.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String unmatched(UnmatchedArgumentException unknown) {
        var near = unknown.getSuggestions();
        return "Tidak dikenal: " + String.join(" ", unknown.getUnmatched()) + "."
                + (near.isEmpty() ? "" : " Mungkin maksudnya " + near.getFirst() + ".");
    }
}
