package id.lindung.office.claims;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The worker of a case as it is written down: a copy, because a person may move, be merged or be corrected later. */
record Subject(
        String key,
        @Nullable Long person,
        @Nullable Long payer,
        String name,
        @Nullable LocalDate birthDate,
        byte @Nullable [] nikIndex,
        byte @Nullable [] nikSealed,
        @Nullable String nikMask,
        String region,
        @Nullable String rw,
        @Nullable String rt,
        @Nullable LocalDate diedOn) {}
