package id.lindung.office.transfer;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One person as a file carries them, a JSON line each; identity numbers in clear, because the other office has other keys.
 *
 * @param id the sending office's number of the person
 * @param jobs as {@link JobsJson} writes them
 * @param changes the latest steps of the person's history, without sealed values
 */
record CarriedPerson(
        long id,
        @Nullable String nik,
        @Nullable String familyCard,
        @Nullable String phone,
        String name,
        @Nullable String sex,
        @Nullable LocalDate birthDate,
        @Nullable String birthPlace,
        @Nullable String motherName,
        String region,
        @Nullable String rw,
        @Nullable String rt,
        @Nullable String hamlet,
        @Nullable String address,
        @Nullable String heirName,
        @Nullable String heirRelation,
        @Nullable String note,
        @Nullable LocalDate diedOn,
        Instant changedAt,
        JsonNode jobs,
        JsonNode changes) {}
