package id.lindung.rules;

/**
 * One thing said to a person, in Bahasa Indonesia and in English: what happened, why, and what to do.
 *
 * @param id Bahasa Indonesia, shown first
 * @param en English
 */
public record Sentence(String id, String en) {
    public Sentence {
        if (id.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("A sentence needs both languages");
        }
    }

    /** Both languages filled from one list of arguments, in order, with {@code {}} where an argument goes. */
    public static Sentence of(String id, String en, Object... arguments) {
        return new Sentence(fill(id, arguments), fill(en, arguments));
    }

    private static String fill(String template, Object[] arguments) {
        var out = new StringBuilder(template.length() + 16);
        int from = 0;
        for (Object argument : arguments) {
            int at = template.indexOf("{}", from);
            if (at < 0) {
                throw new IllegalArgumentException("More arguments than places in: " + template);
            }
            out.append(template, from, at).append(argument);
            from = at + 2;
        }
        return out.append(template, from, template.length()).toString();
    }
}
