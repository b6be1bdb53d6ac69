package id.lindung.law;

import id.lindung.law.yaml.LawFileFault;
import id.lindung.law.yaml.YamlMap;
import id.lindung.law.yaml.YamlValue;
import id.lindung.rules.contribution.Fund;
import id.lindung.rules.funding.AccountCode;
import id.lindung.rules.funding.FundPlace;
import id.lindung.rules.funding.FundingRule;
import id.lindung.rules.funding.FundingRule.Effect;
import id.lindung.rules.law.Regulation;
import id.lindung.rules.time.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the rules of what funds may pay, and the budget lines that are suggested. */
final class FundingReader {

    private FundingReader() {}

    static FundingRule rule(YamlMap file, Map<String, Regulation> regulations) {
        var from = file.get("from").day();
        var until = file.find("until").map(YamlValue::day).orElse(LocalDate.MAX);
        if (!from.isBefore(until)) throw new LawFileFault(file.place(), "aturan ini berakhir sebelum mulai");
        var period = new Period(from, until);
        var rule = new FundingRule(
                file.get("rule").text(),
                words(file, "funds", Fund.class),
                texts(file, "categories"),
                file.find("places").isPresent() ? words(file, "places", FundPlace.class) : Set.of(),
                period,
                word(file.get("effect"), Effect.class),
                LawLibrary.sentence(file.get("says").map()),
                ParameterReader.provenance(file, period, regulations));
        file.close();
        return rule;
    }

    static List<AccountCode> accounts(YamlMap file) {
        var system = file.get("system").text();
        file.get("checked").day();
        var codes = file.get("accounts").list().stream()
                .map(each -> account(system, each.map()))
                .toList();
        file.close();
        return codes;
    }

    private static AccountCode account(String system, YamlMap line) {
        var account = new AccountCode(
                system,
                line.get("code").text(),
                line.get("name").text(),
                line.find("programmes").isPresent() ? texts(line, "programmes") : Set.of(),
                line.find("funds").isPresent() ? words(line, "funds", Fund.class) : Set.of(),
                LawLibrary.sentence(line.get("use").map()),
                LawLibrary.sentence(line.get("confidence").map()),
                line.get("source").text());
        line.close();
        return account;
    }

    private static Set<String> texts(YamlMap file, String name) {
        var texts = new TreeSet<String>();
        for (var each : file.get(name).list()) texts.add(each.text());
        return texts;
    }

    private static <E extends Enum<E>> Set<E> words(YamlMap file, String name, Class<E> type) {
        var words = EnumSet.noneOf(type);
        for (var each : file.get(name).list()) words.add(word(each, type));
        return words;
    }

    private static <E extends Enum<E>> E word(YamlValue written, Class<E> type) {
        var all = List.of(type.getEnumConstants());
        return all.stream()
                .filter(each -> each.name().equals(written.text().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new LawFileFault(
                        written.place(),
                        "\"" + written.text() + "\" bukan salah satu dari "
                                + Arrays.toString(type.getEnumConstants())));
    }
}
