package id.lindung.cli;

import id.lindung.law.LawLibrary;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.law.LawDiff;
import id.lindung.office.law.LawDiff.Change;
import id.lindung.office.law.LawDiff.Person;
import id.lindung.office.law.LawDiff.Question;
import id.lindung.office.law.LawDiffs;
import id.lindung.regions.Regions;
import id.lindung.rules.law.Citation;
import id.lindung.rules.money.Rupiah;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "diff",
        description =
                "Siapa yang berubah iurannya karena aturan berubah. / Whose contribution a change of law changes.",
        mixinStandardHelpOptions = true)
final class LawDiffCommand implements Callable<Integer> {

    @Option(
            names = "--from",
            required = true,
            paramLabel = "BULAN",
            description = "Menurut aturan bulan ini, mis. 2023-02")
    private String from = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "BULAN",
            description = "Dibanding aturan bulan ini, mis. 2023-03")
    private String to = "";

    @Option(names = "--region", paramLabel = "KODE", description = "Kode wilayah; tanpa ini seluruh wewenang Anda.")
    private String region = "";

    @Option(names = "--names", description = "Juga nama mereka, NIK disamarkan.")
    private boolean names;

    @Option(names = "--output", defaultValue = "table", description = "${COMPLETION-CANDIDATES}")
    private Output output = Output.TABLE;

    @Option(names = "--as", paramLabel = "PENGGUNA", description = "Bertindak sebagai pengguna ini.")
    private @Nullable String as;

    private final JsonMapper json = new JsonMapper();

    @Override
    public Integer call() {
        var earlier = MonthText.month(from);
        var later = MonthText.month(to);
        try (var office = OfficeSession.open(as)) {
            return office.call(() -> {
                var question = new Question(earlier, later, place(office.get(Regions.class)));
                var diffs = office.get(LawDiffs.class);
                if (!diffs.covers(question)) {
                    throw new CommandFailure(
                            ExitCode.USAGE,
                            "--from " + earlier + " dan --to " + later
                                    + ": --to harus sesudah --from, dan keduanya bulan yang dapat dihitung, " + months()
                                    + ".");
                }
                boolean sees = CurrentActor.get().role().seesNames();
                if (names && !sees) {
                    throw new CommandFailure(ExitCode.NOT_ALLOWED, "Peran Anda melihat jumlah, bukan nama.");
                }
                print(diffs, question);
                return ExitCode.DONE;
            });
        }
    }

    private static String months() {
        var asked = LawLibrary.load().formalised();
        return YearMonth.from(asked.from()) + " sampai "
                + YearMonth.from(asked.until().minusDays(1));
    }

    private String place(Regions regions) {
        var scope = CurrentActor.get().scope();
        if (region.isEmpty()) return scope.regionCode();
        var code = regions.find(region)
                .orElseThrow(() ->
                        new CommandFailure(ExitCode.NOT_FOUND, "Tidak ada wilayah dengan kode \"" + region + "\"."))
                .code()
                .value();
        if (!scope.covers(code)) {
            throw new CommandFailure(ExitCode.NOT_ALLOWED, "Wilayah " + code + " di luar wewenang Anda.");
        }
        return code;
    }

    private void print(LawDiffs diffs, Question question) {
        var diff = diffs.summary(question);
        switch (output) {
            case JSON -> json(diffs, diff);
            case CSV -> rows(diffs, diff, ",");
            case TABLE -> rows(diffs, diff, "\t");
        }
    }

    /** With names, the names are the rows; the sums then stand on standard error alone. */
    private void rows(LawDiffs diffs, LawDiff diff, String separator) {
        if (names) {
            row(separator, "person", "name", "nik", "region", "segment", "category", "from", "to", "difference");
            diffs.forEach(
                    diff.question(),
                    each -> row(
                            separator,
                            each.person(),
                            each.name(),
                            each.nik(),
                            each.region(),
                            each.segment(),
                            each.category(),
                            each.from(),
                            each.to(),
                            each.difference()));
        } else {
            row(
                    separator,
                    "segment",
                    "category",
                    "programme",
                    "payer",
                    "workers",
                    "from",
                    "to",
                    "difference",
                    "because",
                    "law");
            for (var each : diff.changes()) {
                row(
                        separator,
                        each.segment(),
                        each.category(),
                        each.programme(),
                        each.payer().code(),
                        each.workers(),
                        each.from(),
                        each.to(),
                        each.difference(),
                        each.causes().stream().map(LawDiff.Cause::parameter).collect(Collectors.joining("; ")),
                        each.causes().stream()
                                .flatMap(cause -> cause.law().stream())
                                .map(Citation::display)
                                .distinct()
                                .collect(Collectors.joining("; ")));
            }
        }
        System.err.println(diff.changed() + " dari " + diff.workers() + " pekerja berubah iurannya: dari "
                + Rupiah.of(diff.from()) + " menjadi " + Rupiah.of(diff.to()) + " sebulan.");
        diff.apart().forEach((reason, count) -> System.err.println(count + " " + apart(reason)));
    }

    /** Why no amount of theirs was compared. */
    private static String apart(LawDiff.Apart reason) {
        return switch (reason) {
            case COVERED_ELSEWHERE -> "ASN, TNI, atau Polri, dijamin program lain.";
            case PAID_BY_CONTRACT -> "pekerja migran, iurannya menurut kontrak.";
            case WAGE_UNKNOWN -> "belum dicatat upahnya.";
            case INCOME_UNKNOWN -> "belum dicatat penghasilannya.";
            case NO_MINIMUM_WAGE -> "tanpa upah tercatat, dan upah minimumnya belum ada di sini.";
            case BRANCH_DECIDES -> "menunggu keputusan cabang BPJS Ketenagakerjaan.";
            case REFUSED -> "ditolak aturan, misalnya upah di luar batas.";
        };
    }

    private static void row(String separator, @Nullable Object... cells) {
        if (separator.equals(",")) {
            System.out.println(Csv.line(cells));
            return;
        }
        var texts = new ArrayList<String>();
        for (var cell : cells) texts.add(cell == null ? "" : cell.toString());
        System.out.println(String.join(separator, texts));
    }

    /** Names are written one by one, because a province's list does not fit a tidy document in memory. */
    private void json(LawDiffs diffs, LawDiff diff) {
        var question = diff.question();
        var head = new LinkedHashMap<String, Object>();
        head.put("schema", "lindung.law-diff/1");
        head.put("from", question.from().toString());
        head.put("to", question.to().toString());
        head.put("region", question.region());
        head.put("workers", diff.workers());
        head.put("changed", diff.changed());
        head.put("rupiahFrom", diff.from());
        head.put("rupiahTo", diff.to());
        head.put("difference", diff.difference());
        head.put("changes", diff.changes().stream().map(LawDiffCommand::change).toList());
        var apart = new LinkedHashMap<String, Long>();
        for (var reason : LawDiff.Apart.values())
            apart.put(reason.name(), diff.apart().getOrDefault(reason, 0L));
        head.put("apart", apart);
        var text = json.writeValueAsString(head);
        if (!names) {
            System.out.println(text);
            return;
        }
        System.out.print(text.substring(0, text.length() - 1) + ",\"people\":[");
        var separator = new String[] {""};
        diffs.forEach(question, each -> {
            System.out.print(separator[0] + json.writeValueAsString(person(each)));
            separator[0] = ",\n";
        });
        System.out.println("]}");
    }

    private static Map<String, Object> change(Change change) {
        var written = new LinkedHashMap<String, Object>();
        written.put("segment", change.segment());
        written.put("category", change.category());
        written.put("programme", change.programme());
        written.put("payer", change.payer().code());
        written.put("workers", change.workers());
        written.put("rupiahFrom", change.from());
        written.put("rupiahTo", change.to());
        written.put("difference", change.difference());
        written.put(
                "because", change.causes().stream().map(LawDiffCommand::cause).toList());
        return written;
    }

    private static Map<String, Object> cause(LawDiff.Cause cause) {
        var law = new ArrayList<Map<String, String>>();
        for (var each : cause.law()) law.add(Map.of("regulation", each.regulation(), "article", each.article()));
        var written = new LinkedHashMap<String, Object>();
        written.put("parameter", cause.parameter());
        written.put("law", List.copyOf(law));
        written.put("status", cause.status().code());
        return written;
    }

    private static Map<String, @Nullable Object> person(Person person) {
        var written = new LinkedHashMap<String, @Nullable Object>();
        written.put("person", person.person());
        written.put("name", person.name());
        written.put("nik", person.nik());
        written.put("region", person.region());
        written.put("segment", person.segment());
        written.put("category", person.category());
        written.put("rupiahFrom", person.from());
        written.put("rupiahTo", person.to());
        written.put("difference", person.difference());
        return written;
    }
}
