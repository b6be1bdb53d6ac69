package id.lindung.office.coverage;

import id.lindung.office.store.OfficeClock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** "As known on a day" includes that whole day in the office's zone. */
final class KnownBefore {

    private KnownBefore() {}

    /** The first instant no longer counted; null asks for what is known now. */
    static @Nullable OffsetDateTime endOf(@Nullable LocalDate day) {
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(OfficeClock.NTT).toInstant().atOffset(ZoneOffset.UTC);
    }
}
