package id.lindung.office.quotations;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.participation.FigurePlace;
import id.lindung.regions.RegionCode;
import id.lindung.regions.Regions;
import id.lindung.rules.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings quoted figures and checks in by file; the same file again changes nothing. */
@Service
public class QuotedImport {

    private final QuotedBook book;
    private final Regions regions;
    private final TransactionTemplate transaction;

    QuotedImport(QuotedBook book, Regions regions, TransactionTemplate transaction) {
        this.book = book;
        this.regions = regions;
        this.transaction = transaction;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Done(int rows, int created, int updated, int unchanged, List<FigureProblem> problems)
                implements Outcome {}

        record Refused(Sentence why) implements Outcome {}
    }

    /** @param region whose figures these are where a row does not say; empty: the actor's own */
    public Outcome run(Path file, String name, String region) throws IOException {
        if (!FigurePlace.writes(CurrentActor.get().role())) {
            return new Outcome.Refused(new Sentence(
                    "Peran Anda tidak mencatat angka kutipan.", "Your role does not record quoted figures."));
        }
        return switch (FigureFile.read(file, name)) {
            case FigureFile.Outcome.Refused(var why) -> new Outcome.Refused(why);
            case FigureFile.Outcome.Read read -> {
                var done = transaction.execute(status -> keep(read, region));
                if (done == null) throw new IllegalStateException();
                yield done;
            }
        };
    }

    private Outcome.Done keep(FigureFile.Outcome.Read read, String region) {
        var problems = new ArrayList<>(read.problems());
        int[] counts = new int[3];
        var otherwise = region.isEmpty() ? own() : region;
        for (var figure : read.figures()) {
            var place = figure.region().isEmpty()
                    ? otherwise
                    : RegionCode.parse(figure.region())
                            .flatMap(regions::find)
                            .map(found -> found.code().value())
                            .orElse("?");
            if (place.equals("?")) {
                problems.add(new FigureProblem(
                        0,
                        "region",
                        "REGION_UNKNOWN",
                        Sentence.of(
                                "Angka {}: wilayah \"{}\" tidak dikenal. Tulis kode Kemendagri, misalnya 53.04.",
                                "Figure {}: the region \"{}\" is not known. Write a Kemendagri code such as 53.04.",
                                figure.figure().id(),
                                figure.region())));
                continue;
            }
            count(
                    book.record(new RecordedFigure(
                            figure.figure(),
                            place,
                            figure.speaker(),
                            figure.wording(),
                            figure.source(),
                            figure.ours())),
                    figure.figure().id(),
                    counts,
                    problems);
        }
        for (var check : read.checks()) count(book.add(check, otherwise), check.id(), counts, problems);
        return new Outcome.Done(read.rows(), counts[0], counts[1], counts[2], List.copyOf(problems));
    }

    private static void count(QuotedBook.Kept kept, String id, int[] counts, List<FigureProblem> problems) {
        switch (kept) {
            case QuotedBook.Kept.New() -> counts[0]++;
            case QuotedBook.Kept.Changed() -> counts[1]++;
            case QuotedBook.Kept.Unchanged() -> counts[2]++;
            case QuotedBook.Kept.Refused(var column, var code, var why) ->
                problems.add(
                        new FigureProblem(0, column, code, new Sentence(id + ": " + why.id(), id + ": " + why.en())));
        }
    }

    private static String own() {
        var region = CurrentActor.get().scope().regionCode();
        return region.isEmpty() ? "53" : region;
    }
}
