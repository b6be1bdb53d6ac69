package id.lindung.cli;

import picocli.CommandLine.Command;

@Command(
        name = "law",
        description =
                "Angka-angka dalam peraturan, dan kasus yang mengujinya. / Parameters of the law and their cases.",
        subcommands = {LawListCommand.class, LawShowCommand.class, LawCheckCommand.class, LawDiffCommand.class},
        mixinStandardHelpOptions = true)
final class LawCommand {}
