package id.lindung.cli;

import picocli.CommandLine.Command;

@Command(
        name = "claim",
        description = "Klaim: lapor, lihat, putuskan, bayar, rekap. / Claims: report, look, decide, pay, recap.",
        subcommands = {
            ClaimOpenCommand.class,
            ClaimShowCommand.class,
            ClaimListCommand.class,
            ClaimFactCommand.class,
            ClaimHeirCommand.class,
            ClaimPaperCommand.class,
            ClaimSendCommand.class,
            ClaimDecideCommand.class,
            ClaimPayCommand.class,
            ClaimLimitCommand.class,
            ClaimRecapCommand.class
        },
        mixinStandardHelpOptions = true)
final class ClaimCommand {}
