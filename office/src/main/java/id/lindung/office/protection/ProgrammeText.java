package id.lindung.office.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The programmes of a membership as lists write them: {@code "JKK, JKM"}, {@code "JKK/JKM/JHT"}. */
final class ProgrammeText {

    private static final List<String> ORDER = List.of("JKK", "JKM", "JHT", "JP", "JKP");
    private static final Pattern WORD = Pattern.compile("[A-Z]+");

    private ProgrammeText() {}

    /** {@code "JKK+JKM"} in the usual order; empty when none is named. */
    static String read(String raw) {
        var named = new ArrayList<String>();
        var words = WORD.matcher(raw.toUpperCase(Locale.ROOT));
        while (words.find()) named.add(words.group());
        return String.join("+", ORDER.stream().filter(named::contains).toList());
    }
}
