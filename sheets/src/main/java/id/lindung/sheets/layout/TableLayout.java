package id.lindung.sheets.layout;

import id.lindung.sheets.Rows;
import id.lindung.sheets.SheetInfo;
import id.lindung.sheets.SheetRow;
import id.lindung.sheets.TableFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was understood of one sheet from its first {@value #LOOK_AT} rows.
 *
 * @param sheet the sheet
 * @param headerFirst row number of the first heading row; 0 if the table has no headings; the list's first where it stands above them
 * @param headerLast row number of the last heading row, the row of column numbers included; before the list where it stands above
 * @param columns one guess per column from the left
 * @param titles the non-blank rows above the table, cells joined by a space
 * @param place the village the titles, or else the sheet's name, name
 * @param section hamlet or RT that titles or the sheet's name give to all rows
 * @param headingRows the heading rows themselves, to recognise them again further down
 * @param sample the first rows under the headings, to judge by
 * @param from first column of this table; above 0 when another stands to its left
 * @param until the column after its last; beyond every column when none stands to its right
 * @param boxes which columns hold one number's digits, a cell each
 */
public record TableLayout(
        SheetInfo sheet,
        int headerFirst,
        int headerLast,
        List<ColumnGuess> columns,
        List<String> titles,
        Optional<PlaceHint> place,
        Section section,
        List<SheetRow> headingRows,
        List<SheetRow> sample,
        int from,
        int until,
        Boxes boxes) {

    static final int LOOK_AT = 60;

    /** How far the headings are looked for under a long introduction, in rows that hold something. */
    private static final int FARTHEST = 1_000;

    private static final String UNKNOWN = "#";

    /** What may stand to the right of a list that is given back, and of the same list without it. */
    private static final Set<String> ADDED = Set.of(UNKNOWN, "ALASAN", "REASON");

    public TableLayout {
        columns = List.copyOf(columns);
        titles = List.copyOf(titles);
        headingRows = List.copyOf(headingRows);
        sample = List.copyOf(sample);
    }

    /** Looks at the beginning of a sheet; of several tables side by side it is the leftmost. */
    public static TableLayout detect(TableFile file, int sheet) {
        return detectAll(file, sheet).getFirst();
    }

    /** Looks at the beginning of a sheet for tables that stand side by side: at least one, from the left. */
    public static List<TableLayout> detectAll(TableFile file, int sheet) {
        List<SheetRow> rows = beginning(file, sheet);
        SheetInfo info = file.sheets().get(sheet);
        return SideBySide.of(rows).stream().map(range -> of(info, rows, range)).toList();
    }

    /** The first rows that hold something; more of them where instructions come before the list. */
    private static List<SheetRow> beginning(TableFile file, int sheet) {
        List<SheetRow> rows = new ArrayList<>();
        boolean found = false;
        int until = LOOK_AT;
        try (Rows reading = file.rows(sheet)) {
            while (rows.size() < until && reading.hasNext()) {
                SheetRow row = reading.next();
                if (row.isBlank()) {
                    continue;
                }
                rows.add(row);
                if (!found && (Headings.isOfPeople(row) || Headings.hasIdentity(row))) {
                    found = true;
                    until = Math.max(LOOK_AT, rows.size() + LOOK_AT / 2);
                }
                if (!found && rows.size() == LOOK_AT && !Headings.find(rows).found()) {
                    until = FARTHEST;
                }
            }
        }
        return rows;
    }

    /** The layout of rows already in hand, such as a table pasted into a page. Blank rows are not expected. */
    public static TableLayout of(SheetInfo sheet, List<SheetRow> rows) {
        return of(sheet, rows, SideBySide.of(rows).getFirst());
    }

    private static TableLayout of(SheetInfo sheet, List<SheetRow> all, SideBySide.Range range) {
        List<SheetRow> written = SideBySide.within(all, range);
        Boxes boxes = Boxes.find(written);
        List<SheetRow> rows =
                boxes.isEmpty() ? written : written.stream().map(boxes::joined).toList();
        Headings headings = Headings.find(rows);
        int dataFrom = headings.found() ? headings.last + 1 : 0;
        int headerLast = headings.found() ? rows.get(headings.last).number() : 0;
        while (dataFrom < rows.size() && headings.found() && Headings.isColumnNumbers(rows.get(dataFrom))) {
            headerLast = rows.get(dataFrom).number();
            dataFrom++;
        }
        List<SheetRow> headingRows =
                headings.found() ? rows.subList(headings.first, headings.last + 1) : List.<SheetRow>of();
        List<SheetRow> data = untilNextTable(headingRows, rows.subList(dataFrom, rows.size()));
        List<ColumnGuess> columns = ColumnGuesser.guess(headings, data);
        int headerFirst = headings.found() ? rows.get(headings.first).number() : 0;
        int listFrom = listAbove(headings, columns, rows);
        if (listFrom >= 0) {
            data = rows.subList(listFrom, headings.first);
            columns = ColumnGuesser.guess(headings, data);
        }
        int titlesUntil = listFrom >= 0 ? rows.get(listFrom).number() : headerFirst;
        List<String> titles = all.stream()
                .filter(row -> row.number() < titlesUntil)
                .map(row -> joined(own(row, range)))
                .toList();
        Optional<PlaceHint> place = Places.find(titles).or(() -> Places.find(List.of(sheet.name())));
        Section section = Section.NONE;
        for (String title : titles) {
            section = Sections.read(title, section);
        }
        if (section.hamlet() == null && section.rt() == null) {
            section = Sections.read(sheet.name(), section);
        }
        return new TableLayout(
                sheet,
                listFrom >= 0 ? titlesUntil : headerFirst,
                listFrom >= 0 ? titlesUntil - 1 : headerLast,
                columns,
                titles,
                place,
                new Section(null, section.hamlet(), section.rt(), section.rw()),
                headingRows,
                data,
                range.from(),
                range.until(),
                boxes);
    }

    /** Where a list begins that stands above its headings, as the first page of a long one or one written upwards; else −1. */
    private static int listAbove(Headings headings, List<ColumnGuess> columns, List<SheetRow> rows) {
        var identity = columns.stream()
                .filter(guess -> guess.field() == Field.NATIONAL_ID)
                .findFirst();
        if (!headings.found() || identity.isEmpty()) {
            return -1;
        }
        for (int i = 0; i < headings.first; i++) {
            SheetRow row = rows.get(i);
            long filled = java.util.stream.IntStream.range(0, row.size())
                    .filter(c -> !row.cell(c).isBlank())
                    .count();
            if (filled >= 3 && Signals.isIdentity(row.cell(identity.get().column()))) {
                return i;
            }
        }
        return -1;
    }

    /** What stands under a second heading says nothing about the first one's columns, unless it is the same heading. */
    private static List<SheetRow> untilNextTable(List<SheetRow> headings, List<SheetRow> data) {
        List<String> known =
                headings.stream().map(row -> Words.plain(joined(row))).toList();
        for (int i = 1; i < data.size(); i++) {
            if (Headings.isOfPeople(data.get(i)) && !known.contains(Words.plain(joined(data.get(i))))) {
                return data.subList(0, i);
            }
        }
        return data;
    }

    /** A title over several tables stands in the first one's columns. */
    private static SheetRow own(SheetRow row, SideBySide.Range range) {
        SheetRow mine = row.within(range.from(), range.until());
        return mine.isBlank() ? row : mine;
    }

    /** The row as this table sees it: without its neighbours' cells, but with a section heading that stands over all of them. */
    SheetRow own(SheetRow row) {
        SheetRow mine = boxes.joined(row.within(from, until));
        return mine != row && mine.isBlank() && Sections.isSection(joined(row)) ? row : mine;
    }

    /** The row as it is meant where numbers are written one digit in a cell: each number whole, in its first cell. */
    public SheetRow read(SheetRow row) {
        return boxes.joined(row);
    }

    /** The last column of what stands in this one: another only where a number is written one digit in a cell. */
    public int lastOf(int column) {
        return boxes.lastOf(column);
    }

    /** Whether the columns of NIK and family card were chosen against their headings, because only so the births fit. */
    public boolean readsSwappedNumbers() {
        return columns.stream().anyMatch(guess -> guess.reason().equals(GuessReasons.SWAPPED));
    }

    /** Whether the headings stand below the list, where the first rows are all that was understood. */
    public boolean hasHeadingsBelow() {
        return !headingRows.isEmpty() && headingRows.getFirst().number() > headerLast;
    }

    /** The heading over a column as written, empty if there is none. */
    public String heading(int column) {
        return column < columns.size() ? columns.get(column).heading() : "";
    }

    static String joined(SheetRow row) {
        StringBuilder text = new StringBuilder();
        for (int c = 0; c < row.size(); c++) {
            if (!row.cell(c).isBlank()) {
                text.append(text.isEmpty() ? "" : " ").append(row.text(c));
            }
        }
        return text.toString();
    }

    private static String signs(ColumnGuess guess) {
        String heading = Words.plain(guess.heading());
        return heading.isEmpty() ? UNKNOWN + (guess.field() == null ? "" : guess.field()) : heading;
    }

    /** Whether there is a table of people or regions here at all; instructions and empty sheets have none. */
    public boolean hasTable() {
        return columns.stream()
                .anyMatch(guess -> guess.field() != null
                        && switch (guess.field()) {
                            case NATIONAL_ID, NAME, PARTICIPANT_NUMBER, WORKFORCE, EMPLOYED -> true;
                            default -> false;
                        });
    }

    /** The proposed mapping. Columns recognised but not used are left out. */
    public ColumnMapping mapping() {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        for (ColumnGuess guess : this.columns) {
            if (guess.field() != null && guess.field() != Field.OTHER) {
                columns.putIfAbsent(guess.field(), guess.column());
            }
        }
        return new ColumnMapping(columns);
    }

    /** Reads rows from the first one on, in order, and says what each is. */
    public RowClassifier classifier(ColumnMapping mapping) {
        return new RowClassifier(this, mapping);
    }

    /**
     * The headings' wording in short, and of columns without a heading what their values look like; equal for sheets that can
     * share a corrected mapping. 32 hexadecimal digits.
     */
    public String fingerprint() {
        int width = columns.size();
        while (width > 0 && ADDED.contains(signs(columns.get(width - 1)))) {
            width--;
        }
        String wording =
                columns.subList(0, width).stream().map(TableLayout::signs).collect(Collectors.joining("|"));
        if (headingRows.isEmpty()) {
            wording = "no headings: " + wording;
        }
        if (from > 0) {
            wording = "from column " + from + ": " + wording;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(wording.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
