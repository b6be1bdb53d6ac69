package id.lindung.cli;

import id.lindung.office.duplicates.Duplicates;
import id.lindung.office.duplicates.Reviews;
import id.lindung.office.tasks.Task;
import id.lindung.office.tasks.TaskState;
import id.lindung.office.tasks.Tasks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "duplicates",
        description = "Orang yang tercatat dua kali. / People written down twice.",
        mixinStandardHelpOptions = true)
final class DuplicatesCommand {

    private static final JsonMapper JSON = new JsonMapper();

    /** How the answer is written. */
    enum Output {
        TABLE,
        JSON,
        CSV
    }

    @Option(names = "--as", scope = ScopeType.INHERIT, description = "Bertindak sebagai pengguna ini.")
    private @Nullable String as;

    @Option(
            names = "--output",
            scope = ScopeType.INHERIT,
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}")
    private Output output = Output.TABLE;

    @Command(name = "find", description = "Cari pasangan yang mirip dan masukkan ke antrean /ganda.")
    int find(
            @Option(names = "--region", description = "Kode wilayah; default: seluruh wilayah Anda") @Nullable
                    String region,
            @Option(names = "--all", description = "Bandingkan semua orang lagi, tidak hanya yang berubah")
                    boolean everything)
            throws InterruptedException {
        try (var office = OfficeSession.open(as)) {
            var task = office.<Task, InterruptedException>call(() -> {
                var id = office.get(Duplicates.class)
                        .find(region, everything)
                        .orElseThrow(() -> new CommandFailure(
                                ExitCode.NOT_ALLOWED, "Wilayah itu tidak ada, atau di luar wewenang Anda."));
                return office.get(Tasks.class).await(id, DuplicatesCommand::tell);
            });
            System.err.println();
            if (task.state() != TaskState.DONE) {
                throw new CommandFailure(
                        ExitCode.PROGRAM_ERROR, task.problem() == null ? "Pencarian dihentikan." : task.problem());
            }
            write(task.result());
            return ExitCode.DONE;
        }
    }

    @Command(name = "list", description = "Pasangan yang menunggu keputusan, yang paling mirip dulu.")
    int list(@Option(names = "--limit", defaultValue = "100") int limit) {
        try (var office = OfficeSession.open(as)) {
            var items = office.call(
                    () -> office.get(Reviews.class).list(Reviews.Filter.ALL, 0, Math.clamp(limit, 1, 10_000)));
            if (output == Output.JSON) {
                List<Map<String, Object>> pairs = items.stream()
                        .map(item -> {
                            Map<String, Object> pair = new LinkedHashMap<>();
                            pair.put("id", item.id());
                            pair.put("kind", item.kind());
                            pair.put("person", item.person());
                            pair.put("other", item.other());
                            pair.put("score", item.evidence().score());
                            pair.put("certain", item.certain());
                            pair.put("region", item.region());
                            pair.put("evidence", item.evidence().signs());
                            return pair;
                        })
                        .toList();
                System.out.println(JSON.writeValueAsString(Map.of("schema", "lindung.duplicates/1", "pairs", pairs)));
                return ExitCode.DONE;
            }
            var between = output == Output.CSV ? "," : "\t";
            System.out.println(String.join(between, "id", "kind", "person", "other", "score", "certain", "region"));
            for (var item : items) {
                System.out.println(String.join(
                        between,
                        Long.toString(item.id()),
                        item.kind().name(),
                        Long.toString(item.person()),
                        item.other() == null ? "" : item.other().toString(),
                        Integer.toString(item.evidence().score()),
                        Boolean.toString(item.certain()),
                        item.region()));
            }
            return ExitCode.DONE;
        }
    }

    private void write(Map<String, Object> result) {
        switch (output) {
            case JSON -> {
                Map<String, Object> all = new LinkedHashMap<>();
                all.put("schema", "lindung.duplicates-search/1");
                all.putAll(result);
                System.out.println(JSON.writeValueAsString(all));
            }
            case TABLE -> result.forEach((name, value) -> System.out.println(name + "\t" + value));
            case CSV -> {
                System.out.println(String.join(",", result.keySet()));
                System.out.println(String.join(
                        ",", result.values().stream().map(String::valueOf).toList()));
            }
        }
    }

    private static void tell(Task task) {
        System.err.print("\r" + task.title() + ": " + task.done() + (task.total() > 0 ? " / " + task.total() : "") + " "
                + task.unit() + "   ");
    }
}
