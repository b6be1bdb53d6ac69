package id.lindung.office.quotations;

import id.lindung.office.coverage.Coverage;
import id.lindung.office.coverage.CoverageFigures;
import id.lindung.office.coverage.Dimension;
import id.lindung.office.coverage.Tally;
import id.lindung.office.participation.Participation;
import id.lindung.regions.RegionCode;
import id.lindung.regions.RegionLevel;
import id.lindung.regions.Regions;
import id.lindung.rules.contribution.Programme;
import id.lindung.rules.figure.Amount;
import id.lindung.rules.figure.Facts;
import id.lindung.rules.law.LawBook;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the law, the list of regions and this office's own register know, by the names that checks use; {@code docs/figures.md} lists them. */
@Component
class OfficeFacts implements Facts {

    private static final Pattern DAY = Pattern.compile("((?:19|20)[0-9]{2})(?:-([0-9]{2}))?(?:-([0-9]{2}))?");
    private static final List<String> SEGMENTS = List.of("PU", "BPU", "JAKON", "PMI");

    private final LawBook law;
    private final Regions regions;
    private final CoverageFigures coverage;
    private final Participation participation;

    OfficeFacts(LawBook law, Regions regions, CoverageFigures coverage, Participation participation) {
        this.law = law;
        this.regions = regions;
        this.coverage = coverage;
        this.participation = participation;
    }

    @Override
    public Fact find(String name, List<String> arguments) {
        var first = arguments.isEmpty() ? "" : arguments.getFirst();
        return switch (name) {
            case "tariff" -> law("jkm.total", first, "rupiah");
            case "funeral" -> law("jkm.funeral", first, "rupiah");
            case "tariff_bpu" -> law("bpu.package.min_jkk_jkm", first, "rupiah");
            case "ump" -> minimumWage(first, arguments.size() > 1 ? arguments.get(1) : null);
            case "official_rate" -> officialRate(first);
            case "programmes" ->
                known(BigDecimal.valueOf(Programme.values().length), "programmes", "UU 40/2004, UU 11/2020");
            case "inhabitants" -> inhabitants(first);
            case "villages" -> villages(first);
            case "taking_part", "officials" -> takingPart(name, arguments);
            case "active", "ever", "registered", "unprotected", "workforce", "rate" -> register(name, arguments);
            default -> new Fact.NoSuchFact("no fact has this name");
        };
    }

    private Fact law(String parameter, String when, String unit) {
        var day = day(when);
        if (day.isEmpty()) return new Fact.NoSuchFact("a year or month is needed");
        return law.get(parameter)
                .find(day.get())
                .<Fact>map(found -> known(
                        found.value().number(),
                        unit,
                        found.provenance().law().getFirst().display()))
                .orElseGet(() -> new Fact.Unknown("the law is not formalised for " + when));
    }

    /** A number given with it must be the one decreed. */
    private Fact minimumWage(String year, @Nullable String stated) {
        var found = law("ump.ntt", year, "rupiah");
        if (stated == null || !(found instanceof Fact.Known known)) return found;
        var said = new BigDecimal(stated.replace(",", ""));
        return known.amount().value().compareTo(said) == 0
                ? found
                : new Fact.Unknown(
                        "UMP " + year + " is " + known.amount().value().toPlainString() + ", not " + stated);
    }

    private Fact officialRate(String when) {
        var day = day(when);
        if (day.isEmpty()) return new Fact.NoSuchFact("a year or month is needed");
        var jkk = law.get("pu.jkk.rate").find(day.get());
        var jkm = law.get("pu.jkm.rate").find(day.get());
        if (jkk.isEmpty() || jkm.isEmpty()) return new Fact.Unknown("the law is not formalised for " + when);
        var lowest = jkk.get().value().entries().get("very_low");
        if (lowest == null) return new Fact.Unknown("no lowest risk class");
        return known(
                lowest.number().add(jkm.get().value().number()).movePointLeft(2),
                "percent",
                jkk.get().provenance().law().getFirst().display());
    }

    /** Of a region, or of the place that an article's name holds. */
    private Fact inhabitants(String place) {
        var code = RegionCode.parse(place)
                .flatMap(regions::find)
                .map(found -> found.code().value())
                .or(() -> named(place));
        if (code.isEmpty()) return new Fact.Unknown("no region of NTT is named in \"" + place + "\"");
        return Shipped.inhabitants(code.get())
                .<Fact>map(people -> known(
                        BigDecimal.valueOf(people), "persons", "Dukcapil, DKB semester II 2024 (" + code.get() + ")"))
                .orElseGet(() -> new Fact.Unknown("no number of inhabitants for " + code.get()));
    }

    private Optional<String> named(String article) {
        var words = article.replaceAll("[0-9-]+", " ").strip().replaceAll("^[A-Z] +", "");
        var shipped = Shipped.articles().stream()
                .filter(each -> article.startsWith(each.prefix() + " "))
                .map(Shipped.Article::region)
                .findFirst();
        if (shipped.isPresent()) return shipped;
        var found = regions.search(words, new RegionCode("53").range(), 1);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.getFirst().code().value());
    }

    private Fact villages(String region) {
        var code = RegionCode.parse(region).flatMap(regions::find);
        if (code.isEmpty()) return new Fact.NoSuchFact("no region has the code " + region);
        long count = regions.villages(code.get().code().range())
                .filter(each -> each.level() != RegionLevel.URBAN_VILLAGE)
                .count();
        return known(BigDecimal.valueOf(count), "villages", "Kepmendagri, " + Regions.EDITION);
    }

    private Fact takingPart(String name, List<String> arguments) {
        if (arguments.size() != 2) return new Fact.NoSuchFact("a region and a month are needed");
        var month = month(arguments.get(1));
        var region = RegionCode.parse(arguments.getFirst()).flatMap(regions::find);
        if (region.isEmpty() || month.isEmpty()) return new Fact.NoSuchFact("no such region or month");
        var totals = participation.totals(region.get().code().value(), month.get());
        if (totals.officials() == 0) return new Fact.Unknown("nobody is protected there in " + month.get());
        boolean villages = name.equals("taking_part");
        return known(
                BigDecimal.valueOf(villages ? totals.taking() : totals.officials()),
                villages ? "villages" : "workers",
                "Lindung, " + arguments.getFirst() + ", " + month.get());
    }

    private Fact register(String name, List<String> arguments) {
        if (arguments.size() < 2 || arguments.size() > 3) {
            return new Fact.NoSuchFact("a region and a month are needed, and perhaps a segment or category");
        }
        var span = arguments.get(1).split("\\.\\.", -1);
        var from = month(span[0]);
        var until = month(span[span.length - 1]);
        if (from.isEmpty() || until.isEmpty() || from.get().isAfter(until.get())) {
            return new Fact.NoSuchFact("the month " + arguments.get(1) + " cannot be read");
        }
        var key = arguments.size() == 3 ? arguments.get(2) : "";
        var by = key.isEmpty() ? null : SEGMENTS.contains(key) ? Dimension.SEGMENT : Dimension.CATEGORY;
        var since = span.length == 2 ? from.get() : null;
        return switch (coverage.read(new Coverage.Question(arguments.getFirst(), until.get(), null, since, by))) {
            case Coverage.NoSuchRegion(var region) -> new Fact.NoSuchFact("no region has the code " + region);
            case Coverage.TooSmall(var region) ->
                new Fact.Unknown("a count of " + region + " is too small to be shown");
            case Coverage.OutOfScope(var region) -> new Fact.Unknown("you may not read the figures of " + region);
            case Coverage.Figures figures -> read(name, key, figures);
        };
    }

    private static Fact read(String name, String key, Coverage.Figures figures) {
        var source = "Lindung, " + figures.question().region() + ", "
                + figures.question().month();
        if (figures.firstRecord().isEmpty()) return new Fact.Unknown("nothing is recorded about this region");
        var tally = key.isEmpty()
                ? figures.total()
                : figures.groups().stream()
                        .filter(each -> each.key().equals(key))
                        .map(Coverage.Group::tally)
                        .findFirst()
                        .orElse(new Tally(0, 0, 0, 0, 0, 0));
        return switch (name) {
            case "active" -> known(BigDecimal.valueOf(tally.active()), "workers", source);
            case "ever" -> known(BigDecimal.valueOf(tally.everProtected()), "workers", source);
            case "registered" -> known(BigDecimal.valueOf(tally.registered()), "workers", source);
            case "unprotected" -> known(BigDecimal.valueOf(tally.unprotected()), "workers", source);
            case "workforce" ->
                figures.workforce()
                        .<Fact>map(each -> known(BigDecimal.valueOf(each.people()), "workers", each.source()))
                        .orElseGet(() -> new Fact.Unknown("no workforce figure is recorded"));
            default ->
                figures.rate()
                        .<Fact>map(rate -> known(rate, "percent", source))
                        .orElseGet(() -> new Fact.Unknown("no workforce figure is recorded"));
        };
    }

    private static Fact known(BigDecimal value, String unit, String source) {
        return new Fact.Known(new Amount(value, unit), source);
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The first date in a text; a year alone is its first day. */
    private static Optional<LocalDate> day(String text) {
        var found = DAY.matcher(text);
        if (!found.find()) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    found.group(2) == null ? 1 : Integer.parseInt(found.group(2)),
                    found.group(3) == null ? 1 : Integer.parseInt(found.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
