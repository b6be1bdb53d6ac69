package id.lindung.sheets.layout;

import id.lindung.sheets.Cell;
import id.lindung.sheets.SheetRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Says what each row of a sheet is. Rows are given in order from the sheet's first one, because a section heading or the start
 * of the signatures changes what later rows mean. A faulty person stays a {@link RowKind#RECORD}: a missing NIK or name is the
 * reader's finding, not a reason to drop the row.
 */
public final class RowClassifier {
    /** Values that are long enough for a second line, and place nobody but the person they stand beside. */
    public static final Set<Field> LINES =
            Set.of(Field.ADDRESS, Field.HAMLET, Field.RT, Field.RW, Field.RT_RW, Field.OCCUPATION);

    private final TableLayout layout;
    private final SecondHeadings later;
    private final boolean people;
    private final List<List<String>> headings;
    private final Set<Integer> sectionColumns = new HashSet<>();
    private ColumnMapping mapping;
    private Families families;
    private int identityColumn;
    private int firstColumn;
    private Section section;
    private boolean signing;
    private boolean recordSeen;
    private boolean sectionSeen;

    /** The record just above; null once anything but a further line of it came. */
    private @Nullable SheetRow above;

    /** A row's kind, the section it stands in, and the columns as the headings above it name them. */
    public record Classified(RowKind kind, Section section, ColumnMapping mapping) {}

    RowClassifier(TableLayout layout, ColumnMapping mapping) {
        this.layout = layout;
        this.later = new SecondHeadings(layout, mapping);
        this.people = mapping.has(Field.NATIONAL_ID) || mapping.has(Field.NAME);
        this.mapping = mapping;
        this.section = layout.section();
        this.families = Families.of(mapping, layout.sample());
        this.headings = layout.headingRows().stream().map(RowClassifier::words).toList();
        use(mapping);
    }

    private void use(ColumnMapping columns) {
        if (!columns.equals(mapping)) {
            families = Families.of(columns, List.of());
        }
        mapping = columns;
        identityColumn = mapping.column(Field.NATIONAL_ID).orElse(-1);
        firstColumn = mapping.columns().values().stream()
                .mapToInt(Integer::intValue)
                .min()
                .orElse(0);
    }

    private static List<String> words(SheetRow heading) {
        return IntStream.range(0, heading.size())
                .mapToObj(c -> Words.plain(heading.text(c)))
                .toList();
    }

    public Classified classify(SheetRow whole) {
        SheetRow row = layout.own(whole);
        RowKind kind = kind(row);
        switch (kind) {
            case SECTION -> {
                section = Sections.read(TableLayout.joined(row), section);
                sectionSeen = true;
            }
            case FAMILY -> section = section.ofFamily(families.card(row).orElse(null));
            case SIGNATURE -> signing = true;
            case RECORD -> {
                signing = false;
                recordSeen = true;
            }
            case TITLE, HEADER, COLUMN_NUMBERS, BLANK, TOTAL, CONTINUED, NOTE -> {}
        }
        if (kind != RowKind.CONTINUED) {
            above = kind == RowKind.RECORD ? row : null;
        }
        return new Classified(kind, section, mapping);
    }

    private RowKind kind(SheetRow row) {
        // Nearly every row of a long list ends here; all that follows is for the others.
        if (row.number() > layout.headerLast() && hasPlainIdentity(row) && !Paper.isExample(row)) {
            return RowKind.RECORD;
        }
        if (row.isBlank()) {
            return RowKind.BLANK;
        }
        if (!layout.hasTable() && mapping.columns().isEmpty()) {
            return RowKind.NOTE;
        }
        if (row.number() < layout.headerFirst()) {
            return RowKind.TITLE;
        }
        if (Headings.isColumnNumbers(row)) {
            return RowKind.COLUMN_NUMBERS;
        }
        if (row.number() <= layout.headerLast()) {
            return RowKind.HEADER;
        }
        if (repeatsHeadings(row) || (people && later.continuesWith(row))) {
            use(later.read(row));
            return RowKind.HEADER;
        }
        if (people && families.isHead(row)) {
            return RowKind.FAMILY;
        }
        RowEvidence evidence = new RowEvidence(row, mapping);
        if (Paper.isTotal(row) && !evidence.identity && !evidence.birth) {
            return RowKind.TOTAL;
        }
        if (Paper.isOfficialNumber(row) || (signing && Paper.isSignersNumber(row))) {
            return RowKind.SIGNATURE;
        }
        if (people && Paper.isExample(row)) {
            return RowKind.NOTE;
        }
        if (people ? evidence.isPerson(signing) : evidence.fields >= 2) {
            return RowKind.RECORD;
        }
        return paper(row, evidence);
    }

    /** An identity number's digits and nothing else; an official's number has 18, or says what it is. */
    private boolean hasPlainIdentity(SheetRow row) {
        if (identityColumn < 0 || !(row.cell(identityColumn) instanceof Cell.Text(String value, boolean _))) {
            return false;
        }
        int digits = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isLetter(c)) {
                return false;
            }
            digits += Character.isDigit(c) ? 1 : 0;
        }
        return digits >= 13 && digits <= 17;
    }

    private RowKind paper(SheetRow row, RowEvidence evidence) {
        String text = TableLayout.joined(row);
        // The next village's list may follow the signatures of the one before.
        if (evidence.filled <= 3 && Sections.isTitleOfVillage(text)) {
            return RowKind.SECTION;
        }
        if (Paper.isSignature(row)) {
            return RowKind.SIGNATURE;
        }
        if (evidence.filled <= 3 && Sections.isSection(text)) {
            return sectionOrLine(row);
        }
        if (evidence.running && evidence.filled == 1 + evidence.nothing) {
            return RowKind.BLANK;
        }
        if (signing) {
            return RowKind.SIGNATURE;
        }
        if (above != null && isFurtherLine(row)) {
            return RowKind.CONTINUED;
        }
        // A name standing alone is a person only where no running number could have marked it as one.
        return evidence.name && evidence.filled == 1 && !mapping.has(Field.ROW_NUMBER) ? RowKind.RECORD : RowKind.NOTE;
    }

    /**
     * "RT 001/RW 005" opens a section where titles stand, at the left, or where the list opens its first section; under a
     * person and in a column of values it is that person's second line, or nobody's: the next person's it never is.
     */
    private RowKind sectionOrLine(SheetRow row) {
        int column = 0;
        while (row.cell(column).isBlank()) {
            column++;
        }
        Field field = fieldAt(column);
        boolean valued = above != null && !above.cell(column).isBlank();
        if (field == null || column <= firstColumn) {
            return RowKind.SECTION;
        }
        if (!recordSeen) {
            sectionColumns.add(column);
            return RowKind.SECTION;
        }
        boolean precedent = sectionColumns.contains(column) || (sectionSeen && !LINES.contains(field));
        if (precedent && (field.identifies() || !valued)) {
            return RowKind.SECTION;
        }
        return above == null && !LINES.contains(field) ? RowKind.SECTION : RowKind.CONTINUED;
    }

    private boolean isFurtherLine(SheetRow row) {
        for (int c = 0; c < row.size(); c++) {
            if (!row.cell(c).isBlank()) {
                Field field = fieldAt(c);
                boolean number = field == Field.NAME && identityColumn < 0 && Signals.isIdentity(row.cell(c));
                if (!number && (c <= firstColumn || field == null || !LINES.contains(field))) {
                    return false;
                }
            }
        }
        return people;
    }

    private @Nullable Field fieldAt(int column) {
        for (var entry : mapping.columns().entrySet()) {
            if (entry.getValue() == column) {
                return entry.getKey();
            }
        }
        return null;
    }

    private boolean repeatsHeadings(SheetRow row) {
        for (List<String> heading : headings) {
            int same = 0;
            int filled = 0;
            for (int c = 0; c < heading.size(); c++) {
                String words = heading.get(c);
                if (!words.isEmpty()) {
                    filled++;
                    same += isSame(words, row.text(c)) ? 1 : 0;
                }
            }
            if (same >= 2 && same * 2 >= filled) {
                return true;
            }
        }
        return false;
    }

    /** Looks at the first letter before it takes the words apart: this runs on every cell. */
    private static boolean isSame(String words, String text) {
        return !text.isEmpty()
                && text.length() <= 80
                && Character.toUpperCase(text.charAt(0)) == words.charAt(0)
                && Words.plain(text).equals(words);
    }
}
