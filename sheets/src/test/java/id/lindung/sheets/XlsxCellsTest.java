package id.lindung.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxCellsTest {
    @TempDir
    Path dir;

    @Test
    void every_kind_of_cell_is_told_apart() {
        List<SheetRow> rows = read(
                """
                <row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3"><v>5304076612930000</v></c><c r="D3" s="2"><v>24231</v></c>
                <c r="E3" t="b"><v>1</v></c><c r="F3" t="e"><v>#REF!</v></c><c r="G3"><f>1+1</f><v>2</v></c>
                <c r="H3" t="str"><f>A3</f><v>Budi</v></c><c r="I3"><f>NOW()</f></c><c r="J3" t="d"><v>2025-05-02</v></c>
                <c r="K3" t="inlineStr"><is><t>in</t></is></c></row>""",
                Map.of(
                        "xl/sharedStrings.xml",
                        "<sst><si><r><t>Yo</t></r><rPh><t>no</t></rPh><r><t>sef_x000D_</t></r></si></sst>"),
                "yyyy",
                "");
        SheetRow row = rows.getFirst();
        assertThat(row.number()).isEqualTo(3);
        assertThat(row.cell(0)).isEqualTo(new Cell.Text("Yosef\r", false));
        assertThat(row.cell(1)).isEqualTo(new Cell.Num(new BigDecimal("5304076612930000"), "General", false));
        assertThat(row.cell(2)).isEqualTo(Cell.empty());
        assertThat(row.cell(3).shown()).isEqualTo("1966-05-04");
        assertThat(row.cell(4)).isEqualTo(new Cell.Bool(true, false));
        assertThat(row.cell(5)).isEqualTo(new Cell.Fault("#REF!", false));
        assertThat(row.cell(6)).isEqualTo(new Cell.Num(BigDecimal.TWO, "General", true));
        assertThat(row.cell(7)).isEqualTo(new Cell.Text("Budi", true));
        assertThat(row.cell(8)).isEqualTo(new Cell.Fault(Cell.Fault.NOT_CALCULATED, true));
        assertThat(row.cell(9).shown()).isEqualTo("2025-05-02");
        assertThat(row.cell(10)).isEqualTo(new Cell.Text("in", false));
        assertThat(row.cell(99)).isEqualTo(Cell.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-mm-dd h:mm:ss, true",
        "d/mmm, true",
        "dd/mm/yyyy;@, true",
        "[$-421]dd mmmm yyyy, true",
        "mmm\\-yy, true",
        "mmmm, true",
        "h:mm, false",
        "mm:ss, false",
        "[h]:mm:ss, false",
        "0.00E+00, false",
        "'\"Rp\"#,##0', false",
        "'_-[$Rp-421]* #,##0_-', false",
        "'\"hari ke\" 0', false",
        "[Red]0, false",
        "General, false",
        "@, false"
    })
    void a_number_is_a_date_only_by_its_format(String format, boolean date) {
        SheetRow row = read("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>45748</v></c></row>", Map.of(), format, "")
                .getFirst();
        assertThat(row.cell(0) instanceof Cell.Date).isEqualTo(date);
    }

    @Test
    void serials_follow_excels_calendar_with_its_false_leap_day() {
        assertThat(dateOf("1", "")).isEqualTo(LocalDate.of(1900, 1, 1));
        assertThat(dateOf("59", "")).isEqualTo(LocalDate.of(1900, 2, 28));
        assertThat(cellOf("60", "")).isInstanceOf(Cell.Num.class);
        assertThat(dateOf("61", "")).isEqualTo(LocalDate.of(1900, 3, 1));
        assertThat(dateOf("2958465", "")).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(cellOf("2958466", "")).isInstanceOf(Cell.Num.class);
        assertThat(cellOf("-3", "")).isInstanceOf(Cell.Num.class);
        assertThat(cellOf("45748.75", "").shown()).isEqualTo("2025-04-01T18:00");
    }

    @Test
    void a_workbook_of_an_old_mac_counts_from_1904() {
        assertThat(dateOf("0", "<workbookPr date1904=\"1\"/>")).isEqualTo(LocalDate.of(1904, 1, 1));
        Cell.Date date = (Cell.Date) cellOf("100", "<workbookPr date1904=\"true\"/>");
        assertThat(date.serial()).as("in the calendar that is written").isEqualTo(new BigDecimal("1562"));
    }

    @Test
    void numbers_are_shown_in_plain_digits() {
        assertThat(numberOf("5.30407661293E15", "General").shown()).isEqualTo("5304076612930000");
        assertThat(numberOf("4", "000").shown()).isEqualTo("004");
        assertThat(numberOf("1000000", "#,##0").shown()).isEqualTo("1000000");
        assertThat(numberOf("0.10", "General").shown()).isEqualTo("0.1");
        assertThat(read("<row><c><v>1E999999999</v></c></row>", Map.of(), "0", "")
                        .getFirst()
                        .cell(0))
                .as("no number a spreadsheet can hold")
                .isInstanceOf(Cell.Text.class);
    }

    @Test
    void rows_and_cells_without_addresses_are_counted() {
        List<SheetRow> rows = read(
                "<row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row><row r=\"7\"><c><v>4</v></c></row>",
                Map.of(),
                "0",
                "");
        assertThat(rows.get(0).text(4)).isEqualTo("3");
        assertThat(rows.get(1).number()).isEqualTo(7);
    }

    @Test
    void the_same_sheet_can_be_read_again_and_beside_another() {
        Path file = Books.workbook(
                dir.resolve("a.xlsx"),
                new LinkedHashMap<>(Map.of("Satu", List.of(List.of("a"), List.of("b")), "Dua", List.of(List.of("c")))));
        try (TableFile opened = Books.open(file);
                Rows first = opened.rows(0);
                Rows second = opened.rows(1)) {
            assertThat(first.next().text(0)).hasSize(1);
            assertThat(second.next().text(0)).hasSize(1);
            assertThat(Books.rows(opened, 0)).hasSameSizeAs(Books.rows(opened, 0));
        }
    }

    @Test
    void hidden_sheets_are_noted() {
        Map<String, String> parts = new LinkedHashMap<>(Books.parts("<sheetData/>"));
        parts.computeIfPresent(
                "xl/workbook.xml", (name, xml) -> xml.replace("sheetId=\"1\"", "sheetId=\"1\" state=\"veryHidden\""));
        try (TableFile opened = Books.open(Books.zip(dir.resolve("a.xlsx"), parts))) {
            assertThat(opened.sheets()).containsExactly(new SheetInfo(0, "Data", true));
        }
    }

    /** An independent reader as the oracle, over random sheets. */
    @Test
    void cells_agree_with_another_reader() throws IOException {
        Random random = new Random(20250502);
        List<List<?>> rows = new ArrayList<>();
        for (int r = 0; r < 400; r++) {
            List<Object> row = new ArrayList<>();
            int width = random.nextInt(12);
            for (int c = 0; c < width; c++) {
                row.add(
                        switch (random.nextInt(5)) {
                            case 0 -> "";
                            case 1 -> random.nextLong(10_000_000_000_000_000L);
                            case 2 -> LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000));
                            case 3 -> " Né & <" + random.nextInt(50) + "> \"x\" ";
                            default -> random.nextInt(1_000) / 8.0;
                        });
            }
            rows.add(row);
        }
        Path file = Books.sheet(dir.resolve("a.xlsx"), rows);
        List<String> ours = new ArrayList<>();
        try (TableFile opened = Books.open(file)) {
            for (SheetRow row : Books.rows(opened, 0)) {
                for (int c = 0; c < row.size(); c++) {
                    if (!(row.cell(c) instanceof Cell.Empty)) {
                        ours.add(row.number() + "," + c + "=" + value(row.cell(c)));
                    }
                }
            }
        }
        List<String> theirs = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
                var stream = book.getFirstSheet().openStream()) {
            stream.forEach(row -> row.forEach(cell -> {
                if (cell != null && !cell.getText().isEmpty()) {
                    boolean number = cell.getValue() instanceof BigDecimal;
                    String value = number ? cell.asNumber().stripTrailingZeros().toPlainString() : cell.getText();
                    theirs.add(row.getRowNum() + "," + cell.getColumnIndex() + "=" + value);
                }
            }));
        }
        assertThat(ours).isEqualTo(theirs).hasSizeGreaterThan(1_000);
    }

    private static String value(Cell cell) {
        return cell instanceof Cell.Date date
                ? date.serial().stripTrailingZeros().toPlainString()
                : cell.shown();
    }

    private Cell cellOf(String serial, String workbookPr) {
        return read("<row r=\"1\"><c r=\"A1\" s=\"2\"><v>" + serial + "</v></c></row>", Map.of(), "0", workbookPr)
                .getFirst()
                .cell(0);
    }

    private LocalDate dateOf(String serial, String workbookPr) {
        return ((Cell.Date) cellOf(serial, workbookPr)).date();
    }

    private Cell numberOf(String value, String format) {
        return read("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>" + value + "</v></c></row>", Map.of(), format, "")
                .getFirst()
                .cell(0);
    }

    private List<SheetRow> read(String rows, Map<String, String> more, String format, String workbookPr) {
        Map<String, String> parts =
                new LinkedHashMap<>(Books.parts("<sheetData>" + rows + "</sheetData><mergeCells/>"));
        parts.computeIfPresent("xl/workbook.xml", (name, xml) -> xml.replace("<sheets>", workbookPr + "<sheets>"));
        parts.put("xl/styles.xml", styles(format.replace("\"", "&quot;")));
        parts.putAll(more);
        try (TableFile opened = Books.open(Books.zip(dir.resolve("cells.xlsx"), parts))) {
            return Books.rows(opened, 0);
        }
    }

    /** Style 1 has the format, style 2 is Excel's built-in date. */
    private static String styles(String format) {
        return "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"" + format + "\"/></numFmts>"
                + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
    }

    @Test
    void a_hidden_row_says_so() {
        Path file = Books.raw(
                dir.resolve("hidden.xlsx"),
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>2</v></c></row>");
        try (TableFile opened = Books.open(file)) {
            assertThat(Books.rows(opened, 0)).extracting(SheetRow::hidden).containsExactly(false, true);
        }
    }
}
