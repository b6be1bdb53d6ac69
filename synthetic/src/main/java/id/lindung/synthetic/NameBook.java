package id.lindung.synthetic;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.lindung.regions.RegionCode;
import id.lindung.rules.identity.Sex;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The words names are made of, and how people of the province combine them. */
final class NameBook {

    private static final List<String> TITLES = List.of("S.Pd", "S.Sos", "A.Md", "S.E", "S.Kep");
    private static final List<String> KUPANG = List.of(
            "clan.atoni",
            "clan.atoni",
            "clan.atoni",
            "clan.rote",
            "clan.rote",
            "clan.sabu",
            "clan.flores",
            "clan.alor",
            "clan.tetun",
            "clan.sumba");

    private final Map<String, List<String>> words = new HashMap<>();

    NameBook() {
        var in = Objects.requireNonNull(NameBook.class.getResourceAsStream("names.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int colon = line.indexOf(':');
                words.put(
                        line.substring(0, colon),
                        List.of(line.substring(colon + 2).split(" ", -1)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> words(String list) {
        return Objects.requireNonNull(words.get(list), list);
    }

    /** The clan name of a family of this regency. */
    String clan(RegionCode regency, Dice dice) {
        var people = dice.percent(12)
                ? dice.of(KUPANG)
                : switch (regency.value()) {
                    case "53.04", "53.21" -> dice.percent(75) ? "clan.tetun" : "clan.bunak";
                    case "53.02", "53.03" -> "clan.atoni";
                    case "53.05" -> "clan.alor";
                    case "53.14" -> "clan.rote";
                    case "53.20" -> "clan.sabu";
                    case "53.11", "53.12", "53.17", "53.18" -> "clan.sumba";
                    case "53.01", "53.71" -> dice.of(KUPANG);
                    default -> "clan.flores";
                };
        return dice.mostlyFirstOf(words(people));
    }

    /** A name in this clan: mostly two or three words, sometimes one alone, rarely a title. */
    NameParts name(Sex sex, String clan, Dice dice) {
        var given = dice.mostlyFirstOf(words(sex == Sex.MALE ? "male" : "female"));
        int hundred = dice.below(100);
        if (hundred < 3) {
            return new NameParts(given, "", "", "");
        }
        var title = dice.permille(15) ? dice.of(TITLES) : "";
        if (hundred < 35) {
            return new NameParts(given, "", clan, title);
        }
        var middle = hundred < 65
                ? dice.of(words(sex == Sex.MALE ? "local.male" : "local.female"))
                : dice.of(words(sex == Sex.MALE ? "male" : "female"));
        boolean sameTwice = middle.equals(given) || middle.equals(clan);
        return new NameParts(given, sameTwice ? "" : middle, clan, title);
    }
}
