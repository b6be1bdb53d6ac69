package id.lindung.bench;

import id.lindung.regions.Regions;
import id.lindung.synthetic.SyntheticPeople;
import id.lindung.synthetic.SyntheticPerson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Files of synthetic workers as a regency would send them. */
final class WorkerFiles {

    private static final List<String> TITLES = List.of(
            "No",
            "NIK",
            "No KK",
            "Nama Lengkap",
            "Tempat Lahir",
            "Tanggal Lahir",
            "L/P",
            "Nama Ibu Kandung",
            "RT",
            "RW",
            "Desa",
            "Kecamatan",
            "Kabupaten",
            "No HP",
            "Pekerjaan",
            "Penghasilan");

    private final Regions regions = Regions.load();
    private final SyntheticPeople people;

    WorkerFiles(SyntheticPeople people) {
        this.people = people;
    }

    /** People from..until, one a line. */
    Path csv(Path file, long from, long until) throws IOException {
        try (var out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            out.println(String.join(";", TITLES));
            people.forEach(from, until, person -> out.println(String.join(";", cells(person, from))));
        }
        return file;
    }

    /** People from..until, one a row, every cell a text. */
    Path xlsx(Path file, long from, long until) throws IOException {
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "bench", "1.0")) {
            var sheet = book.newWorksheet("Data");
            for (int column = 0; column < TITLES.size(); column++) sheet.value(0, column, TITLES.get(column));
            people.forEach(from, until, person -> {
                int row = (int) (person.index() - from + 1);
                var cells = cells(person, from);
                for (int column = 0; column < cells.size(); column++) sheet.value(row, column, cells.get(column));
                if (row % 1_000 == 0) flush(sheet);
            });
            sheet.finish();
        }
        return file;
    }

    private static void flush(org.dhatim.fastexcel.Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> cells(SyntheticPerson person, long from) {
        var village = person.village();
        return List.of(
                Long.toString(person.index() - from + 1),
                person.nik().digits(),
                person.familyCard().digits(),
                person.name(),
                person.birthPlace(),
                person.birthDate().toString(),
                person.sex().code(),
                person.motherName(),
                Integer.toString(person.rt()),
                Integer.toString(person.rw()),
                regions.get(village).label(),
                regions.get(village.atDepth(3)).name(),
                regions.get(village.atDepth(2)).name(),
                person.phone().orElse(""),
                person.occupation().indonesian(),
                Long.toString(person.monthlyIncome()));
    }
}
