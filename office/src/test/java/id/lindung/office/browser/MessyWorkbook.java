package id.lindung.office.browser;

import id.lindung.sheets.write.Column;
import id.lindung.sheets.write.TableWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as a village keeps it: titles above, columns in its own order and words, dates in several styles, a total and a
 * signature below. Three rows are good; one NIK lost a digit, one name is missing, one day does not exist.
 */
final class MessyWorkbook {

    static final int GOOD = 3;
    static final int BAD = 3;

    private static final List<Column> COLUMNS = Arrays.stream(
                    "No.|Nama Lengkap Pekerja|NO. KTP|JK|Tgl Lahir|Nama Ibu Kandung|RT/RW|Pekerjaan|Penghasilan"
                            .split("\\|"))
            .map(heading -> new Column(heading, Column.Type.TEXT))
            .toList();

    private MessyWorkbook() {}

    /**
     * Writes it.
     *
     * @param group three digits that no other list uses in its NIK
     */
    static Path write(Path folder, String group) throws IOException {
        var file = folder.resolve("pekerja-rentan-" + group + ".xlsx");
        try (var out = Files.newOutputStream(file);
                var table = TableWriter.open(
                        out,
                        "Data",
                        List.of("DAFTAR PEKERJA RENTAN", "Keadaan bulan Oktober", "Tahun 2026"),
                        COLUMNS)) {
            table.row(row(
                    "1", "Umbu Saingu", nik("170685", group, "1"), "L", "17-06-1985", "Rambu Ata", "1/2", "Petani"));
            table.row(row(
                    "2",
                    "RAMBU HADA",
                    nik("520390", group, "2"),
                    "P",
                    "12 Maret 1990",
                    "Rambu Ana",
                    "001/002",
                    "penenun"));
            table.row(row(
                    "3",
                    "Umbu Pati",
                    nik("050178", group, "3"),
                    "Laki-laki",
                    "05/01/78",
                    "Rambu Moha",
                    "1/2",
                    "Tukang ojek"));
            table.row(row(
                    "4",
                    "Umbu Lele",
                    nik("110280", group, "4").substring(1),
                    "L",
                    "11-02-1980",
                    "Rambu Konga",
                    "1/2",
                    "Petani"));
            table.row(row("5", null, nik("210782", group, "5"), "L", "21-07-1982", "Rambu Yaku", "2/2", "Petani"));
            table.row(row(
                    "6", "Umbu Deta", nik("280290", group, "6"), "L", "31/02/1990", "Rambu Lika", "2/2", "Nelayan"));
            table.row(row("JUMLAH", null, "6 orang", null, null, null, null, null));
            table.row(row(null, null, null, null, null, null, "Kepala Desa,", null));
        }
        return file;
    }

    /** A NIK of Sumba Tengah with a serial from 9000 on: nobody's. */
    static String nik(String birth, String group, String serial) {
        return "531701" + birth + "9" + group.substring(1) + serial;
    }

    private static List<@Nullable String> row(@Nullable String... cells) {
        var row = new ArrayList<@Nullable String>(Arrays.asList(cells));
        row.add(cells[2] == null || !cells[2].startsWith("53") ? null : "Rp 750.000");
        return row;
    }
}
