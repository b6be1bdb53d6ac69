package id.lindung.cli;

import id.lindung.office.planning.Budget;
import id.lindung.office.planning.LineKind;
import id.lindung.office.planning.PlanJson;
import id.lindung.office.planning.PlanLine;
import id.lindung.office.planning.PlanQuestion;
import id.lindung.rules.money.Rupiah;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes budgets. */
final class PlanPrinter {

    private static final JsonMapper JSON = new JsonMapper();

    private PlanPrinter() {}

    static void print(Output output, PlanQuestion question, Budget budget) {
        if (output == Output.JSON) {
            System.out.println(JSON.writeValueAsString(PlanJson.of(budget, question.region(), question.year())));
            return;
        }
        if (budget instanceof Budget.Drawn) heading(output);
        rows(output, question.region(), budget);
        switch (budget) {
            case Budget.Drawn drawn -> {
                drawn.warnings()
                        .forEach(note -> System.err.println(
                                note.code() + ": " + note.says().id()));
                System.err.println("Jumlah " + Rupiah.of(drawn.total()).display());
            }
            case Budget.Refused(var code, var why, var law) -> {
                System.err.println(code + ": " + why.id());
                law.forEach(citation -> System.err.println("  " + citation.display()));
            }
        }
    }

    static int saved(Output output, long plan) {
        System.out.println(
                output == Output.JSON ? "{\"schema\":\"lindung.plan.saved/1\",\"plan\":" + plan + "}" : plan);
        System.err.println("Draf tersimpan. Berikutnya: ./lindung plan propose " + plan);
        return ExitCode.DONE;
    }

    static void heading(Output output) {
        line(output, List.of("region", "category", "fund", "people", "monthly", "from", "months", "rupiah"));
    }

    static void rows(Output output, String region, Budget budget) {
        if (!(budget instanceof Budget.Drawn drawn)) return;
        for (var line : drawn.lines()) line(output, cells(region, line));
    }

    private static List<Object> cells(String region, PlanLine line) {
        return List.of(
                region,
                line.kind().code(),
                line.source(),
                line.people(),
                line.monthly(),
                line.from(),
                line.months(),
                line.rupiah());
    }

    static void line(Output output, List<?> cells) {
        System.out.println(
                output == Output.CSV
                        ? Csv.line(cells.toArray())
                        : String.join("\t", cells.stream().map(String::valueOf).toList()));
    }

    /** What the villages of a region add up to. */
    static final class Sum {

        private final Map<LineKind, long[]> kinds = new EnumMap<>(LineKind.class);
        private int villages;
        private int refused;
        private long shortfall;
        private long namesMissing;
        private long total;

        void add(Budget budget) {
            villages++;
            switch (budget) {
                case Budget.Refused _ -> refused++;
                case Budget.Drawn drawn -> {
                    total = Math.addExact(total, drawn.total());
                    shortfall += drawn.shortfall();
                    namesMissing += drawn.namesMissing();
                    for (var kind : LineKind.values()) {
                        var sums = kinds.computeIfAbsent(kind, none -> new long[2]);
                        sums[0] += drawn.people(kind);
                        for (var line : drawn.lines()) if (line.kind() == kind) sums[1] += line.rupiah();
                    }
                }
            }
        }

        int villages() {
            return villages;
        }

        int refused() {
            return refused;
        }

        Map<String, Object> json() {
            var lines = new ArrayList<Map<String, Object>>();
            kinds.forEach((kind, sums) -> {
                if (sums[0] == 0) return;
                var line = new LinkedHashMap<String, Object>();
                line.put("category", kind.code());
                line.put("people", sums[0]);
                line.put("rupiah", sums[1]);
                lines.add(line);
            });
            var json = new LinkedHashMap<String, Object>();
            json.put("lines", lines);
            json.put("total", total);
            json.put("refused", refused);
            json.put("shortfall", shortfall);
            json.put("namesMissing", namesMissing);
            json.put("warnings", List.of());
            return json;
        }

        String sentence() {
            return villages + " desa dan kelurahan, " + Rupiah.of(total).display() + "; kurang " + shortfall
                    + " dari 100 per desa, " + namesMissing + " nama belum ada dalam catatan.";
        }
    }
}
