package id.lindung.cli;

import picocli.CommandLine.Command;

@Command(
        name = "plan",
        description = "Rencana perlindungan setahun, dan jalannya sampai disetujui. / A year's plan and its approval.",
        subcommands = {
            PlanVillageCommand.class,
            PlanRegencyCommand.class,
            PlanListCommand.class,
            PlanStepCommands.Propose.class,
            PlanStepCommands.Check.class,
            PlanStepCommands.Approve.class,
            PlanStepCommands.Return.class
        },
        mixinStandardHelpOptions = true)
final class PlanCommand {}
