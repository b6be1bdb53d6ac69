package id.lindung.rules.figure;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whether two sentences can both be true of one group: "all" beside "some" or "not yet" cannot. */
final class Wording {

    private static final Pattern NOT_ALL = Pattern.compile(
            ".*\\b(partly|partially|some|not yet|not all|part of|sebagian|belum semua|belum seluruh|yang belum|masih ada|still uncovered)\\b.*",
            Pattern.DOTALL);
    private static final Pattern ALL = Pattern.compile(
            ".*(\\b(all|every|everybody|nobody|none|no|fully|semua|semuanya|seluruh|seluruhnya|tidak ada lagi|tidak ada|tanpa kecuali)\\b|100 ?(%|percent|persen)).*",
            Pattern.DOTALL);

    private Wording() {}

    static boolean contradict(String one, String other) {
        return (saysAll(one) && saysNotAll(other)) || (saysAll(other) && saysNotAll(one));
    }

    private static boolean saysNotAll(String text) {
        return NOT_ALL.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean saysAll(String text) {
        return !saysNotAll(text) && ALL.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }
}
