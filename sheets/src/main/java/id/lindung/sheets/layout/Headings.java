package id.lindung.sheets.layout;

import id.lindung.sheets.Cell;
import id.lindung.sheets.SheetRow;
import id.lindung.sheets.layout.Wordings.Match;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The heading rows of a table, one to three of them stacked, found among the first rows of a sheet. */
final class Headings {
    private static final int MOST_ROWS = 3;
    private static final Pattern NUMBER = Pattern.compile("\\(?\\s*(\\d{1,3})\\s*[.)]?");

    private static final Pattern LABEL_AND_VALUE = Pattern.compile("[^:]{2,30}:\\s*[\\p{L}\\p{N}].*", Pattern.DOTALL);

    /** Position of the first and last heading row in the list searched; first is −1 if there is none. */
    final int first;

    final int last;
    private final List<SheetRow> rows;

    private Headings(List<SheetRow> rows, int first, int last) {
        this.rows = first < 0 ? List.of() : List.copyOf(rows.subList(first, last + 1));
        this.first = first;
        this.last = last;
    }

    static Headings find(List<SheetRow> rows) {
        int best = -1;
        double bestScore = 0;
        for (int i = 0; i < rows.size(); i++) {
            double score = score(rows.get(i));
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        if (best < 0) {
            return new Headings(rows, -1, -1);
        }
        best = firstWithPeople(rows, best);
        int first = best;
        while (first > 0 && best - first < MOST_ROWS - 1 && isGroupRow(rows.get(first - 1), rows.get(first))) {
            first--;
        }
        int last = best;
        while (last + 1 < rows.size()
                && last - first < MOST_ROWS - 1
                && isSubRow(rows.get(last + 1), rows.subList(first, last + 1))) {
            last++;
        }
        return new Headings(rows, first, last);
    }

    /** Heading rows already known as such. */
    static Headings of(List<SheetRow> rows) {
        return new Headings(rows, 0, rows.size() - 1);
    }

    /** An earlier heading row with people under it; a later one, however much fuller, begins the next table. */
    private static int firstWithPeople(List<SheetRow> rows, int best) {
        for (int i = 0; i < best; i++) {
            if (namesPeople(rows.get(i)) && score(rows.get(i)) > 0) {
                for (int below = i + 1; below < best; below++) {
                    if (hasIdentity(rows.get(below))) {
                        return i;
                    }
                }
            }
        }
        return best;
    }

    static boolean hasIdentity(SheetRow row) {
        for (int c = 0; c < row.size(); c++) {
            if (Signals.isIdentity(row.cell(c))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row inside a table is the heading of people: it names them, and holds nothing that looks like data. */
    static boolean isOfPeople(SheetRow row) {
        return row.size() >= 2 && namesPeople(row) && score(row) > 0;
    }

    /** Looks at the shapes before the words, because it is asked about many rows. */
    private static boolean namesPeople(SheetRow row) {
        for (int c = 0; c < row.size(); c++) {
            if (!row.cell(c).isBlank() && (isData(row.cell(c)) || row.text(c).length() > 80)) {
                return false;
            }
        }
        for (int c = 0; c < row.size(); c++) {
            Field field = row.cell(c).isBlank() ? null : Wordings.exact(row.text(c));
            if (field == Field.NAME || field == Field.NAME_FIRST || field == Field.NATIONAL_ID) {
                return true;
            }
        }
        return false;
    }

    /** Distinct fields named in the row, against what looks like data; 0 if it cannot be a heading row. */
    private static double score(SheetRow row) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        double named = 0;
        int data = 0;
        int filled = 0;
        for (int c = 0; c < row.size(); c++) {
            if (row.cell(c).isBlank()) {
                continue;
            }
            filled++;
            if (isData(row.cell(c))) {
                data++;
                continue;
            }
            Match match = Wordings.match(row.text(c));
            if (match != null && match.confidence() >= 0.6 && fields.add(match.field())) {
                named += match.field() == Field.ROW_NUMBER ? 0.5 : match.confidence();
            }
        }
        boolean person =
                fields.contains(Field.NAME) || fields.contains(Field.NAME_FIRST) || fields.contains(Field.NATIONAL_ID);
        double needed = person ? 1.5 : 1.9;
        boolean mostly = named >= 3 || fields.size() * 5 >= filled * (person ? 2 : 3);
        double score = named - 2.0 * data;
        return score >= needed && mostly ? score : 0;
    }

    private static boolean isData(Cell cell) {
        if (!(cell instanceof Cell.Text)) {
            return true;
        }
        return Signals.digits(cell) >= 6 || Signals.isDate(cell);
    }

    /** A row of group headings directly above. */
    private static boolean isGroupRow(SheetRow above, SheetRow below) {
        // A blank row may part them where no title can be meant.
        int gap = below.number() - above.number();
        if (gap > 2 || (gap == 2 && !namesPeople(above))) {
            return false;
        }
        int filled = 0;
        int known = 0;
        for (int c = 0; c < above.size(); c++) {
            if (above.cell(c).isBlank()) {
                continue;
            }
            // "Kecamatan : Kakuluk Mesak" tells a value and heads nothing.
            boolean told = LABEL_AND_VALUE.matcher(above.text(c)).matches();
            if (told || isData(above.cell(c)) || above.text(c).length() > 60) {
                return false;
            }
            filled++;
            known += Wordings.match(above.text(c)) == null ? 0 : 1;
        }
        return filled >= 2 && known * 2 >= filled;
    }

    /** A row of finer headings directly below: short known words, some of them under a gap or a group. */
    static boolean isSubRow(SheetRow below, List<SheetRow> above) {
        // A blank row may part them.
        if (below.number() > above.getLast().number() + 2) {
            return false;
        }
        int filled = 0;
        int known = 0;
        for (int c = 0; c < below.size(); c++) {
            if (below.cell(c).isBlank()) {
                continue;
            }
            String text = below.text(c);
            if (!(below.cell(c) instanceof Cell.Text) || text.length() > 40 || Signals.digits(below.cell(c)) > 0) {
                return false;
            }
            filled++;
            known += isUnderGroup(above, c, text) || Wordings.match(text) != null ? 1 : 0;
        }
        boolean section = filled == 2 && Sections.isSection(TableLayout.joined(below));
        return filled >= 2 && known * 10 >= filled * 7 && !section;
    }

    /** Whether a short word means something with one of the groups above it: "Thn" under "Kelahiran". */
    private static boolean isUnderGroup(List<SheetRow> above, int column, String text) {
        return above.stream().anyMatch(row -> Wordings.exact(groupOver(row, column) + " " + text) != null);
    }

    /** The heading at or to the left of a column, which a merged cell may carry over it. */
    private static String groupOver(SheetRow row, int column) {
        for (int c = Math.min(column, row.size() - 1); c >= 0; c--) {
            if (!row.text(c).isEmpty()) {
                return row.text(c);
            }
        }
        return "";
    }

    boolean found() {
        return first >= 0;
    }

    int width() {
        return rows.stream().mapToInt(SheetRow::size).max().orElse(0);
    }

    /** The headings over one column from top to bottom; a group heading counts for the columns it spans. */
    List<String> over(int column) {
        List<String> parts = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            String text = rows.get(r).text(column);
            if (text.isEmpty() && isFinerBelow(r, column)) {
                text = spanning(r, column);
            }
            if (!text.isEmpty()) {
                parts.add(text.replaceAll("\\s+", " "));
            }
        }
        return parts;
    }

    /** The group to the left whose merged cell reaches this column; merged cells are empty but for their first. */
    private String spanning(int row, int column) {
        for (int c = column - 1; c >= 0; c--) {
            String text = rows.get(row).text(c);
            boolean finer = isFinerBelow(row, c);
            if (!text.isEmpty()) {
                return finer ? text : "";
            }
            if (!finer) {
                return "";
            }
        }
        return "";
    }

    private boolean isFinerBelow(int row, int column) {
        for (int r = row + 1; r < rows.size(); r++) {
            if (!rows.get(r).text(column).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The field that stacked headings mean together. */
    static @Nullable Match match(List<String> parts) {
        if (parts.isEmpty()) {
            return null;
        }
        String own = parts.getLast();
        Match alone = Wordings.match(own);
        if (parts.size() == 1) {
            return alone;
        }
        String group = String.join(" ", parts.subList(0, parts.size() - 1));
        String groupWords = Words.plain(group);
        Field whole = Wordings.exact(group + " " + own);
        for (int i = parts.size() - 2; whole == null && parts.size() > 2 && i >= 0; i--) {
            whole = Wordings.exact(parts.get(i) + " " + own);
        }
        if (whole != null) {
            return new Match(whole, 1.0);
        }
        if (groupWords.contains("WARIS")) {
            return alone == null ? null : heir(alone);
        }
        if (groupWords.matches(".*\\b(SUAMI|ISTRI|AYAH|ANAK|PASANGAN|KEPALA KELUARGA|REKENING)\\b.*")) {
            return new Match(Field.OTHER, 0.8);
        }
        if (groupWords.matches(".*\\bIBU\\b.*")) {
            return new Match(alone != null && alone.field() == Field.NAME ? Field.MOTHER_NAME : Field.OTHER, 0.9);
        }
        if (alone != null && alone.confidence() >= 0.75) {
            return alone;
        }
        Match together = Wordings.match(group + " " + own);
        return together != null ? together : alone;
    }

    private static Match heir(Match alone) {
        return switch (alone.field()) {
            case NAME -> new Match(Field.HEIR_NAME, 0.95);
            case HEIR_NAME, HEIR_RELATION -> alone;
            default -> new Match(Field.OTHER, 0.8);
        };
    }

    /** Whether a row is nothing but 1, 2, 3 … under the columns. */
    static boolean isColumnNumbers(SheetRow row) {
        int expected = -1;
        int filled = 0;
        for (int c = 0; c < row.size(); c++) {
            if (row.cell(c).isBlank()) {
                continue;
            }
            var number = NUMBER.matcher(row.text(c));
            if (row.cell(c) instanceof Cell.Date || !number.matches()) {
                return false;
            }
            int value = Integer.parseInt(number.group(1));
            if (expected < 0 ? value > 2 : value != expected) {
                return false;
            }
            expected = value + 1;
            filled++;
        }
        return filled >= 3;
    }
}
