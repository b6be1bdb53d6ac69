package id.lindung.rules.name;

import java.util.Arrays;
import java.util.List;

/**
 * A name reduced to what stays the same between two ways of writing it: lower case, without accents, titles and punctuation, saints' names in
 * one spelling. For searching and comparing only; the name itself is kept as typed.
 *
 * @param key tokens separated by one space, in the order written; empty when the name holds no letter
 */
public record NameKey(String key) implements Comparable<NameKey> {

    /** The key of a name as typed. */
    public static NameKey of(String name) {
        return new NameKey(String.join(" ", NameTokens.of(name)));
    }

    /** The words of the name, reduced to how they sound, in order. */
    public List<String> tokens() {
        return List.of(tokenArray());
    }

    /** A fresh array, for {@link NameLikeness#score(String[], String[])} over many pairs. */
    public String[] tokenArray() {
        int count = 0;
        for (int i = 0; i < key.length(); i++) {
            count += key.charAt(i) == ' ' ? 1 : 0;
        }
        var tokens = new String[key.isEmpty() ? 0 : count + 1];
        int from = 0;
        for (int i = 0; i < tokens.length; i++) {
            int space = key.indexOf(' ', from);
            tokens[i] = key.substring(from, space < 0 ? key.length() : space);
            from = space + 1;
        }
        return tokens;
    }

    /** The same for "Manek Petrus" and "Petrus Manek". */
    public String sorted() {
        var tokens = tokenArray();
        Arrays.sort(tokens);
        return String.join(" ", tokens);
    }

    /** Sound codes of the tokens, sorted: a block in which most misspellings of a name fall together with many other names. */
    public String phonetic() {
        var codes = tokenArray();
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Sounds.code(codes[i]);
        }
        Arrays.sort(codes);
        return String.join(" ", codes);
    }

    /** Whether the name held no word. */
    public boolean isEmpty() {
        return key.isEmpty();
    }

    @Override
    public int compareTo(NameKey other) {
        return key.compareTo(other.key);
    }
}
