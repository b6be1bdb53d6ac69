package id.lindung.office.following;

import id.lindung.rules.Reading;
import id.lindung.rules.time.DateText;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A birth date as anybody types it, and the answer that no browser or phone in between keeps. */
final class TypedDate {

    private static final int LONGEST = 40;

    private TypedDate() {}

    /** Null when it is no date of the past; says so before anything is looked up. */
    static @Nullable LocalDate read(String typed, LocalDate today) {
        if (typed.length() > LONGEST) return null;
        return DateText.read(typed, today) instanceof Reading.Read<LocalDate>(var date, var remarks)
                        && !date.isAfter(today)
                ? date
                : null;
    }

    /** What was typed, back in its field, not longer than anybody's code or date. */
    static String shown(String typed) {
        return typed.substring(0, Math.min(typed.length(), LONGEST));
    }

    static void keepNothing(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
    }
}
