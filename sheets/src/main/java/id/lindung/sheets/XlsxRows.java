package id.lindung.sheets;

import java.util.Arrays;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** Streams the rows of one worksheet part; nothing but the current row is held. */
final class XlsxRows implements Rows {
    private final Xml xml;
    private final SharedTexts texts;
    private final CellValues values;
    private final Limits limits;
    private final String sheet;
    private final StringBuilder text = new StringBuilder();

    private Cell[] cells = new Cell[16];
    private int width;
    private int row;
    private @Nullable SheetRow next;
    private boolean ended;

    XlsxRows(Xml xml, SharedTexts texts, CellValues values, Limits limits, String sheet) {
        this.xml = xml;
        this.texts = texts;
        this.values = values;
        this.limits = limits;
        this.sheet = sheet;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = advance();
            ended = next == null;
        }
        return next != null;
    }

    @Override
    public SheetRow next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        SheetRow current = next;
        next = null;
        return current;
    }

    private @Nullable SheetRow advance() {
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.name()) {
                        case "row" -> {
                            return readRow();
                        }
                        case "worksheet", "sheetData" -> {}
                        default -> xml.strangeElement();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    // What follows the data (merges, rules, drawings) is not read at all.
                    if (xml.name().equals("sheetData")) {
                        return null;
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return null;
                }
                default -> {}
            }
        }
    }

    private SheetRow readRow() {
        int number = row + 1;
        boolean hidden = false;
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                case "r" -> number = integer(xml.attributeValue(i));
                case "hidden" ->
                    hidden = xml.attributeValue(i).equals("1")
                            || xml.attributeValue(i).equals("true");
                default -> xml.strange(xml.attributeName(i));
            }
        }
        if (number <= row) {
            throw new RefusedWhileReading(Refusals.damaged());
        }
        row = number;
        if (row > limits.rows()) {
            throw new RefusedWhileReading(Refusals.rows(sheet, limits.rows()));
        }
        width = 0;
        int column = 0;
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (xml.name().equals("c")) {
                        column = readCell(column) + 1;
                    } else {
                        xml.strangeElement();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.name().equals("row")) {
                        return new SheetRow(row, Arrays.copyOf(cells, width), width, hidden);
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> throw new RefusedWhileReading(Refusals.damaged());
                default -> {}
            }
        }
    }

    /** Reads one cell and returns its column. */
    private int readCell(int expected) {
        int column = expected;
        int style = -1;
        String type = "n";
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                case "r" -> column = column(xml.attributeValue(i));
                case "s" -> style = integer(xml.attributeValue(i));
                case "t" -> type = xml.attributeValue(i);
                default -> xml.strange(xml.attributeName(i));
            }
        }
        boolean formula = false;
        boolean stored = false;
        text.setLength(0);
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.name()) {
                        case "v" -> {
                            readValue();
                            stored = true;
                        }
                        case "is" -> {
                            SharedTexts.readRuns(xml, "is", text, limits, sheet, row);
                            stored = true;
                        }
                        case "f" -> formula = true;
                        default -> xml.strangeElement();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.name().equals("c")) {
                        if (stored || formula) {
                            put(column, value(type, style, formula));
                        }
                        return column;
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> throw new RefusedWhileReading(Refusals.damaged());
                default -> {}
            }
        }
    }

    private void readValue() {
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    xml.appendText(text);
                    if (text.length() > limits.cellLength()) {
                        throw new RefusedWhileReading(Refusals.cell(sheet, row, limits.cellLength()));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return;
                }
                case XMLStreamConstants.END_DOCUMENT -> throw new RefusedWhileReading(Refusals.damaged());
                default -> {}
            }
        }
    }

    private Cell value(String type, int style, boolean formula) {
        if (text.isEmpty()) {
            boolean calculatedText = type.equals("str");
            return formula && !calculatedText ? new Cell.Fault(Cell.Fault.NOT_CALCULATED, true) : Cell.empty();
        }
        return switch (type) {
            case "s" -> {
                String shared = texts.get(integer(text));
                yield shared.isEmpty() ? Cell.empty() : new Cell.Text(shared, formula);
            }
            case "str", "inlineStr" -> new Cell.Text(Texts.unescape(text), formula);
            case "b" -> new Cell.Bool(text.charAt(0) == '1' || text.charAt(0) == 't', formula);
            case "e" -> new Cell.Fault(text.toString(), formula);
            case "d" -> values.isoDate(text.toString(), style, formula);
            default -> values.number(text.toString(), style, formula);
        };
    }

    private void put(int column, Cell cell) {
        if (cell instanceof Cell.Empty) {
            return;
        }
        if (column >= limits.columns()) {
            throw new RefusedWhileReading(Refusals.columns(sheet, row, limits.columns()));
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.min(limits.columns(), Math.max(column + 1, cells.length * 2)));
        }
        if (column >= width) {
            Arrays.fill(cells, width, column, Cell.empty());
            width = column + 1;
        }
        cells[column] = cell;
    }

    /** The column of an address such as {@code AB12}, from 0; beyond Excel's own last column the file is not a real one. */
    private int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                column = column * 26 + (c - 'A' + 1);
            } else if (c >= '0' && c <= '9') {
                break;
            } else {
                throw new RefusedWhileReading(Refusals.damaged());
            }
            if (column > Limits.EXCEL_COLUMNS) {
                throw new RefusedWhileReading(Refusals.columns(sheet, row, limits.columns()));
            }
        }
        if (column == 0) {
            throw new RefusedWhileReading(Refusals.damaged());
        }
        return column - 1;
    }

    private static int integer(CharSequence digits) {
        int value = 0;
        if (digits.isEmpty() || digits.length() > 9) {
            throw new RefusedWhileReading(Refusals.damaged());
        }
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new RefusedWhileReading(Refusals.damaged());
            }
            value = value * 10 + digit;
        }
        return value;
    }

    @Override
    public void close() {
        ended = true;
        next = null;
        xml.close();
    }
}
