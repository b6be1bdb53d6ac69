package id.lindung.office.billing;

import id.lindung.office.pages.Ui;
import id.lindung.rules.Sentence;
import java.util.List;

/**
 * Why something about money was not done; nothing of it was.
 *
 * @param code stable, for programs
 * @param sentences what happened, why, what to do; one per thing refused, at most {@value #MOST}
 */
public record Refusal(String code, List<Sentence> sentences) {

    public static final int MOST = 200;

    public Refusal {
        sentences = List.copyOf(sentences);
        if (sentences.isEmpty()) throw new IllegalArgumentException("a refusal says why");
    }

    public static Refusal of(String code, String id, String en, Object... arguments) {
        return new Refusal(code, List.of(Sentence.of(id, en, arguments)));
    }

    /** As the reader reads it. */
    public List<String> said(Ui ui) {
        return sentences.stream().map(each -> ui.pick(each.id(), each.en())).toList();
    }

    public Sentence first() {
        return sentences.getFirst();
    }
}
