package id.lindung.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What nearly every command asks alike: as whom, and in which shape the answer. */
final class AsOptions {

    @Option(names = "--output", defaultValue = "table", description = "${COMPLETION-CANDIDATES}")
    Output output = Output.TABLE;

    @Option(names = "--as", paramLabel = "PENGGUNA", description = "Bertindak sebagai pengguna ini.")
    @Nullable
    String as;
}
