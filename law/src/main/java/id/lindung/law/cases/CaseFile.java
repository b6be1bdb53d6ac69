package id.lindung.law.cases;

import id.lindung.law.question.Ask;
import id.lindung.law.yaml.LawFileFault;
import id.lindung.law.yaml.YamlFile;
import id.lindung.law.yaml.YamlMap;
import id.lindung.law.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a file of legal cases: one case, or a list of them. */
public final class CaseFile {

    private CaseFile() {}

    /** @throws LawFileFault when the file is no file of cases; faulty facts inside a case are an answer, not a fault */
    public static List<LegalCase> read(String file, String text) {
        var cases = new ArrayList<LegalCase>();
        switch (YamlFile.read(file, text)) {
            case YamlMap one -> cases.add(legalCase(one));
            case YamlValue.Listing(var _, var values) -> {
                for (var each : values) cases.add(legalCase(each.map()));
            }
            case YamlValue.Scalar scalar ->
                throw new LawFileFault(scalar.place(), "di sini tempat satu kasus atau daftar kasus");
        }
        return cases;
    }

    private static LegalCase legalCase(YamlMap written) {
        var place = written.place();
        var ask = written.get("ask");
        written.find("title").ifPresent(YamlValue::text);
        written.find("note").ifPresent(YamlValue::text);
        var legalCase = new LegalCase(
                written.find("id").map(YamlValue::text).orElse("line " + place.line()),
                switch (ask.text()) {
                    case "contribution" -> Ask.CONTRIBUTION;
                    case "benefit" -> Ask.BENEFIT;
                    default -> throw new LawFileFault(ask.place(), "ask berisi contribution atau benefit");
                },
                written.find("source").map(YamlValue::text).orElse(""),
                written.get("facts").map(),
                written.find("expect").map(expect -> expectation(expect.map())),
                place);
        written.close();
        return legalCase;
    }

    private static Expectation expectation(YamlMap written) {
        var expectation = new Expectation(
                lines(written.find("lines")),
                amounts(written.find("payers")),
                written.find("total").map(YamlValue::number),
                written.find("refused").map(YamlValue::text),
                words(written.find("incomplete")),
                written.find("branchDecides").map(YamlValue::text),
                words(written.find("warnings")),
                words(written.find("toProve")),
                texts(written.find("status")),
                words(written.find("cites")),
                written.find("differs").map(differs -> expectation(differs.map())));
        written.close();
        return expectation;
    }

    private static Map<String, List<BigDecimal>> lines(Optional<YamlValue> written) {
        var lines = new LinkedHashMap<String, List<BigDecimal>>();
        written.ifPresent(map -> map.map()
                .all()
                .forEach((key, value) -> lines.put(
                        key,
                        switch (value) {
                            case YamlValue.Listing(var _, var values) ->
                                values.stream().map(YamlValue::number).toList();
                            case YamlValue.Scalar scalar -> List.of(scalar.number());
                            case YamlMap map2 ->
                                throw new LawFileFault(map2.place(), "di sini tempat satu jumlah atau daftar jumlah");
                        })));
        return lines;
    }

    private static Map<String, BigDecimal> amounts(Optional<YamlValue> written) {
        var amounts = new LinkedHashMap<String, BigDecimal>();
        written.ifPresent(map -> map.map().all().forEach((key, value) -> amounts.put(key, value.number())));
        return amounts;
    }

    private static Map<String, String> texts(Optional<YamlValue> written) {
        var texts = new LinkedHashMap<String, String>();
        written.ifPresent(map -> map.map().all().forEach((key, value) -> texts.put(key, value.text())));
        return texts;
    }

    private static List<String> words(Optional<YamlValue> written) {
        var words = new ArrayList<String>();
        written.ifPresent(value -> {
            if (value instanceof YamlValue.Scalar scalar) words.add(scalar.text());
            else value.list().forEach(each -> words.add(each.text()));
        });
        return words;
    }
}
