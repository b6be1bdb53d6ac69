package id.lindung.office.intake.rows;

import id.lindung.sheets.layout.ColumnGuess;
import id.lindung.sheets.layout.ColumnMapping;
import id.lindung.sheets.layout.Field;
import id.lindung.sheets.layout.PlaceHint;
import id.lindung.sheets.layout.TableLayout;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet says once for all its rows.
 *
 * @param place the place that its title names
 * @param category the category that its title names
 * @param sexCodes what digits in the column of the sex mean
 * @param monthFirst whether the heading over the births asks for the month before the day
 * @param numbers whether NIK or family card comes first where both stand in one cell
 * @param relatives columns whose headings name a parent, a guardian, a child or an heir, who are no workers of this list
 */
public record SheetTerms(
        @Nullable PlaceHint place,
        @Nullable String category,
        SexCodes sexCodes,
        boolean monthFirst,
        PairedNumbers.Order numbers,
        Set<Integer> relatives) {

    private static final Pattern RELATIVE =
            Pattern.compile("(?i)\\b(?:ayah|ibu|bapak|wali|waris|anak|orang ?tua|father|mother|heir|child)\\b");

    public SheetTerms {
        relatives = Set.copyOf(relatives);
    }

    public static final SheetTerms NONE =
            new SheetTerms(null, null, SexCodes.NONE, false, PairedNumbers.Order.UNTOLD, Set.of());

    /** @param place the title's, settled by the caller */
    public static SheetTerms of(TableLayout layout, ColumnMapping mapping, @Nullable PlaceHint place) {
        var birth = mapping.column(Field.BIRTH_DATE);
        var column = mapping.column(Field.NATIONAL_ID);
        return new SheetTerms(
                place,
                Vocabulary.categoryOfTitles(layout.titles()),
                SexCodes.of(layout, mapping),
                birth.isPresent() && DayOrMonth.isMonthFirst(layout.heading(birth.getAsInt())),
                column.isEmpty()
                        ? PairedNumbers.Order.UNTOLD
                        : PairedNumbers.Order.of(layout.heading(column.getAsInt())),
                layout.columns().stream()
                        .filter(each -> RELATIVE.matcher(each.heading()).find())
                        .map(ColumnGuess::column)
                        .collect(Collectors.toSet()));
    }
}
