package id.lindung.office.quotations;

import id.lindung.rules.figure.Check;
import id.lindung.rules.figure.QuotedFigure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures that come with the program: five articles with their checks, and one table that adds up. Read once. */
public final class Shipped {

    private static final class Read {
        static final List<QuotedFigure> FIGURES = figures("figures.csv");
        static final List<Check> CHECKS = checks("checks.csv");
        static final List<QuotedFigure> EXAMPLE = figures("pangkalpinang.csv");
        static final List<Check> EXAMPLE_CHECKS = checks("pangkalpinang-checks.csv");
        static final List<Article> ARTICLES = readArticles();
        static final Map<String, Spoken> SPOKEN = readSpoken();
        static final Map<String, Long> INHABITANTS = readInhabitants();
    }

    private Shipped() {}

    /**
     * A published article.
     *
     * @param prefix of its figures: {@code A1}
     * @param month the month its figures are looked up in here
     */
    public record Article(
            int n, String prefix, String title, String publisher, LocalDate date, String region, YearMonth month) {}

    /**
     * Who said a figure, in a few words of the article, and what of it can be reproduced.
     *
     * @param ours the expression of the same thing in an office's own register; empty when there is none
     * @param page where an office shows it; empty when nowhere
     */
    public record Spoken(
            String speaker, String quotation, String ours, String page, String becauseId, String becauseEn) {}

    public static List<QuotedFigure> figures() {
        return Read.FIGURES;
    }

    public static List<Check> checks() {
        return Read.CHECKS;
    }

    /** Kota Pangkalpinang, May 2025: every row and column adds up. */
    public static List<QuotedFigure> example() {
        return Read.EXAMPLE;
    }

    public static List<Check> exampleChecks() {
        return Read.EXAMPLE_CHECKS;
    }

    public static List<Article> articles() {
        return Read.ARTICLES;
    }

    public static Optional<Article> article(int n) {
        return Read.ARTICLES.stream().filter(each -> each.n() == n).findFirst();
    }

    static Optional<Spoken> spoken(String figure) {
        return Optional.ofNullable(Read.SPOKEN.get(figure));
    }

    /** Inhabitants of an NTT regency or the province, Dukcapil semester II 2024. */
    static Optional<Long> inhabitants(String region) {
        return Optional.ofNullable(Read.INHABITANTS.get(region));
    }

    /** Whether an id belongs to the program and may not be recorded again. */
    static boolean owns(String figureId) {
        return Read.FIGURES.stream().anyMatch(each -> each.id().equals(figureId))
                || Read.EXAMPLE.stream().anyMatch(each -> each.id().equals(figureId));
    }

    static boolean ownsCheck(String checkId) {
        return Read.CHECKS.stream().anyMatch(each -> each.id().equals(checkId))
                || Read.EXAMPLE_CHECKS.stream().anyMatch(each -> each.id().equals(checkId));
    }

    private static List<QuotedFigure> figures(String file) {
        return CsvText.resource(file).stream()
                .map(row -> new QuotedFigure(
                        text(row, "article"),
                        text(row, "figure_id"),
                        new BigDecimal(text(row, "value")),
                        text(row, "unit"),
                        text(row, "as_of"),
                        text(row, "meaning"),
                        text(row, "kind")))
                .toList();
    }

    private static List<Check> checks(String file) {
        return CsvText.resource(file).stream()
                .map(row -> new Check(
                        text(row, "check_id"),
                        text(row, "expression"),
                        text(row, "quoted"),
                        text(row, "note"),
                        text(row, "verdict")))
                .toList();
    }

    private static List<Article> readArticles() {
        return CsvText.resource("articles.csv").stream()
                .map(row -> new Article(
                        Integer.parseInt(text(row, "n")),
                        text(row, "prefix"),
                        text(row, "title"),
                        text(row, "publisher"),
                        LocalDate.parse(text(row, "date")),
                        text(row, "region"),
                        YearMonth.parse(text(row, "month"))))
                .toList();
    }

    private static Map<String, Spoken> readSpoken() {
        var spoken = new LinkedHashMap<String, Spoken>();
        for (var row : CsvText.resource("quotations.csv")) {
            spoken.put(
                    text(row, "figure_id"),
                    new Spoken(
                            text(row, "speaker"),
                            text(row, "quotation"),
                            text(row, "ours"),
                            text(row, "page"),
                            text(row, "because_id"),
                            text(row, "because_en")));
        }
        return spoken;
    }

    private static Map<String, Long> readInhabitants() {
        var people = new LinkedHashMap<String, Long>();
        for (var row : CsvText.resource("ntt-population.csv")) {
            people.put(text(row, "code"), Long.valueOf(text(row, "total")));
        }
        return people;
    }

    private static String text(Map<String, String> row, String column) {
        var value = row.get(column);
        if (value == null) throw new IllegalStateException("no column " + column);
        return value;
    }
}
