package id.lindung.office.rosters;

import id.lindung.office.memberships.EndReason;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.ParticipantNumber;
import id.lindung.rules.identity.Sex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a payer's list as it was read.
 *
 * @param village code of the village, for somebody whom the register does not know yet
 * @param wage rupiah a month
 * @param leaves whether the row says that the person is no longer to be paid for
 * @param leftOn last day; null when the row does not tell
 * @param fault code of what makes the row useless by itself; empty when nothing does
 * @param written what stood there, for the sentence about the fault
 */
record RosterEntry(
        int sheet,
        int row,
        @Nullable Nik nik,
        @Nullable ParticipantNumber kpj,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable String motherName,
        @Nullable String village,
        @Nullable String occupation,
        @Nullable Long wage,
        boolean leaves,
        @Nullable LocalDate leftOn,
        @Nullable EndReason reason,
        String fault,
        String written) {}
