package id.lindung.law;

import id.lindung.law.yaml.LawFileFault;
import id.lindung.law.yaml.Place;
import id.lindung.law.yaml.YamlMap;
import id.lindung.law.yaml.YamlValue;
import id.lindung.rules.law.Dated;
import id.lindung.rules.law.DatedCitation;
import id.lindung.rules.law.LawValue;
import id.lindung.rules.law.Parameter;
import id.lindung.rules.law.Provenance;
import id.lindung.rules.law.Regulation;
import id.lindung.rules.law.VerificationStatus;
import id.lindung.rules.time.Period;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads one parameter file. A value lasts until the next one begins, or until the day its {@code until} names. */
final class ParameterReader {

    private ParameterReader() {}

    static Parameter read(String file, YamlMap parameter, Map<String, Regulation> regulations) {
        var id = parameter.get("id").text();
        if (!file.equals(fileOf(id))) {
            throw new LawFileFault(new Place(file, 1), id + " tempatnya di " + fileOf(id));
        }
        var name = LawLibrary.sentence(parameter.get("name").map());
        var unit = parameter.get("unit").text();
        var segment = parameter.find("segment").map(YamlValue::text).orElse("");
        parameter.find("payer").ifPresent(YamlValue::text);
        parameter.find("sector").ifPresent(YamlValue::text);
        parameter.find("date_tested").ifPresent(YamlValue::text);
        boolean enabled = parameter.find("enabled").map(YamlValue::flag).orElse(true);
        var note = parameter.find("note").map(both -> LawLibrary.sentence(both.map()));
        var values = values(parameter.get("values").map(), unit, regulations);
        parameter.close();
        return new Parameter(id, name, unit, segment, enabled, note, values);
    }

    /** {@code pu.jp.wage_cap} stands in {@code parameters/pu/jp-wage-cap.yaml}. */
    static String fileOf(String id) {
        int dot = id.indexOf('.');
        return dot < 1
                ? "parameters/" + id + ".yaml"
                : "parameters/" + id.substring(0, dot) + "/"
                        + id.substring(dot + 1).replace('.', '-').replace('_', '-') + ".yaml";
    }

    private static List<Dated<LawValue>> values(YamlMap dated, String unit, Map<String, Regulation> regulations) {
        var starts = new ArrayList<LocalDate>();
        var entries = new ArrayList<Map.Entry<String, YamlValue>>(dated.all().entrySet());
        for (var each : entries) {
            var start = start(dated.placeOf(each.getKey()), each.getKey());
            if (!starts.isEmpty() && !starts.getLast().isBefore(start)) {
                throw new LawFileFault(
                        dated.placeOf(each.getKey()), "nilai ditulis menurut urutan tanggalnya, masing-masing sekali");
            }
            starts.add(start);
        }
        if (entries.isEmpty()) {
            throw new LawFileFault(dated.place(), "sebuah parameter memerlukan nilai");
        }
        List<Dated<LawValue>> values = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            var next = i + 1 < starts.size() ? starts.get(i + 1) : LocalDate.MAX;
            values.add(value(entries.get(i).getValue().map(), starts.get(i), next, unit, regulations));
        }
        return values;
    }

    private static LocalDate start(Place place, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new LawFileFault(place, "\"" + text + "\" bukan tanggal; tulis 2025-03-01");
        }
    }

    private static Dated<LawValue> value(
            YamlMap entry, LocalDate from, LocalDate next, String unit, Map<String, Regulation> regulations) {
        var until = entry.find("until");
        if (until.isPresent()
                && !next.equals(LocalDate.MAX)
                && !until.get().day().equals(next)) {
            throw new LawFileFault(
                    until.get().place(),
                    until.get().day().isBefore(next)
                            ? "ada celah: tidak ada nilai dari " + until.get().day() + " sampai " + next
                            : "tumpang tindih: nilai berikutnya mulai " + next);
        }
        var end = until.map(YamlValue::day).orElse(next);
        if (!from.isBefore(end)) {
            throw new LawFileFault(entry.place(), "nilai ini berakhir sebelum mulai");
        }
        var written = entry.get("value");
        var value = lawValue(written, unit);
        var period = new Period(from, end);
        var provenance = provenance(entry, period, regulations);
        entry.close();
        return new Dated<>(period, value, provenance);
    }

    /**
     * Reads what a value cites.
     *
     * @param period the days on which the value holds: on each of them something must be citable
     */
    static Provenance provenance(YamlMap entry, Period period, Map<String, Regulation> regulations) {
        var law = entry.find("law").map(YamlValue::list).orElse(List.of());
        if (law.isEmpty()) {
            throw new LawFileFault(entry.place(), "nilai tanpa dasar hukum: \"law\" menyebut peraturan dan pasalnya");
        }
        var citations = new ArrayList<DatedCitation>();
        for (var each : law) citations.add(CitationReader.read(each.map(), period, regulations));
        CitationReader.uncited(citations, period).ifPresent(day -> {
            throw new LawFileFault(
                    entry.place(),
                    "tidak ada dasar hukum yang berlaku pada " + day + "; sebut peraturan pada hari itu");
        });
        return Provenance.of(
                citations,
                entry.find("cited_as").map(YamlValue::text).orElse(""),
                entry.find("source").map(YamlValue::text),
                status(entry.get("status")),
                entry.get("checked").day(),
                entry.find("note").map(both -> LawLibrary.sentence(both.map())));
    }

    private static VerificationStatus status(YamlValue written) {
        for (var each : VerificationStatus.values()) {
            if (each.code().equals(written.text())) return each;
        }
        throw new LawFileFault(
                written.place(),
                "\"" + written.text() + "\" bukan status; tulis salah satu dari "
                        + Arrays.stream(VerificationStatus.values())
                                .map(VerificationStatus::code)
                                .collect(Collectors.joining(", ")));
    }

    /** Units that promise a number keep the promise; tables and rules say for themselves what they hold. */
    private static LawValue lawValue(YamlValue written, String unit) {
        var value = shape(written);
        boolean numeric = unit.equals("months")
                || unit.equals("years")
                || unit.equals("count")
                || unit.equals("days")
                || unit.equals("working_days")
                || unit.equals("day_of_month")
                || unit.equals("number")
                || unit.startsWith("IDR")
                || unit.startsWith("percent");
        if (numeric && value instanceof LawValue.Text(var text) && !text.equals("above")) {
            throw new LawFileFault(written.place(), "\"" + text + "\" bukan angka, padahal satuannya " + unit);
        }
        return value;
    }

    private static LawValue shape(YamlValue written) {
        return switch (written) {
            case YamlValue.Scalar scalar -> {
                var text = scalar.text();
                if (YamlValue.DECIMAL.matcher(text).matches()) yield new LawValue.Num(scalar.number());
                if (text.equals("true") || text.equals("false")) yield new LawValue.Flag(scalar.flag());
                yield new LawValue.Text(text);
            }
            case YamlValue.Listing(var _, var values) -> {
                var items = new ArrayList<LawValue>();
                for (var each : values) items.add(shape(each));
                yield new LawValue.Items(items);
            }
            case YamlMap map -> {
                var entries = new LinkedHashMap<String, LawValue>();
                map.all().forEach((key, each) -> entries.put(key, shape(each)));
                yield new LawValue.Entries(entries);
            }
        };
    }
}
