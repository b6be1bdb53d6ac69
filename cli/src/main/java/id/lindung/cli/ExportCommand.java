package id.lindung.cli;

import picocli.CommandLine.Command;

@Command(
        name = "export",
        description =
                "Tulis daftar ke berkas .xlsx atau .csv; NIK tersamar kecuali dengan --purpose. / Write lists to a file; NIK masked unless a purpose is given.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ExportWorkersCommand.class,
            ExportUnprotectedCommand.class,
            ExportBillsCommand.class,
            ExportSippCommand.class
        })
final class ExportCommand {}
