package id.lindung.sheets.layout;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.sheets.Books;
import id.lindung.sheets.MergedCells;
import id.lindung.sheets.Rows;
import id.lindung.sheets.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells that an operator merged over the rows they hold for. */
class SharedCellsTest {
    @TempDir
    Path dir;

    @Test
    void a_hamlet_merged_over_three_workers_holds_for_all_three() throws IOException {
        var read = read(List.of("Dusun A", "", "", "Dusun B"), 1, 3, 1);
        assertThat(read).containsExactly("Dusun A", "Dusun A", "Dusun A", "Dusun B");
    }

    @Test
    void an_empty_cell_that_is_not_merged_stays_empty() throws IOException {
        var read = read(List.of("Dusun A", "", "", ""), 1, 2, 1);
        assertThat(read).containsExactly("Dusun A", "Dusun A", "", "");
    }

    @Test
    void a_merged_name_stays_one_persons() throws IOException {
        var file = book(List.of("Dusun A", "Dusun A", "Dusun A", "Dusun A"), 1, 3, 2);
        try (TableFile table = Books.open(file)) {
            var layout = TableLayout.detect(table, 0);
            var shared = new SharedCells(table.merged(0), layout.mapping(), layout.headerLast());
            try (Rows rows = table.rows(0)) {
                while (rows.hasNext()) {
                    var row = rows.next();
                    assertThat(shared.fill(row)).isSameAs(row);
                }
            }
        }
    }

    /** The list of merged cells stands behind the rows; a long sheet spreads it over many reads. */
    @Test
    void every_merged_cell_of_a_long_sheet_is_found() throws IOException {
        var file = dir.resolve("long.xlsx");
        try (var out = Files.newOutputStream(file)) {
            var book = new Workbook(out, "Test", "1.0");
            var sheet = book.newWorksheet("Data");
            for (int row = 0; row < 30_000; row++) {
                sheet.value(row, 0, "Dusun " + row);
                if (row % 3 == 0) sheet.range(row, 0, row + 2, 0).merge();
            }
            book.finish();
        }
        try (TableFile table = Books.open(file)) {
            var spans = table.merged(0).spans();
            assertThat(spans).hasSize(10_000);
            assertThat(spans.getFirst()).isEqualTo(new MergedCells.Span(0, 1, 3));
            assertThat(spans.getLast()).isEqualTo(new MergedCells.Span(0, 29_998, 30_000));
        }
    }

    @Test
    void cells_merged_over_several_columns_hold_in_their_first() throws IOException {
        var file = dir.resolve("block.xlsx");
        try (var out = Files.newOutputStream(file)) {
            var book = new Workbook(out, "Test", "1.0");
            var sheet = book.newWorksheet("Data");
            sheet.value(0, 0, "Dusun");
            sheet.range(1, 0, 3, 1).merge();
            sheet.range(4, 2, 4, 5).merge();
            book.finish();
        }
        try (TableFile table = Books.open(file)) {
            assertThat(table.merged(0).spans()).containsExactly(new MergedCells.Span(0, 2, 4));
        }
    }

    @Test
    void a_namespaces_prefix_hides_no_merged_cell() throws IOException {
        var part = "<x:worksheet><x:sheetData/><x:mergeCells count=\"2\"><x:mergeCell ref='D2:D4'/>"
                + "<x:mergeCell ref=\"E5:E9\"/></x:mergeCells></x:worksheet>";
        var file = Books.raw(dir.resolve("prefix.xlsx"), "</sheetData>" + part + "<sheetData>");
        try (TableFile table = Books.open(file)) {
            assertThat(table.merged(0).spans())
                    .containsExactly(new MergedCells.Span(3, 2, 4), new MergedCells.Span(4, 5, 9));
        }
    }

    private List<String> read(List<String> hamlets, int first, int last, int column) throws IOException {
        var file = book(hamlets, first, last, column);
        var read = new ArrayList<String>();
        try (TableFile table = Books.open(file)) {
            var layout = TableLayout.detect(table, 0);
            var hamlet = layout.mapping().column(Field.HAMLET).orElseThrow();
            var classifier = layout.classifier(layout.mapping());
            var shared = new SharedCells(table.merged(0), layout.mapping(), layout.headerLast());
            try (Rows rows = table.rows(0)) {
                while (rows.hasNext()) {
                    var row = rows.next();
                    var filled = shared.fill(row);
                    if (classifier.classify(row).kind() == RowKind.RECORD) read.add(filled.text(hamlet));
                }
            }
        }
        return read;
    }

    private Path book(List<String> hamlets, int first, int last, int column) throws IOException {
        var file = dir.resolve("merged.xlsx");
        try (var out = Files.newOutputStream(file)) {
            var book = new Workbook(out, "Test", "1.0");
            var sheet = book.newWorksheet("Data");
            String[] headings = {"No", "Dusun", "Nama", "NIK"};
            for (int c = 0; c < headings.length; c++) sheet.value(0, c, headings[c]);
            for (int r = 0; r < hamlets.size(); r++) {
                sheet.value(r + 1, 0, r + 1);
                if (!hamlets.get(r).isEmpty()) sheet.value(r + 1, 1, hamlets.get(r));
                sheet.value(r + 1, 2, "Maria Hoar " + (char) ('A' + r));
                sheet.value(r + 1, 3, "530402450185900" + r);
            }
            sheet.range(first, column, last, column).merge();
            book.finish();
        }
        return file;
    }
}
