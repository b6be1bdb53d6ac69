package id.lindung.cli;

import picocli.CommandLine.Command;

/** Quoted figures. */
@Command(
        name = "figures",
        description = "Angka yang dikutip orang, diperiksa. / Quoted figures, checked.",
        mixinStandardHelpOptions = true,
        subcommands = {FiguresCheckCommand.class})
final class FiguresCommand {}
