package id.lindung.rules.figure;

import org.jspecify.annotations.Nullable;

/**
 * A question to the figures.
 *
 * @param id unique: {@code "R01"}
 * @param expression as written
 * @param quoted the number the answer is held against when the expression itself names none, as written: {@code "about 3 billion"};
 *     empty or a dash for none
 * @param note a remark of whoever wrote it
 * @param stated the verdict that its file expects; null when it expects none
 */
public record Check(
        String id,
        String expression,
        String quoted,
        String note,
        @Nullable String stated) {}
