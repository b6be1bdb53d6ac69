package id.lindung.office.demo;

import id.lindung.synthetic.SyntheticPerson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A village's list as villages keep it: titles, a heading of two rows, RT/RW that Excel made a date of, several styles of
 * dates, a total, a signature; and among good rows every kind of trouble that the import page answers.
 */
final class DemoWorkbook {

    private static final List<String> HEADINGS = List.of(
            "No",
            "NIK",
            "Nama Lengkap",
            "Tempat, Tgl Lahir",
            "L/P",
            "Nama Ibu",
            "RT/RW",
            "Pekerjaan",
            "Penghasilan",
            "No. HP");
    private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("id"));
    private static final int FIRST_ROW = 6;

    private final Worksheet sheet;
    private int row = FIRST_ROW;

    private DemoWorkbook(Worksheet sheet) {
        this.sheet = sheet;
    }

    /**
     * The whole file.
     *
     * @param known people whom the register holds already, at least four
     * @param fresh people of the village whom it does not, at least ten
     */
    static byte[] of(String village, List<SyntheticPerson> known, List<SyntheticPerson> fresh) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Desa", "1.0")) {
            var sheet = book.newWorksheet("Data");
            var writing = new DemoWorkbook(sheet);
            writing.head(village);
            writing.troubles(known, fresh);
            for (var person : fresh.subList(7, fresh.size())) writing.good(person);
            writing.foot();
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void head(String village) {
        sheet.value(0, 0, "DATA PEKERJA RENTAN CALON PESERTA BPJS KETENAGAKERJAAN");
        sheet.value(1, 0, "DESA " + village.toUpperCase(Locale.ROOT));
        sheet.value(2, 0, "Contoh: semua orang di daftar ini rekaan");
        for (int column = 0; column < HEADINGS.size(); column++) {
            sheet.value(4, column, HEADINGS.get(column));
            sheet.value(5, column, "(" + (column + 1) + ")");
        }
    }

    private void troubles(List<SyntheticPerson> known, List<SyntheticPerson> fresh) {
        good(known.get(0)); // stands in the register already
        write(
                known.get(1),
                known.get(1).nik().digits(),
                known.get(1).name(),
                born(known.get(1)),
                "Rp 1.750.000"); // earns more now
        write(
                known.get(2),
                otherNumber(known.get(2)),
                known.get(2).name(),
                born(known.get(2)),
                "900000"); // another number
        write(
                known.get(3),
                "",
                known.get(3).name(),
                born(known.get(3)),
                "850000"); // a registered person, without number
        write(
                fresh.get(0),
                fresh.get(0).nik().digits().substring(0, 15),
                fresh.get(0).name(),
                born(fresh.get(0)),
                "700000");
        write(fresh.get(1), "", fresh.get(1).name(), born(fresh.get(1)), "650000");
        write(fresh.get(2), fresh.get(2).nik().digits(), fresh.get(2).name(), "Atambua, 31 Februari 1990", "800000");
        write(fresh.get(3), "5304021234567890", fresh.get(3).name(), born(fresh.get(3)), "800000");
        good(fresh.get(4));
        sheet.value(row, 1, Double.valueOf(fresh.get(5).nik().digits())); // typed as a number: its last digits are lost
        write(fresh.get(5), null, fresh.get(5).name(), born(fresh.get(5)), "1.000.000,00");
        good(fresh.get(4)); // the same line twice
        // "3/2" typed into a cell becomes the second of March, or the third of February.
        sheet.value(row, 6, LocalDate.of(2026, 2, 3));
        sheet.style(row, 6).format("d/m").set();
        good(fresh.get(6));
    }

    private void good(SyntheticPerson person) {
        write(
                person,
                person.nik().digits(),
                person.name(),
                born(person),
                "Rp " + "%,d".formatted(person.monthlyIncome()).replace(',', '.'));
    }

    private void write(SyntheticPerson person, @Nullable String nik, String name, String born, String income) {
        sheet.value(row, 0, row - FIRST_ROW + 1);
        if (nik != null) sheet.value(row, 1, nik);
        sheet.value(row, 2, row % 3 == 0 ? name.toUpperCase(Locale.ROOT) : name);
        sheet.value(row, 3, born);
        sheet.value(row, 4, person.sex().code());
        sheet.value(row, 5, person.motherName());
        if (sheet.value(row, 6) == null) sheet.value(row, 6, "%03d/%03d".formatted(person.rt(), person.rw()));
        sheet.value(row, 7, person.occupation().indonesian());
        sheet.value(row, 8, income);
        person.phone().ifPresent(phone -> sheet.value(row, 9, phone));
        row++;
    }

    private String born(SyntheticPerson person) {
        var format = row % 2 == 0 ? SLASHES : WORDS;
        return person.birthPlace() + ", " + person.birthDate().format(format);
    }

    /** A number that could be anybody's: the last digit is another one. */
    private static String otherNumber(SyntheticPerson person) {
        var digits = person.nik().digits();
        return digits.substring(0, 15) + (char) ('0' + (digits.charAt(15) - '0' + 1) % 10);
    }

    private void foot() {
        sheet.value(row, 2, "JUMLAH");
        sheet.value(row, 4, (row - FIRST_ROW) + " orang");
        sheet.value(row + 2, 7, "Manleten, 16 November 2026");
        sheet.value(row + 3, 7, "Kepala Desa,");
        sheet.value(row + 6, 7, "Petrus Lau");
    }
}
