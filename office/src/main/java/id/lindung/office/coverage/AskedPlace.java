package id.lindung.office.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The region and month a page is about.
 *
 * @param region empty only for a payer, whose workers live anywhere
 * @param asKnown the day until whose end facts count as known; null: everything known now
 * @param listed whether a BPJS list covers the whole region for the month
 * @param unread what the address says and nobody can read, to be told to whoever wrote it
 */
public record AskedPlace(
        String region,
        String name,
        YearMonth month,
        @Nullable LocalDate asKnown,
        boolean listed,
        List<String> unread) {

    public AskedPlace {
        unread = List.copyOf(unread);
    }
}
