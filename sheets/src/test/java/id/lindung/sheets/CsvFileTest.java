package id.lindung.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lindung.sheets.Refusal.Code;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-1"})
    void text_is_read_in_the_encoding_it_was_saved_in(String charset) throws IOException {
        String text = "Nama;Tempat Lahir\r\nJosé Nuño;Atambua\r\n".repeat(3_000) + "Théo;Kefa\r\n";
        List<SheetRow> rows = read(text.getBytes(Charset.forName(charset)));
        assertThat(rows).hasSize(6_001);
        assertThat(rows.get(1).text(0)).isEqualTo("José Nuño");
        assertThat(rows.getLast().text(0)).isEqualTo("Théo");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_heading() throws IOException {
        String text = "\uFEFFNIK;Nama\r\n5304;Ana\r\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(read(text.getBytes(charset)).getFirst().text(0))
                    .as(charset.name())
                    .isEqualTo("NIK");
        }
    }

    @Test
    void blanks_around_quotes_belong_to_nobody() throws IOException {
        String text = "\"No\" ; \"NIK\" ; \"Nama\"\r\n1 ; 5304025204890113 ; Ana Bria, S.Pd\r\n";
        List<SheetRow> rows = read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(rows.get(0).text(1)).isEqualTo("NIK");
        assertThat(rows.get(1).text(2)).isEqualTo("Ana Bria, S.Pd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void wide_letters_without_their_mark_are_known_by_their_zeros(String charset) throws IOException {
        String text = "NIK\tNama\r\n" + "5304025204890113\tJosé Nuño\r\n".repeat(2_000);
        List<SheetRow> rows = read(text.getBytes(Charset.forName(charset)));
        assertThat(rows).hasSize(2_001);
        assertThat(rows.getLast().text(1)).isEqualTo("José Nuño");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void the_separator_is_found_although_money_and_places_contain_others(String separator) throws IOException {
        StringBuilder text = new StringBuilder("DAFTAR PEKERJA RENTAN\n\n");
        text.append(String.join(separator, "NIK", "Nama", "\"Tempat, Tgl Lahir\"", "Penghasilan"))
                .append('\n');
        for (int i = 0; i < 20; i++) {
            text.append(String.join(separator, "530401" + i, "Ana " + i, "\"Atambua, 1 Mei 1990\"", "\"Rp 1.000,00\""))
                    .append('\n');
        }
        List<SheetRow> rows = read(text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(rows.get(2).size()).isEqualTo(4);
        assertThat(rows.get(3).text(3)).isEqualTo("Rp 1.000,00");
    }

    @Test
    void unquoted_money_does_not_pass_for_a_comma_separated_file() throws IOException {
        String text = "NIK;Nama;Penghasilan\n" + "5304;Ana;Rp 1.000,00\n".repeat(30);
        assertThat(read(text.getBytes(StandardCharsets.UTF_8)).get(5).text(2)).isEqualTo("Rp 1.000,00");
    }

    @Test
    void rows_are_numbered_as_a_spreadsheet_program_shows_them() throws IOException {
        List<SheetRow> rows = read("NIK;Alamat\n\n1;\"Jalan\nbaru\"\n2;Lama\n".getBytes(StandardCharsets.UTF_8));
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 3, 4);
        assertThat(rows.get(1).isBlank()).isTrue();
        assertThat(rows.get(2).text(1)).isEqualTo("Jalan\nbaru");
        assertThat(rows.get(3).text(0)).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r"})
    void an_instruction_to_excel_is_not_a_row(String end) throws IOException {
        List<SheetRow> rows =
                read(("sep=|" + end + "NIK|Nama" + end + "1|a;b;c" + end).getBytes(StandardCharsets.UTF_8));
        assertThat(rows.getFirst().number()).isEqualTo(1);
        assertThat(rows.getFirst().text(1)).isEqualTo("Nama");
        assertThat(rows.get(1).text(1)).isEqualTo("a;b;c");
    }

    @Test
    void quotes_without_a_partner_are_named_with_their_row() throws IOException {
        Path open = Files.writeString(dir.resolve("a.csv"), "NIK;Nama\n1;Ana\n2;\"Budi\n" + "3;Cici\n".repeat(10));
        assertThat(Books.refusal(open, Limits.DEFAULT)).isEqualTo(Code.QUOTE_NOT_CLOSED);
        Path endless = Files.writeString(dir.resolve("b.csv"), "NIK;Nama\n1;\"Ana\n" + "3;Cici\n".repeat(900_000));
        assertThat(Books.refusal(endless, Limits.DEFAULT)).isEqualTo(Code.QUOTE_NOT_CLOSED);
        Path after = Files.writeString(dir.resolve("c.csv"), "NIK;Nama\n1;\"Ana\" Maria\n");
        assertThat(Books.refusal(after, Limits.DEFAULT)).isEqualTo(Code.QUOTE_NOT_CLOSED);
        try (TableFile opened = Books.open(open)) {
            assertThatThrownBy(() -> Books.rows(opened, 0))
                    .isInstanceOfSatisfying(
                            RefusedWhileReading.class,
                            e -> assertThat(e.refusal().sentence().id()).contains("baris 3"));
        }
    }

    @Test
    void empty_columns_at_the_end_are_no_columns() throws IOException {
        List<SheetRow> rows = read(("a;b" + ";".repeat(5_000) + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(rows.getFirst().size()).isEqualTo(2);
    }

    private List<SheetRow> read(byte[] content) throws IOException {
        try (TableFile opened = Books.open(Files.write(dir.resolve("data.csv"), content))) {
            assertThat(opened.format()).isEqualTo(TableFile.Format.CSV);
            return Books.rows(opened, 0);
        }
    }
}
