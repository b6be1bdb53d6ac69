package id.lindung.law;

import id.lindung.law.yaml.LawFileFault;
import id.lindung.law.yaml.Place;
import id.lindung.law.yaml.YamlFile;
import id.lindung.law.yaml.YamlMap;
import id.lindung.law.yaml.YamlValue;
import id.lindung.rules.Sentence;
import id.lindung.rules.funding.AccountCode;
import id.lindung.rules.funding.FundingRule;
import id.lindung.rules.funding.FundingRules;
import id.lindung.rules.law.Holidays;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Parameter;
import id.lindung.rules.law.Regulation;
import id.lindung.rules.law.RoundingPolicy;
import id.lindung.rules.time.Period;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The law of this library, read from its data files once and kept. */
public final class LawLibrary {

    private LawLibrary() {}

    /**
     * The law that comes with this library.
     *
     * @throws LawFileFault when a data file is wrong; names the file and the line
     */
    public static LawBook load() {
        return Bundled.BOOK;
    }

    /** A law of one's own: a directory with {@code law.yaml}, {@code regulations}, {@code parameters} and {@code holidays}. */
    public static LawBook read(Path directory) {
        return book(LawFiles.directory(directory, LawLibrary::isLaw));
    }

    /** The text of the legal cases that come with this library, by file name. */
    public static SortedMap<String, String> bundledCases() {
        return LawFiles.bundled(name -> name.startsWith("cases/"));
    }

    /** What funds may pay, as it comes with this library. */
    public static FundingRules funding() {
        return BundledFunding.RULES;
    }

    /** The budget lines that are suggested for contributions, with their source. */
    public static List<AccountCode> accountCodes() {
        return BundledFunding.ACCOUNTS;
    }

    /** Rules of funds of one's own: a directory with {@code regulations} and {@code funding}. */
    public static FundingRules readFunding(Path directory) {
        return funding(LawFiles.directory(directory, LawLibrary::isFunding));
    }

    private static final class Bundled {
        static final LawBook BOOK = book(LawFiles.bundled(LawLibrary::isLaw));
    }

    private static final class BundledFunding {
        static final FundingRules RULES = funding(LawFiles.bundled(LawLibrary::isFunding));
        static final List<AccountCode> ACCOUNTS =
                LawFiles.bundled(file -> file.startsWith("accounts/")).entrySet().stream()
                        .flatMap(each ->
                                FundingReader.accounts(YamlFile.read(each.getKey(), each.getValue())
                                                .map())
                                        .stream())
                        .toList();
    }

    private static boolean isFunding(String file) {
        return file.startsWith("regulations/") || file.startsWith("funding/");
    }

    static FundingRules funding(Map<String, String> files) {
        var regulations = regulations(files);
        var rules = new TreeMap<String, FundingRule>();
        files.forEach((file, text) -> {
            if (!file.startsWith("funding/")) return;
            var rule = FundingReader.rule(YamlFile.read(file, text).map(), regulations);
            if (rules.put(rule.id(), rule) != null) {
                throw new LawFileFault(new Place(file, 1), rule.id() + " ditulis dua kali");
            }
        });
        return new FundingRules(List.copyOf(rules.values()));
    }

    private static SortedMap<String, Regulation> regulations(Map<String, String> files) {
        var regulations = new TreeMap<String, Regulation>();
        files.forEach((file, text) -> {
            if (!file.startsWith("regulations/")) return;
            var regulation = regulation(YamlFile.read(file, text).map());
            if (regulations.put(regulation.name(), regulation) != null) {
                throw new LawFileFault(new Place(file, 1), regulation.name() + " ditulis dua kali");
            }
        });
        return regulations;
    }

    private static boolean isLaw(String file) {
        return file.equals("law.yaml")
                || file.startsWith("regulations/")
                || file.startsWith("parameters/")
                || file.startsWith("holidays/");
    }

    static LawBook book(Map<String, String> files) {
        var regulations = regulations(files);
        var parameters = new TreeMap<String, Parameter>();
        var holidays = new ArrayList<Holidays.Holiday>();
        var leave = new ArrayList<Holidays.Holiday>();
        files.forEach((file, text) -> {
            if (file.startsWith("parameters/")) {
                var parameter =
                        ParameterReader.read(file, YamlFile.read(file, text).map(), regulations);
                if (parameters.put(parameter.id(), parameter) != null) {
                    throw new LawFileFault(new Place(file, 1), parameter.id() + " ditulis dua kali");
                }
            } else if (file.startsWith("holidays/")) {
                HolidayReader.read(YamlFile.read(file, text).map(), regulations, holidays, leave);
            }
        });
        var settings = files.get("law.yaml");
        if (settings == null) {
            throw new LawFileFault(new Place("law.yaml", 1), "the file tidak ada");
        }
        return settled(
                YamlFile.read("law.yaml", settings).map(), parameters, regulations, new Holidays(holidays, leave));
    }

    private static LawBook settled(
            YamlMap file,
            SortedMap<String, Parameter> parameters,
            SortedMap<String, Regulation> regulations,
            Holidays days) {
        var range = file.get("formalised").map();
        var from = range.get("from").day();
        var until = range.get("until").day();
        if (!from.isBefore(until)) {
            throw new LawFileFault(range.place(), "rentang ini berakhir sebelum mulai");
        }
        range.close();
        var rounding = file.get("rounding").map();
        var mode = rounding.get("mode");
        var allowed = List.of(RoundingMode.HALF_UP, RoundingMode.HALF_DOWN, RoundingMode.DOWN, RoundingMode.UP);
        var policy = new RoundingPolicy(
                rounding.get("name").text(),
                rounding.get("since").day(),
                Arrays.stream(RoundingMode.values())
                        .filter(each -> each.name().equals(mode.text()) && allowed.contains(each))
                        .findFirst()
                        .orElseThrow(
                                () -> new LawFileFault(mode.place(), "pembulatan adalah salah satu dari " + allowed)),
                sentence(rounding.get("says").map()));
        rounding.close();
        file.close();
        return new LawBook(new Period(from, until), policy, parameters, regulations, days);
    }

    private static Regulation regulation(YamlMap file) {
        var from = file.get("in_force");
        var until = file.find("until").map(YamlValue::day).orElse(LocalDate.MAX);
        if (!from.day().isBefore(until)) {
            throw new LawFileFault(from.place(), "peraturan ini berakhir sebelum berlaku");
        }
        var regulation = new Regulation(
                file.get("regulation").text(), sentence(file.get("title").map()), new Period(from.day(), until));
        file.close();
        return regulation;
    }

    static Sentence sentence(YamlMap both) {
        var sentence = new Sentence(both.get("id").text(), both.get("en").text());
        both.close();
        return sentence;
    }
}
