package id.lindung.office.training;

import id.lindung.office.pages.Option;
import id.lindung.office.pages.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The trades that are taught. */
@Component
public class Skills {

    private final JdbcClient jdbc;

    Skills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The trades in the reader's language. */
    public record Names(Map<String, String> byCode) {

        public String of(@Nullable String code) {
            return code == null ? "–" : byCode.getOrDefault(code, code);
        }

        public String of(List<String> codes) {
            return codes.isEmpty()
                    ? "–"
                    : String.join(", ", codes.stream().map(this::of).toList());
        }

        public List<Option> options() {
            return byCode.entrySet().stream()
                    .map(each -> new Option(each.getKey(), each.getValue()))
                    .toList();
        }
    }

    Names names(Ui ui) {
        var names = new LinkedHashMap<String, String>();
        jdbc.sql("SELECT code, name_id, name_en FROM skill ORDER BY name_id")
                .query((row, n) -> names.put(row.getString(1), ui.pick(row.getString(2), row.getString(3))))
                .list();
        return new Names(names);
    }
}
