package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.claims.ClaimCase;
import id.lindung.office.claims.ClaimRights;
import id.lindung.office.claims.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The papers of a case: what is asked for, handed in, and whether it does. */
@Command(
        name = "paper",
        description = "Dokumen klaim: lihat, serahkan, nilai. / The documents of a claim.",
        mixinStandardHelpOptions = true,
        subcommands = {ClaimPaperCommand.Listing.class, ClaimPaperCommand.Give.class, ClaimPaperCommand.Judge.class})
final class ClaimPaperCommand {

    private abstract static class Sub extends ClaimSub {

        @Parameters(index = "0", paramLabel = "NOMOR")
        private String number = "";

        @Override
        int run(OfficeSession office) throws IOException {
            Asking.mustBe(ClaimRights.seesPapers(CurrentActor.get().role()), "melihat dokumen klaim");
            var claim = find(office, number);
            act(office.get(Documents.class), claim);
            show(office.get(Documents.class).list(claim), claim);
            return ExitCode.DONE;
        }

        abstract void act(Documents documents, ClaimCase claim) throws IOException;

        private void show(List<Documents.Needed> papers, ClaimCase claim) {
            if (output == Output.JSON) {
                var json = Asking.json("claim.papers");
                json.put("claim", claim.number());
                json.put("papers", papers.stream().map(Sub::cells).toList());
                Asking.print(json);
                return;
            }
            PlanPrinter.line(
                    output, List.of("paper", "heir", "name", "required", "brings", "given", "state", "reason"));
            for (var paper : papers)
                PlanPrinter.line(output, List.copyOf(cells(paper).values()));
        }

        private static Map<String, Object> cells(Documents.Needed paper) {
            var cells = new LinkedHashMap<String, Object>();
            var heir = paper.heir();
            var given = paper.given();
            cells.put("paper", paper.code());
            cells.put("heir", heir == null ? "" : heir.id());
            cells.put("name", paper.nameId());
            cells.put("required", paper.required());
            cells.put("brings", paper.brings());
            cells.put("given", given == null ? "" : given.id());
            cells.put("state", given == null ? "" : given.state().name());
            cells.put("reason", given == null ? "" : given.reason());
            return cells;
        }
    }

    @Command(name = "list", description = "Yang diminta, dan yang sudah ada.", mixinStandardHelpOptions = true)
    static final class Listing extends Sub {
        @Override
        void act(Documents documents, ClaimCase claim) {}
    }

    @Command(name = "give", description = "Serahkan foto atau PDF untuk satu dokumen.", mixinStandardHelpOptions = true)
    static final class Give extends Sub {

        @Parameters(index = "1", paramLabel = "DOKUMEN")
        private String code = "";

        @Parameters(index = "2", paramLabel = "BERKAS")
        private Path file = Path.of("");

        @Option(names = "--heir", paramLabel = "ID", defaultValue = "0", description = "Dokumen milik penerima ini")
        private long heir;

        @Override
        void act(Documents documents, ClaimCase claim) throws IOException {
            if (!Files.isRegularFile(file))
                throw new CommandFailure(ExitCode.NOT_FOUND, "Berkas " + file + " tidak ada.");
            try (var content = Files.newInputStream(file)) {
                none(documents.give(claim, code, heir, file.getFileName().toString(), content));
            }
        }
    }

    @Command(
            name = "judge",
            description = "Cabang: terima, atau kembalikan dengan --return.",
            mixinStandardHelpOptions = true)
    static final class Judge extends Sub {

        @Parameters(index = "1", paramLabel = "ID", description = "Nomor pada kolom given")
        private long given;

        @Option(
                names = "--return",
                paramLabel = "ALASAN",
                description = "Apa yang kurang, dengan kata yang dimengerti keluarga")
        private String reason = "";

        @Override
        void act(Documents documents, ClaimCase claim) {
            none(documents.judge(claim, given, reason.isBlank(), reason));
        }
    }
}
