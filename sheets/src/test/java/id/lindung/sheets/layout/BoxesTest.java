package id.lindung.sheets.layout;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.sheets.Books;
import id.lindung.sheets.Rows;
import id.lindung.sheets.SheetRow;
import id.lindung.sheets.TableFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers written one digit in a cell, as in the boxes of a printed form. */
class BoxesTest {
    private static final String ANA = "5304025204890113";
    private static final String BUDI = "5304020308750115";
    private static final String CARD = "5304021203120007";

    @TempDir
    Path dir;

    /** The cells of each part beside each other; a part of digits takes a cell for each, '_' is an empty box. */
    private static List<Object> row(Object... parts) {
        List<Object> cells = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof String text && text.startsWith("=")) {
                text.substring(1).chars().forEach(c -> cells.add(c == '_' ? "" : c - '0'));
            } else if (part instanceof Integer gap) {
                cells.addAll(Collections.nCopies(gap, ""));
            } else {
                cells.add(part);
            }
        }
        return cells;
    }

    /** The proposed columns, and of each person the values under them. */
    private List<String> read(List<?>... rows) {
        List<String> told = new ArrayList<>();
        try (TableFile file = Books.open(Books.sheet(dir.resolve("list.xlsx"), Arrays.asList(rows)))) {
            TableLayout layout = TableLayout.detect(file, 0);
            told.add(layout.mapping().encode());
            RowClassifier classifier = layout.classifier(layout.mapping());
            try (Rows reading = file.rows(0)) {
                while (reading.hasNext()) {
                    SheetRow row = layout.read(reading.next());
                    if (classifier.classify(row).kind() == RowKind.RECORD) {
                        told.add(String.join(
                                " ",
                                layout.mapping().columns().values().stream()
                                        .sorted()
                                        .map(row::text)
                                        .toList()));
                    }
                }
            }
        }
        return told;
    }

    @Test
    void a_digit_in_each_cell_under_one_heading_is_one_number() {
        assertThat(read(
                        row("DAFTAR PEKERJA"),
                        row("Nama", "NIK", 15, "No. KK", 15, "Tgl Lahir", 7, "L/P", "RT"),
                        row("Budi Mau", "=" + BUDI, "=" + CARD, "=03081975", "L", "1"),
                        row("Ana Bria", "=" + ANA, "=" + CARD, "=12041989", "P", "2")))
                .containsExactly(
                        "NAME=0;NATIONAL_ID=1;FAMILY_CARD=17;BIRTH_DATE=33;SEX=41;RT=42",
                        "Budi Mau " + BUDI + " " + CARD + " 03-08-1975 L 1",
                        "Ana Bria " + ANA + " " + CARD + " 12-04-1989 P 2");
    }

    @Test
    void an_empty_box_stays_a_gap_and_moves_no_digit() {
        assertThat(read(
                        row("Nama", "NIK", 15, "No. KK", 15, "L/P"),
                        row("Budi Mau", "=530402_308750115", "=" + CARD, "L"),
                        row("Ana Bria", "=" + ANA, "=530402120312000_", "P"),
                        row("Cici Mau", "=" + ANA, "=" + CARD, "P")))
                .containsExactly(
                        "NAME=0;NATIONAL_ID=1;FAMILY_CARD=17;SEX=33",
                        "Budi Mau 530402_308750115 " + CARD + " L",
                        "Ana Bria " + ANA + " 530402120312000_ P",
                        "Cici Mau " + ANA + " " + CARD + " P");
    }

    @Test
    void groups_parted_by_narrow_columns_and_lists_without_headings_are_read() {
        assertThat(read(
                        row("Nama", "No. KTP", 17, "L/P"),
                        row("", "=123456", "", "=123456", "", "=1234"),
                        row("Budi Mau", "=530402", "", "=030875", "", "=0115", "L"),
                        row("Ana Bria", "=530402", "", "=520489", "", "=0113", "P")))
                .containsExactly("NAME=0;NATIONAL_ID=1;SEX=19", "Budi Mau " + BUDI + " L", "Ana Bria " + ANA + " P");
        assertThat(read(row("Budi Mau", "=" + BUDI, "L", "03-08-1975"), row("Ana Bria", "=" + ANA, "P", "12-04-1989")))
                .containsExactly(
                        "NAME=0;NATIONAL_ID=1;SEX=17;BIRTH_DATE=18",
                        "Budi Mau " + BUDI + " L 03-08-1975",
                        "Ana Bria " + ANA + " P 12-04-1989");
    }

    @Test
    void a_name_with_a_letter_in_each_cell_is_one_name() {
        assertThat(read(
                        row("Nama Lengkap", 9, "NIK", 15, "L/P"),
                        row("B", "U", "D", "I", "", "M", "A", "U", "", "", "=" + BUDI, "L"),
                        row("A", "N", "A", "", "B", "R", "I", "A", "", "", "=" + ANA, "P")))
                .containsExactly("NAME=0;NATIONAL_ID=10;SEX=26", "BUDI MAU " + BUDI + " L", "ANA BRIA " + ANA + " P");
    }

    @Test
    void single_digits_of_other_columns_are_no_boxes() {
        assertThat(read(
                        row(
                                "Nama", "NIK", "RT", "RW", "Desil", "Anak", "a", "b", "c", "d", "e", "f", "g", "h", "i",
                                "j"),
                        row("Budi Mau", BUDI, 1, "=2345678901234"),
                        row("Ana Bria", ANA, 1, "=2345678901234")))
                .startsWith("NAME=0;NATIONAL_ID=1;RT=2;RW=3;DECILE=4");
    }

    @Test
    void a_list_without_headings_in_which_every_number_is_faulty_is_known_all_the_same() {
        assertThat(read(
                        row("Budi Mau", "53040203087501", "L", "03-08-1975", "081237654321"),
                        row("Ana Bria", "5304O25204890113", "P", "12-04-1989", "081237654322")))
                .first()
                .isEqualTo("NAME=0;NATIONAL_ID=1;SEX=2;BIRTH_DATE=3;PHONE=4");
    }
}
