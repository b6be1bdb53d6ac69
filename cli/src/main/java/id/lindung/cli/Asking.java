package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.regions.RegionCode;
import id.lindung.regions.Regions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the commands of money ask and say alike. */
final class Asking {

    private static final JsonMapper JSON = new JsonMapper();

    private Asking() {}

    /** The region's code when it exists and lies in the actor's scope; without one the actor's own. */
    static String region(OfficeSession office, @Nullable String asked) {
        if (asked == null || asked.isBlank()) return CurrentActor.get().scope().regionCode();
        var code = RegionCode.parse(asked)
                .flatMap(office.get(Regions.class)::find)
                .map(found -> found.code().value())
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.NOT_FOUND, "Tidak ada wilayah dengan kode \"" + asked + "\". Tulis misalnya 53.03."));
        if (!CurrentActor.get().scope().covers(code)) {
            throw new CommandFailure(ExitCode.NOT_ALLOWED, "Wilayah " + code + " di luar wewenang Anda.");
        }
        return code;
    }

    static void mustBe(boolean allowed, String what) {
        if (!allowed) {
            throw new CommandFailure(ExitCode.NOT_ALLOWED, "Peran Anda tidak " + what + ".");
        }
    }

    /** A JSON object under its schema. */
    static Map<String, @Nullable Object> json(String schema) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("schema", "lindung." + schema + "/1");
        return json;
    }

    static void print(Object json) {
        System.out.println(JSON.writeValueAsString(json));
    }

    static <K extends Enum<K>> Map<String, Object> named(Map<K, ? extends Object> counts) {
        var named = new LinkedHashMap<String, Object>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> named.put(each.getKey().name(), each.getValue()));
        return named;
    }

    static String lines(Collection<id.lindung.rules.Sentence> sentences) {
        return sentences.stream()
                .map(id.lindung.rules.Sentence::id)
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
