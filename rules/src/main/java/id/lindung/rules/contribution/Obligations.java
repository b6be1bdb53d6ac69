package id.lindung.rules.contribution;

import id.lindung.rules.law.Dated;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.LawValue;
import id.lindung.rules.time.ContributionMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Programmes that an employer of a given scale owes, Perpres 109/2013 Pasal 6(3)-(4). */
public final class Obligations {

    private final Dated<LawValue> byScale;

    /** As the month's law says; the month must be formalised. */
    public Obligations(LawBook book, ContributionMonth month) {
        byScale = book.get("participation.by_scale", month);
    }

    /** Large and medium: JKK, JKM, JHT, JP. Small: without JP. Micro and casual construction: JKK, JKM. */
    public Set<Programme> owedBy(EmployerScale scale) {
        var owed = EnumSet.noneOf(Programme.class);
        for (var each : byScale.value().get(scale.code()).items()) {
            owed.add(Programme.valueOf(each.text()));
        }
        return owed;
    }

    int owed(@Nullable EmployerScale scale) {
        return scale == null ? 0 : Programmes.bits(owedBy(scale));
    }

    void remark(Answer answer, @Nullable EmployerScale scale, int programmes) {
        if (scale == null) return;
        var missing = new ArrayList<String>();
        for (var each : owedBy(scale)) {
            if (!Programmes.has(programmes, each)) missing.add(each.name());
        }
        if (!missing.isEmpty()) Remarks.programmesOwed(answer, scale, String.join(", ", missing));
    }
}
