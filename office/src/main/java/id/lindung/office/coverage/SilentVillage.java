package id.lindung.office.coverage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A village without workers on record; {@code last} is the day of the last change when it once had some. */
public record SilentVillage(
        String code, String name, String district, @Nullable LocalDate last) {}
