package id.lindung.office.people;

import id.lindung.office.pages.Option;
import id.lindung.office.pages.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words for who somebody is to a payer and what they do. */
@Component
public class Vocabulary {

    private final JdbcClient jdbc;

    Vocabulary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A category with its segment ({@code PU}, {@code BPU}, {@code JAKON}, {@code PMI}). */
    public record Category(String code, String nameId, String nameEn, String segment) {}

    /** An occupation; {@code transport} as PP 50/2025 means it. */
    public record Occupation(String code, String nameId, String nameEn, boolean transport, boolean highRisk) {}

    /** Categories in use today. */
    public List<Category> categories() {
        return jdbc.sql("""
                        SELECT code, name_id, name_en, segment FROM category
                        WHERE since <= office_today() AND until > office_today() ORDER BY segment, name_id""")
                .query((row, n) -> new Category(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /** Occupations by name, "other" last. */
    public List<Occupation> occupations() {
        return jdbc.sql(
                        "SELECT code, name_id, name_en, transport, high_risk FROM occupation ORDER BY code = 'OTHER', name_id")
                .query((row, n) -> new Occupation(
                        row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4), row.getBoolean(5)))
                .list();
    }

    /** Both lists as one page needs them, read once. */
    Words words(Ui ui) {
        return new Words(ui, categories(), occupations());
    }

    /** The lists in the reader's language. */
    public record Words(Ui ui, List<Category> categories, List<Occupation> occupations) {

        public List<Option> categoryOptions() {
            return categories.stream()
                    .map(each -> new Option(each.code(), ui.pick(each.nameId(), each.nameEn())))
                    .toList();
        }

        public List<Option> occupationOptions() {
            return occupations.stream()
                    .map(each -> new Option(each.code(), ui.pick(each.nameId(), each.nameEn())))
                    .toList();
        }

        public String category(@Nullable String code) {
            return find(code).map(each -> ui.pick(each.nameId(), each.nameEn())).orElse(code == null ? "–" : code);
        }

        Optional<Category> find(@Nullable String code) {
            return categories.stream().filter(each -> each.code().equals(code)).findFirst();
        }

        Optional<Occupation> findOccupation(@Nullable String code) {
            return occupations.stream().filter(each -> each.code().equals(code)).findFirst();
        }

        /** The occupation as we call it, or as it was written. */
        public String occupation(@Nullable String code, @Nullable String written) {
            if (written != null && (code == null || code.equals("OTHER"))) return written;
            return findOccupation(code)
                    .map(each -> ui.pick(each.nameId(), each.nameEn()))
                    .orElse("–");
        }

        /** A value of a history or of the audit as people say it: words for codes, written dates, rupiah. */
        public String shown(String field, String value) {
            return switch (field) {
                case "category" -> category(value);
                case "occupation" ->
                    findOccupation(value)
                            .map(each -> ui.pick(each.nameId(), each.nameEn()))
                            .orElse(value);
                case "income", "wage" -> value.matches("[0-9]{1,15}") ? ui.rupiah(Long.valueOf(value)) : value;
                case "birth_date", "died_on" -> isDate(value) ? ui.date(LocalDate.parse(value)) : value;
                case "sex" -> ui.word("people.value.", value, value);
                case "kind" -> ui.word("payer.kind.", value, value);
                case "role" -> ui.word("role.", value, value);
                case "fields" -> value.replaceAll("[\\[\\]]", "");
                default -> ui.word("trail.value.", value, value);
            };
        }

        private static boolean isDate(String text) {
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        }

        public boolean isHighRisk(@Nullable String code) {
            return findOccupation(code).map(Occupation::highRisk).orElse(false);
        }

        public boolean isTransport(@Nullable String code) {
            return findOccupation(code).map(Occupation::transport).orElse(false);
        }
    }
}
