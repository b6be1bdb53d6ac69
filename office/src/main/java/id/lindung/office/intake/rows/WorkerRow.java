package id.lindung.office.intake.rows;

import id.lindung.office.intake.rows.ProblemCode.Severity;
import id.lindung.rules.identity.FamilyCardNumber;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.PhoneNumber;
import id.lindung.rules.identity.Sex;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row read as a worker. What the file leaves blank is null and never erases what is known.
 *
 * @param sheet index of the sheet, from 0
 * @param table first column of the row's table, from 0: several may stand side by side
 * @param row the sheet's own row number
 * @param nameKey the name reduced for comparing
 * @param nik null when missing or refused
 */
public record WorkerRow(
        int sheet,
        int table,
        int row,
        @Nullable Nik nik,
        String name,
        String nameKey,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable String birthPlace,
        @Nullable String motherName,
        @Nullable String motherKey,
        Home home,
        @Nullable FamilyCardNumber familyCard,
        @Nullable PhoneNumber phone,
        @Nullable String heirName,
        @Nullable String heirRelation,
        @Nullable String note,
        Work work,
        List<RowProblem> problems) {

    /** Where the worker lives; the alternative readings when a spreadsheet made a date of RT/RW. */
    public record Home(
            @Nullable String village,
            @Nullable String rt,
            @Nullable String rw,
            @Nullable String rtAlternative,
            @Nullable String rwAlternative,
            @Nullable String hamlet,
            @Nullable String address) {}

    /**
     * What the worker does.
     *
     * @param occupation code of the occupation table
     * @param category code of the category table when the file says one
     * @param income rupiah a month
     */
    public record Work(
            @Nullable String occupation,
            @Nullable String occupationText,
            @Nullable String category,
            @Nullable Long income,
            @Nullable Integer decile) {}

    public WorkerRow {
        problems = List.copyOf(problems);
    }

    /** Nothing but the NIK is missing, so a registered person may still be recognised. */
    public boolean lacksOnlyNik() {
        if (errors() != 1) return false;
        for (var problem : problems) if (problem.code() == ProblemCode.NIK_MISSING) return true;
        return false;
    }

    /** Refused whatever the register says. */
    public boolean isRejected() {
        return errors() > 0 && !lacksOnlyNik();
    }

    private int errors() {
        int errors = 0;
        for (var problem : problems) if (problem.code().severity() == Severity.ERROR) errors++;
        return errors;
    }
}
