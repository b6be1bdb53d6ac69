package id.lindung.office.help;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The words that {@code glossary.csv} explains, in its order: from heirs to occupations. */
@Component
class Glossary {

    private final List<Term> terms = read();

    List<Term> all() {
        return terms;
    }

    /** Terms that mention the text anywhere, in either language; none for an empty text. */
    List<Term> find(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) return List.of();
        return terms.stream().filter(term -> term.mentions(wanted)).toList();
    }

    private static List<Term> read() {
        var resource = Objects.requireNonNull(Glossary.class.getResourceAsStream("/glossary.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new Term(
                            row.getField("term"),
                            row.getField("english"),
                            row.getField("explained_id"),
                            row.getField("explained_en")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
