package id.lindung.sheets.layout;

import id.lindung.sheets.Cell;
import id.lindung.sheets.SheetRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers written one digit in a cell, as in the boxes of a printed form. Their cells are read as one, in the first box's place;
 * a box left empty stays a gap, {@value #GAP}, so that no digit moves into another's place.
 */
final class Boxes {
    static final Boxes NONE = new Boxes(List.of());

    private static final char GAP = '_';
    private static final int NUMBER = 16;
    private static final int DATE = 8;

    /** Fewer digits than this in a row are no row of boxes. */
    private static final int FEWEST = 8;

    private static final int HEADINGS = 3;
    private static final double SURE = 0.6;

    /** What is written a letter in a cell where the numbers are. */
    private static final Set<Field> TEXTS =
            Set.of(Field.NAME, Field.MOTHER_NAME, Field.BIRTH_PLACE, Field.HEIR_NAME, Field.ADDRESS);

    private final List<Group> groups;

    /**
     * The boxes of one number.
     *
     * @param columns from the left; narrow empty columns between them are left out
     * @param field what the heading over them names, or null
     */
    record Group(List<Integer> columns, @Nullable Field field) {
        int first() {
            return columns.getFirst();
        }

        int last() {
            return columns.getLast();
        }

        private boolean isDate() {
            return field == Field.BIRTH_DATE || field == Field.BIRTH_DAY;
        }

        /** Phones and units are shorter than their boxes; the others need every box. */
        private boolean isWhole() {
            return columns.size() == NUMBER || isDate() || field == Field.BIRTH_YEAR;
        }
    }

    private Boxes(List<Group> groups) {
        this.groups = List.copyOf(groups);
    }

    /** @param rows the first rows of one table, headings included */
    static Boxes find(List<SheetRow> rows) {
        int width = rows.stream().mapToInt(SheetRow::size).max().orElse(0);
        if (width < NUMBER) {
            return NONE;
        }
        boolean[] boxed = new boolean[width];
        boolean[] lettered = new boolean[width];
        boolean[] blank = new boolean[width];
        for (int c = 0; c < width; c++) {
            boxed[c] = isBoxed(rows, c);
            int column = c;
            blank[c] = rows.stream().allMatch(row -> row.cell(column).isBlank());
        }
        int data = firstWithDigits(rows, boxed);
        if (data < 0) {
            return NONE;
        }
        Field[] named = named(rows.subList(Math.max(0, data - HEADINGS), data), width);
        List<Group> groups = new ArrayList<>();
        for (List<Integer> run : runs(boxed, blank)) {
            split(run, named, groups);
        }
        for (int c = 0; c < width; c++) {
            lettered[c] = isLettered(rows.subList(data, rows.size()), c);
        }
        for (int c = 0; c < width; c++) {
            if (lettered[c] && named[c] != null && TEXTS.contains(named[c])) {
                letters(c, lettered, blank, named, groups);
            }
        }
        boolean form = groups.stream().anyMatch(group -> group.columns().size() >= FEWEST);
        return form ? new Boxes(groups) : NONE;
    }

    private static boolean isBoxed(List<SheetRow> rows, int column) {
        int digits = 0;
        int others = 0;
        for (SheetRow row : rows) {
            String text = row.text(column);
            if (text.isEmpty() || text.chars().anyMatch(Character::isLetter)) {
                continue;
            }
            boolean single = text.length() == 1 && !(row.cell(column) instanceof Cell.Date);
            digits += single ? 1 : 0;
            others += single ? 0 : 1;
        }
        return digits > 0 && digits >= others * 4;
    }

    /** A letter, or nothing, in every row. */
    private static boolean isLettered(List<SheetRow> rows, int column) {
        boolean letter = false;
        for (SheetRow row : rows) {
            String text = row.text(column);
            letter |= text.length() == 1 && Character.isLetter(text.charAt(0));
            if (text.length() > 1) {
                return false;
            }
        }
        return letter;
    }

    /** A name in boxes reaches to the next heading; a box empty in all rows is a blank of each. */
    private static void letters(int from, boolean[] lettered, boolean[] blank, Field[] named, List<Group> groups) {
        int until = from + 1;
        while (until < lettered.length && named[until] == null && (lettered[until] || blank[until])) {
            until++;
        }
        if (until - from >= FEWEST) {
            groups.add(new Group(IntStream.range(from, until).boxed().toList(), named[from]));
        }
    }

    private static int firstWithDigits(List<SheetRow> rows, boolean[] boxed) {
        for (int r = 0; r < rows.size(); r++) {
            SheetRow row = rows.get(r);
            long digits = IntStream.range(0, boxed.length)
                    .filter(c -> boxed[c] && isDigit(row.text(c)))
                    .count();
            if (digits >= FEWEST
                    && !isCounted(row, IntStream.range(0, boxed.length).boxed().toList())) {
                return r;
            }
        }
        return -1;
    }

    private static boolean isDigit(String text) {
        return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    /** Whether the boxes are only numbered: 1, 2, 3 … */
    private static boolean isCounted(SheetRow row, List<Integer> columns) {
        int expected = 0;
        int counted = 0;
        for (int c : columns) {
            String text = row.text(c);
            if (text.isEmpty()) {
                continue;
            }
            if (text.equals("1")) {
                expected = 1;
            }
            if (!text.equals(Integer.toString(expected))) {
                return false;
            }
            expected++;
            counted++;
        }
        return counted >= 3;
    }

    private static Field[] named(List<SheetRow> above, int width) {
        Field[] named = new Field[width];
        for (SheetRow row : above) {
            for (int c = 0; c < Math.min(width, row.size()); c++) {
                String text = row.text(c);
                var match = text.chars().anyMatch(Character::isLetter) ? Wordings.match(text) : null;
                if (match != null && match.confidence() >= SURE) {
                    named[c] = match.field();
                }
            }
        }
        return named;
    }

    /** Boxes beside each other; a single empty column parts the groups of one number as a dash would. */
    private static List<List<Integer>> runs(boolean[] boxed, boolean[] blank) {
        List<List<Integer>> runs = new ArrayList<>();
        List<Integer> run = new ArrayList<>();
        for (int c = 0; c < boxed.length; c++) {
            boolean spacer = blank[c] && c + 1 < boxed.length && boxed[c + 1] && !run.isEmpty();
            if (boxed[c]) {
                run.add(c);
            } else if (!spacer && !run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    private static void split(List<Integer> run, Field[] named, List<Group> groups) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < run.size(); i++) {
            if (named[run.get(i)] != null) {
                starts.add(i);
            }
        }
        boolean one = starts.size() == 1 && (run.size() == NUMBER || run.size() == DATE);
        if (starts.isEmpty() || one) {
            add(run, starts.isEmpty() ? null : named[run.get(starts.getFirst())], groups);
            return;
        }
        if (starts.getFirst() > 0) {
            add(run.subList(0, starts.getFirst()), null, groups);
        }
        for (int i = 0; i < starts.size(); i++) {
            int until = i + 1 < starts.size() ? starts.get(i + 1) : run.size();
            add(run.subList(starts.get(i), until), named[run.get(starts.get(i))], groups);
        }
    }

    private static void add(List<Integer> columns, @Nullable Field field, List<Group> groups) {
        int size = columns.size();
        boolean identity = field == Field.NATIONAL_ID || field == Field.FAMILY_CARD || field == null;
        if (identity && size >= NUMBER) {
            groups.add(new Group(List.copyOf(columns.subList(0, NUMBER)), field));
            // A second number of which the heading says nothing.
            if (size == 2 * NUMBER) {
                groups.add(new Group(List.copyOf(columns.subList(NUMBER, size)), null));
            } else if (size == NUMBER + DATE) {
                groups.add(new Group(List.copyOf(columns.subList(NUMBER, size)), Field.BIRTH_DATE));
            }
            return;
        }
        boolean fits = switch (field) {
            case NATIONAL_ID, FAMILY_CARD -> size >= 12;
            case BIRTH_DATE, BIRTH_DAY, BIRTH_MONTH, BIRTH_YEAR, RT, RW, RT_RW, PHONE, PARTICIPANT_NUMBER -> size >= 2;
            case null, default -> false;
        };
        if (fits) {
            groups.add(new Group(List.copyOf(columns), field));
        }
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /** The last column of the number that begins in this one; the column itself where no boxes begin. */
    int lastOf(int column) {
        return groups.stream()
                .filter(group -> group.first() == column)
                .mapToInt(Group::last)
                .findFirst()
                .orElse(column);
    }

    /** The row with each number in its first box's cell, and its other boxes empty. */
    SheetRow joined(SheetRow row) {
        if (groups.isEmpty()) {
            return row;
        }
        Cell[] cells = new Cell[row.size()];
        Arrays.setAll(cells, row::cell);
        boolean changed = false;
        for (Group group : groups) {
            if (group.first() >= cells.length || isAlone(row, group)) {
                continue;
            }
            String text = text(row, group);
            for (int c : group.columns()) {
                if (c < cells.length) {
                    cells[c] = Cell.empty();
                }
            }
            cells[group.first()] = Cell.text(text);
            changed = true;
        }
        return changed ? row.with(cells) : row;
    }

    /** A number, or a heading, that stands whole in the first cell. */
    private static boolean isAlone(SheetRow row, Group group) {
        return group.columns().stream().skip(1).allMatch(c -> row.cell(c).isBlank())
                && row.text(group.first()).length() != 1;
    }

    private static String text(SheetRow row, Group group) {
        if (isCounted(row, group.columns())) {
            return "";
        }
        if (group.field() != null && TEXTS.contains(group.field())) {
            StringBuilder letters = new StringBuilder();
            group.columns().forEach(c -> letters.append(row.text(c).isEmpty() ? " " : row.text(c)));
            return letters.toString().strip().replaceAll("\\s+", " ");
        }
        StringBuilder text = new StringBuilder();
        boolean words = false;
        for (int c : group.columns()) {
            String box = row.text(c);
            words |= box.length() > 1 && box.chars().anyMatch(Character::isLetter);
            text.append(box.isEmpty() ? String.valueOf(GAP) : box);
        }
        String whole = text.toString();
        boolean nothing = whole.chars().noneMatch(Character::isLetterOrDigit);
        if (nothing) {
            return "";
        }
        if (words || whole.chars().noneMatch(Character::isDigit)) {
            return whole.replace(String.valueOf(GAP), "");
        }
        if (group.isDate() && whole.length() == DATE && whole.indexOf(GAP) < 0) {
            return date(whole);
        }
        return group.isWhole() ? whole : whole.replaceAll("^_+|_+$", "");
    }

    private static String date(String digits) {
        boolean yearFirst = digits.matches("(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-3][0-9]")
                && !digits.matches("[0-3][0-9](?:0[1-9]|1[0-2])(?:19|20)[0-9]{2}");
        return yearFirst
                ? digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6)
                : digits.substring(0, 2) + "-" + digits.substring(2, 4) + "-" + digits.substring(4);
    }
}
