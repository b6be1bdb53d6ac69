package id.lindung.cli;

import id.lindung.office.intake.Counts;
import id.lindung.office.intake.ImportBatch;
import id.lindung.office.intake.WorkerImports;
import java.io.PrintStream;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The report of an import on standard output: {@code lindung.import/1}, or a few lines and a table for people. */
final class ImportReport {

    private final WorkerImports imports;
    private final PrintStream out;
    private final boolean english;

    ImportReport(WorkerImports imports, PrintStream out, boolean english) {
        this.imports = imports;
        this.out = out;
        this.english = english;
    }

    void json(ImportBatch batch) {
        try (JsonGenerator json = new JsonMapper().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("schema", "lindung.import/1");
            batch.counts().asMap().forEach((name, count) -> json.writeNumberProperty(name, (Integer) count));
            json.writeArrayPropertyStart("problems");
            imports.forEachProblem(batch.id(), Integer.MAX_VALUE, problem -> {
                json.writeStartObject();
                json.writeStringProperty("sheet", problem.sheetName());
                json.writeNumberProperty("row", problem.row());
                json.writeStringProperty("column", problem.column());
                json.writeStringProperty("code", problem.code().name());
                json.writeStringProperty(
                        "message",
                        english ? problem.message().en() : problem.message().id());
                json.writeStringProperty("outcome", problem.outcome().name().toLowerCase(Locale.ROOT));
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
        }
        out.println();
    }

    void table(ImportBatch batch, boolean saved) {
        var counts = batch.counts();
        out.println(headline(counts, saved));
        out.printf(
                "Baru %d . Diperbarui %d . Sama %d . Ditinjau %d . Ditolak %d%n",
                counts.created(), counts.updated(), counts.unchanged(), counts.review(), counts.rejected());
        var header = new boolean[1];
        imports.forEachProblem(batch.id(), Integer.MAX_VALUE, problem -> {
            if (!header[0])
                out.printf("%n%-12s %6s  %-10s %-20s %s%n", "Lembar", "Baris", "Hasil", "Kode", "Keterangan");
            header[0] = true;
            out.printf(
                    "%-12s %6d  %-10s %-20s %s%n",
                    problem.sheetName(),
                    problem.row(),
                    outcome(problem.outcome()),
                    problem.code(),
                    english ? problem.message().en() : problem.message().id());
        });
    }

    private static String headline(Counts counts, boolean saved) {
        int good = counts.created() + counts.updated();
        return saved
                ? "%d dari %d baris disimpan.".formatted(good, counts.rows())
                : "%d dari %d baris siap disimpan. Belum ada yang disimpan.".formatted(good, counts.rows());
    }

    private static String outcome(id.lindung.office.intake.rows.Outcome outcome) {
        return switch (outcome) {
            case CREATED -> "Baru";
            case UPDATED -> "Diperbarui";
            case UNCHANGED -> "Sama";
            case REJECTED -> "Ditolak";
            case REVIEW -> "Ditinjau";
        };
    }
}
