package id.lindung.rules.law;

/**
 * A place in a regulation.
 *
 * @param regulation its short name, {@code "PP 44/2015"}
 * @param article {@code "16(1)"} or {@code "Lampiran II"}; empty when only the regulation is known
 */
public record Citation(String regulation, String article) {
    public Citation {
        if (regulation.isBlank()) {
            throw new IllegalArgumentException("A citation names a regulation");
        }
    }

    /** The article may be empty. */
    public static Citation of(String regulation, String article) {
        return new Citation(regulation, article);
    }

    /** {@code "PP 44/2015 Pasal 16(1)"}, {@code "PP 44/2015 Lampiran II"}. */
    public String display() {
        if (article.isEmpty()) {
            return regulation;
        }
        return Character.isDigit(article.charAt(0)) ? regulation + " Pasal " + article : regulation + " " + article;
    }
}
