package id.lindung.sheets.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "NIK, NATIONAL_ID",
        "No. KTP, NATIONAL_ID",
        "Nomor Kartu Keluarga, FAMILY_CARD",
        "Nama Ibu, MOTHER_NAME",
        "NAMA PEKERJA RENTAN, NAME",
        "'Tempat, Tanggal Lahir', BIRTH_PLACE_AND_DATE",
        "TTL, BIRTH_PLACE_AND_DATE",
        "Tgl. Lahir, BIRTH_DATE",
        "L/P, SEX",
        "RT / RW, RT_RW",
        "Nomor Telepon, PHONE",
        "Penghasilan per bulan (Rp), INCOME",
        "Alamat sesuai KTP, ADDRESS",
        "Ket., NOTE",
        "NIK Ahli Waris, OTHER",
        "Alasan, OTHER"
    })
    void a_heading_is_known_by_its_words(String heading, Field field) {
        assertThat(Wordings.match(heading)).extracting(Wordings.Match::field).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"Nama Saksi", "Kode Petugas", "Ana Bria", "5304041202850001", "Desa :"})
    void what_is_somebody_elses_or_no_heading_is_not_taken(String text) {
        assertThat(Wordings.match(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "DAFTAR PEKERJA RENTAN DESA BAUHO TAHUN 2025 | DESA | BAUHO | - | -",
                "KELURAHAN FATUBENAO, KEC. KOTA ATAMBUA, KAB. BELU | KELURAHAN | FATUBENAO | KOTA ATAMBUA | BELU",
                "Desa/Kelurahan : Oenaem Kecamatan : Miomaffo Barat | UNKNOWN | Oenaem | Miomaffo Barat | -",
                "PENGGUNAAN DANA DESA TAHUN ANGGARAN 2025 | - | - | - | -",
                "PEMERINTAH KOTA KUPANG | UNKNOWN | - | - | Kota KUPANG",
                "DATA DESA SE-KECAMATAN INSANA | UNKNOWN | - | INSANA | -"
            })
    void a_title_names_its_place(String title, String kind, String village, String district, String regency) {
        var hint = Places.find(List.of(title));
        if (kind == null) {
            assertThat(hint).isEmpty();
        } else {
            assertThat(hint).contains(new PlaceHint(PlaceHint.Kind.valueOf(kind), village, district, regency));
        }
    }

    @Test
    void a_mapping_survives_being_written_down() {
        ColumnMapping mapping = new ColumnMapping(Map.of(Field.NAME, 2, Field.NATIONAL_ID, 1));
        assertThat(mapping.encode()).isEqualTo("NATIONAL_ID=1;NAME=2");
        assertThat(ColumnMapping.decode(mapping.encode())).isEqualTo(mapping);
        assertThat(ColumnMapping.decode("")).isEqualTo(ColumnMapping.NONE);
        assertThatThrownBy(() -> ColumnMapping.decode("NAME")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ColumnMapping.decode("NAME=1;NATIONAL_ID=1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_corrected_column_leaves_the_field_it_held() {
        ColumnMapping mapping = new ColumnMapping(Map.of(Field.NAME, 2, Field.MOTHER_NAME, 3));
        assertThat(mapping.with(Field.NAME, 3).encode()).isEqualTo("NAME=3");
        assertThat(mapping.without(Field.NAME).encode()).isEqualTo("MOTHER_NAME=3");
    }

    @Test
    void columns_have_the_letters_of_the_spreadsheet() {
        assertThat(List.of(
                        ColumnGuess.letters(0),
                        ColumnGuess.letters(25),
                        ColumnGuess.letters(26),
                        ColumnGuess.letters(701),
                        ColumnGuess.letters(702)))
                .containsExactly("A", "Z", "AA", "ZZ", "AAA");
    }
}
