package id.lindung.cli;

import id.lindung.law.LawLibrary;
import id.lindung.law.yaml.LawFileFault;
import id.lindung.rules.law.LawBook;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which law a command reads: the one that comes with the program, or a folder of files that somebody is changing. */
final class LawFolder {

    @Option(
            names = "--law",
            paramLabel = "FOLDER",
            description = "Berkas aturan dari folder ini, misalnya law, bukan yang terpasang.")
    private @Nullable Path folder;

    LawBook read() {
        if (folder == null) return LawLibrary.load();
        if (!Files.isRegularFile(folder.resolve("law.yaml"))) {
            throw new CommandFailure(ExitCode.NOT_FOUND, "Tidak ada law.yaml di folder " + folder + ".");
        }
        try {
            return LawLibrary.read(folder);
        } catch (LawFileFault e) {
            throw new CommandFailure(ExitCode.CHECK_FAILED, "Aturan tidak terbaca. " + e.getMessage());
        }
    }
}
