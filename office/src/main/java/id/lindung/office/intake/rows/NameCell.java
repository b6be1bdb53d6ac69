package id.lindung.office.intake.rows;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name without what lists write around it: a running number, a footnote's star, a mark that the person has died.
 *
 * @param cleaned whether anything but a mark of death was taken away
 * @param deceased whether the name bore a mark of death of its own; a father's, after {@code bin}, stays part of the name
 */
record NameCell(String name, boolean cleaned, boolean deceased) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern NUMBER = Pattern.compile("^\\(?[0-9]{1,4}(?:\\s*[.)\\-–]+\\s*|\\s+)(?=\\p{L}|\\()");
    private static final Pattern STARS = Pattern.compile(
            "^(?:[*•\\-–—]+\\)?\\s*)+|(?:\\s*\\*+\\)?|[\\s,;]+)$"
                    + "|\\s*\\((?:KK|kep(?:ala|\\.)? ?kel(?:uarga|\\.)?|suami|isteri|istri|anak|janda|duda)\\)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DEAD = Pattern.compile(
            "\\s*\\(\\s*(?:alm(?:h|arhum|arhumah)?|wafat|meninggal(?: dunia)?|\\+)\\.?\\s*\\)\\s*"
                    + "|^(?:almh?|almarhum|almarhumah)(?:\\.\\s*|\\s+)(?=\\p{L})|[\\s,]+(?:almh?|almarhum|almarhumah)\\.?$"
                    + "|\\s*[†✝]\\s*",
            FLAGS);
    private static final Pattern FATHER = Pattern.compile("(?<!\\p{L})bin(?:ti)?(?!\\p{L})", FLAGS);

    static NameCell of(String written) {
        if (isPlain(written)) return new NameCell(written, false, false);
        var bare = STARS.matcher(NUMBER.matcher(written).replaceFirst("")).replaceAll("");
        boolean cleaned = !bare.equals(written);
        var dead = DEAD.matcher(bare);
        if (!dead.find() || FATHER.matcher(bare.substring(0, dead.start())).find()) {
            return new NameCell(bare.strip(), cleaned, false);
        }
        var name = dead.replaceAll(Matcher.quoteReplacement(" ")).strip();
        return new NameCell(STARS.matcher(NUMBER.matcher(name).replaceFirst("")).replaceAll(""), cleaned, true);
    }

    /** Nearly every name: letters, blanks and points, and nothing that begins like a mark of death. */
    private static boolean isPlain(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean usual = Character.isLetter(c) || c == ' ' || c == '.' || c == ',' || c == '\'' || c == '-';
            if (!usual || (c == '-' && i == 0) || (c == ',' && i == written.length() - 1)) return false;
            if ((c == 'a' || c == 'A')
                    && written.regionMatches(true, i, "alm", 0, 3)
                    && (i == 0 || written.charAt(i - 1) == ' ' || written.charAt(i - 1) == ',')) return false;
        }
        return true;
    }
}
