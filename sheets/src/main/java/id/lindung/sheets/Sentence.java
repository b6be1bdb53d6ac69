package id.lindung.sheets;

/** One message in both languages: what happened, why, and what to do next. */
public record Sentence(String id, String en) {
    public Sentence {
        if (id.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a sentence needs both languages");
        }
    }
}
