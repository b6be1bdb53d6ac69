package id.lindung.cli;

import id.lindung.rules.Reading;
import id.lindung.rules.time.ContributionMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Months and days of the command line. */
final class MonthText {

    private MonthText() {}

    /** Reads {@code 2025-03}, and what people write for it. */
    static YearMonth month(String text) {
        return switch (ContributionMonth.read(text)) {
            case Reading.Read<ContributionMonth>(var month, var _) -> month.value();
            case Reading.Refused<ContributionMonth>(var why) -> throw new CommandFailure(ExitCode.USAGE, why.id());
            case Reading.Missing<ContributionMonth>() ->
                throw new CommandFailure(
                        ExitCode.USAGE,
                        (text.isBlank() ? "Bulan kosong." : "Bulan \"" + text + "\" tidak terbaca.")
                                + " Tulis misalnya --month 2025-03.");
        };
    }

    /** Reads an ISO day; null stays null. */
    static @Nullable LocalDate day(@Nullable String text) {
        if (text == null) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new CommandFailure(
                    ExitCode.USAGE, "Tanggal \"" + text + "\" tidak terbaca. Tulis misalnya --as-known 2024-05-09.");
        }
    }
}
