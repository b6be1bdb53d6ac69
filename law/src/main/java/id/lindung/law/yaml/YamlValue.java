package id.lindung.law.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

/** A value of a YAML file as it was written: {@code 53.10} stays {@code "53.10"}. */
public sealed interface YamlValue permits YamlValue.Scalar, YamlValue.Listing, YamlMap {

    /** A plain decimal number: no exponent, no separators, at most 12 decimals. */
    Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,12})?");

    /** Where it stands in its file. */
    Place place();

    /** @param quoted whether the author put it in quotes */
    record Scalar(Place place, String text, boolean quoted) implements YamlValue {}

    /** A list. */
    record Listing(Place place, List<YamlValue> values) implements YamlValue {
        public Listing {
            values = List.copyOf(values);
        }
    }

    /** The text of a scalar; else {@link LawFileFault}. */
    default String text() {
        if (this instanceof Scalar(var place, var text, var _)) {
            if (text.isBlank()) {
                throw new LawFileFault(place, "di sini tempat sebuah teks");
            }
            return text.strip();
        }
        throw new LawFileFault(place(), "di sini tempat satu nilai saja");
    }

    /** The number of a scalar; else {@link LawFileFault}. */
    default BigDecimal number() {
        var text = text();
        if (!DECIMAL.matcher(text).matches()) {
            throw new LawFileFault(place(), "\"" + text + "\" bukan angka; tulis 5000000 atau 0.24");
        }
        return new BigDecimal(text);
    }

    /** The day of a scalar, ISO; else {@link LawFileFault}. */
    default LocalDate day() {
        var text = text();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new LawFileFault(place(), "\"" + text + "\" bukan tanggal; tulis 2025-03-01");
        }
    }

    /** {@code true} or {@code false}; else {@link LawFileFault}. */
    default boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new LawFileFault(place(), "\"" + text() + "\" bukan true dan bukan false");
        };
    }

    /** This as a table; else {@link LawFileFault}. */
    default YamlMap map() {
        if (this instanceof YamlMap map) {
            return map;
        }
        throw new LawFileFault(place(), "di sini tempat nama dengan nilainya");
    }

    /** This as a list; else {@link LawFileFault}. */
    default List<YamlValue> list() {
        if (this instanceof Listing(var _, var values)) {
            return values;
        }
        throw new LawFileFault(place(), "di sini tempat sebuah daftar");
    }
}
