package id.lindung.office.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The office's clock. A demonstration office replays its history: {@link #replayAt} sets the moment that the database
 * records as "when we knew". A real office's database ignores it.
 */
public final class OfficeClock implements InstantSource {

    /** Every regency of Nusa Tenggara Timur keeps this zone. */
    public static final ZoneId NTT = ZoneId.of("Asia/Makassar");

    private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

    private final InstantSource source;
    private volatile @Nullable Instant replayed;

    public OfficeClock(InstantSource source) {
        this.source = source;
    }

    @Override
    public Instant instant() {
        if (TOLD.isBound()) return TOLD.get();
        var moment = replayed;
        return moment == null ? source.instant() : moment;
    }

    /** The day in the office's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), NTT);
    }

    /** Does work as of a moment, in this thread alone: whoever else asks still gets the true time. */
    public static void runAt(Instant moment, Runnable work) {
        ScopedValue.where(TOLD, moment).run(work);
    }

    /** Sets the replayed moment for connections taken from now on; null returns to the real time. */
    public void replayAt(@Nullable Instant moment) {
        replayed = moment;
    }

    String replayed() {
        var moment = replayed;
        return moment == null ? "" : moment.toString();
    }
}
