package id.lindung.rules.benefit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A child of the member, as far as the scholarship asks. */
public record Child(@Nullable LocalDate birthDate, @Nullable SchoolLevel level, boolean married, boolean working) {}
