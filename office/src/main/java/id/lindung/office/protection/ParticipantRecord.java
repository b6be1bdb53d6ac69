package id.lindung.office.protection;

import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.ParticipantNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list as read, before anybody is looked up.
 *
 * @param segment null when the row does not say
 * @param fault why the row cannot confirm anybody whatever it matches, or empty: a {@link RowReason} name
 * @param region where the person lives according to the list, at the deepest level it tells
 */
record ParticipantRecord(
        int sheet,
        int row,
        @Nullable Nik nik,
        @Nullable ParticipantNumber kpj,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable String segment,
        String programmes,
        @Nullable String employerNumber,
        @Nullable String payerName,
        String region,
        String fault) {}
