package id.lindung.rules.contribution;

import id.lindung.rules.law.Line;
import id.lindung.rules.law.Note;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.money.Rupiah;
import java.util.ArrayList;
import java.util.List;

/** Gathers what belongs to one granted answer. */
final class Answer {

    private final List<Line> lines = new ArrayList<>(9);
    private List<Note> warnings = List.of();
    private List<Note> toProve = List.of();
    private long total;

    /** All lines of a tariff for this base. */
    Answer lines(Tariff tariff, long sen, Origin origin) {
        var amounts = new long[tariff.size()];
        total = Math.addExact(total, tariff.amounts(sen, amounts));
        long base = tariff.base(sen);
        for (int i = 0; i < amounts.length; i++) {
            lines.add(new ContributionLine(tariff.line(i), base, origin, amounts[i]));
        }
        return this;
    }

    void line(Line line) {
        lines.add(line);
        total = Math.addExact(total, line.rupiah().amount());
    }

    void warn(Note note) {
        if (warnings.isEmpty()) warnings = new ArrayList<>(4);
        warnings.add(note);
    }

    void prove(Note note) {
        if (toProve.isEmpty()) toProve = new ArrayList<>(4);
        toProve.add(note);
    }

    void warn(String code, String id, String en, Object... arguments) {
        warn(Note.of(code, id, en, arguments));
    }

    void prove(String code, String id, String en, Object... arguments) {
        prove(Note.of(code, id, en, arguments));
    }

    /** A warning of another answer, unless it was said already. */
    void warnOnce(Note note) {
        if (warnings.isEmpty()) warnings = new ArrayList<>();
        if (!warnings.contains(note)) warnings.add(note);
    }

    void proveOnce(Note note) {
        if (toProve.isEmpty()) toProve = new ArrayList<>();
        if (!toProve.contains(note)) toProve.add(note);
    }

    List<Line> lines() {
        return lines;
    }

    Outcome granted() {
        return new Outcome.Granted(lines, Rupiah.of(total), warnings, toProve);
    }
}
