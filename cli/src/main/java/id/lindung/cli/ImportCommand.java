package id.lindung.cli;

import picocli.CommandLine.Command;

/** The front of everything that comes in by file; each kind of file is a command of its own. */
@Command(
        name = "import",
        description = "Masukkan berkas ke daftar. / Bring files in.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ImportWorkersCommand.class,
            ImportParticipantsCommand.class,
            ImportWorkforceCommand.class,
            ImportReceiptsCommand.class,
            ImportRosterCommand.class,
            ImportQuotedCommand.class,
            ImportBoundariesCommand.class,
            ImportUndoCommand.class
        })
final class ImportCommand {}
