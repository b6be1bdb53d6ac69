package id.lindung.cli;

import picocli.CommandLine.Command;

@Command(
        name = "quote",
        description = "Hitung iuran atau manfaat, dengan dasar hukumnya. / Exact amounts with their law.",
        subcommands = {QuoteContributionCommand.class, QuoteBenefitCommand.class},
        mixinStandardHelpOptions = true)
final class QuoteCommand {}
