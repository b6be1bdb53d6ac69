package id.lindung.cli;

import picocli.CommandLine.Command;

@Command(
        name = "report",
        description = "Laporan ke provinsi. / Reports to the province.",
        mixinStandardHelpOptions = true,
        subcommands = ReportProvinceCommand.class)
final class ReportCommand {}
