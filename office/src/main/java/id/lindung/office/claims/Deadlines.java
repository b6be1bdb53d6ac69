package id.lindung.office.claims;

import id.lindung.rules.contribution.Programme;
import id.lindung.rules.law.Citation;
import id.lindung.rules.law.LawBook;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The legal clocks: how long the branch has, and how long for a complaint. Working days; national holidays count as none. */
@Component
class Deadlines {

    private static final String COMPLAINT = "sla.complaint";

    private final ObjectProvider<LawBook> law;

    Deadlines(ObjectProvider<LawBook> law) {
        this.law = law;
    }

    /** The last day on which complete papers handed in on {@code sent} must have been paid. */
    LocalDate payment(Programme programme, LocalDate sent) {
        var book = law.getObject();
        return workingDays(book, sent, days(book, parameter(programme), sent));
    }

    /** The last day to answer a complaint or an appeal. */
    LocalDate answer(LocalDate raised) {
        var book = law.getObject();
        return workingDays(book, raised, days(book, COMPLAINT, raised));
    }

    /** Where a programme's term is said. */
    String citation(Programme programme, LocalDate day) {
        var found = law.getObject().get(parameter(programme));
        return found.find(day).orElse(found.values().getFirst()).provenance().law().stream()
                .map(Citation::display)
                .findFirst()
                .orElse("");
    }

    private static String parameter(Programme programme) {
        return switch (programme) {
            case JKM -> "sla.jkm_payment";
            case JKK -> "sla.jkk_payment";
            case JHT -> "sla.jht_payment";
            case JP -> "sla.jp_payment";
            case JKP -> "sla.jkp_payment";
        };
    }

    /** Before the first known value that one holds: a clock must run, and no longer one is known. */
    private static int days(LawBook book, String parameter, LocalDate day) {
        var found = book.get(parameter);
        return found.find(day).orElse(found.values().getFirst()).value().integer();
    }

    private static LocalDate workingDays(LawBook book, LocalDate from, int count) {
        var day = from;
        for (int left = count; left > 0; left--) day = book.holidays().workingDayFrom(day.plusDays(1));
        return day;
    }
}
