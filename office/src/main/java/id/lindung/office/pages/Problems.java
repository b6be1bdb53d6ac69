package id.lindung.office.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a form, in the order of its fields; one sentence a field, already in the reader's language. */
public final class Problems {

    private final Map<String, String> sentences = new LinkedHashMap<>();

    /** One field and what is wrong with it. */
    public record Problem(String field, String sentence) {}

    /** Keeps the first sentence of each field. */
    public void add(String field, String sentence) {
        sentences.putIfAbsent(field, sentence);
    }

    public boolean any() {
        return !sentences.isEmpty();
    }

    /** The sentence of a field; empty when nothing is wrong with it. */
    public String of(String field) {
        return sentences.getOrDefault(field, "");
    }

    public List<Problem> all() {
        return sentences.entrySet().stream()
                .map(each -> new Problem(each.getKey(), each.getValue()))
                .toList();
    }
}
