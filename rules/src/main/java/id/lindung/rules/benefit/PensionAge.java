package id.lindung.rules.benefit;

import id.lindung.rules.law.LawBook;
import java.time.LocalDate;

/** When a member reaches pension age: 56, a year more in 2019 and every third year after, up to 65. PP 45/2015 Pasal 15. */
public final class PensionAge {

    static final String PARAMETER = "jp.pension_age";

    private PensionAge() {}

    /**
     * The first day on which the member is as old as the pension age of that day. Whoever reached it keeps it: a member who was 58 in 2024
     * does not have to wait for 59 when that comes in 2025.
     */
    public static LocalDate reachedOn(LawBook book, LocalDate birthDate) {
        for (var step : book.get(PARAMETER).values()) {
            var birthday = birthDate.plusYears(step.value().integer());
            var day = birthday.isBefore(step.period().from()) ? step.period().from() : birthday;
            if (day.isBefore(step.period().until())) {
                return day;
            }
        }
        throw new IllegalStateException(PARAMETER + " ends before " + birthDate + " reaches it");
    }
}
