package id.lindung.office.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Role;
import id.lindung.sheets.Limits;
import id.lindung.sheets.Opening;
import id.lindung.sheets.SheetRow;
import id.lindung.sheets.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A village's spreadsheet goes in, its bad rows come back, and the whole can be taken back. */
@OfficeTest
class ImportWalkTest extends Walk {

    private static final List<String> VILLAGES = List.of("53.17.01.2001", "53.17.01.2003", "53.17.01.2004");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void anOperatorBringsAListIn(Device device) throws IOException {
        var word = "impor-" + device.word() + "-";
        var group = "1" + device.number + "0";
        var list = MessyWorkbook.write(folder, group);
        try (var browser = signedIn(device, Role.VILLAGE_OPERATOR, VILLAGES.get(device.number))) {
            browser.expect(word + "beranda-kosong", Weight.VILLAGE);

            send(browser, list, word);
            browser.expect(word + "periksa", Weight.LIST);
            assertThat(browser.heading()).isEqualTo("3 dari 6 baris siap disimpan");
            assertThat(browser.text()).contains("NIK_LENGTH", "NAME_MISSING", "BIRTHDATE_INVALID");
            var batch = browser.path();

            browser.follow("Ubah arti kolom");
            browser.expect(word + "kolom", Weight.LIST);
            browser.choose("k0_8", "");
            browser.press("main form button");
            browser.awaitPath("/impor/[0-9]+");
            assertThat(browser.heading()).isEqualTo("3 dari 6 baris siap disimpan");

            assertThat(reasons(browser.fetch(batch + "/ditolak.xlsx"))).hasSize(MessyWorkbook.BAD);
            browser.press("form[action$='/simpan'] button");
            browser.awaitPath("/impor/[0-9]+");
            assertThat(browser.heading()).isEqualTo("3 dari 6 baris tersimpan");
            browser.expect(word + "tersimpan", Weight.LIST);
            browser.visit("/pekerja", word + "pekerja", Weight.LIST);
            assertThat(browser.heading()).isEqualTo("3 pekerja");
            browser.visit("/", word + "beranda", Weight.VILLAGE);
            assertThat(browser.text()).contains("Perbaiki 3 baris impor");

            send(browser, list, word);
            assertThat(browser.heading()).isEqualTo("0 dari 6 baris siap disimpan");
            assertThat(browser.all("form[action$='/simpan']")).isEmpty();

            browser.go(batch);
            browser.press("form[action$='/urungkan'] button");
            assertThat(browser.heading()).isEqualTo("Impor ini sudah dibatalkan");
            browser.expect(word + "dibatalkan", Weight.LIST);
            browser.go("/pekerja");
            assertThat(browser.heading()).isEqualTo("0 pekerja");
            browser.expect(word + "pekerja-kosong", Weight.LIST);
        }
    }

    private static void send(Browser browser, Path list, String word) {
        browser.go("/impor");
        browser.expect(word + "berkas", Weight.LIST);
        browser.give("berkas", list);
        browser.press("main form[enctype] button");
        browser.awaitPath("/impor/[0-9]+");
    }

    /** The rows that were given back, each with why. */
    private List<String> reasons(byte[] workbook) throws IOException {
        var copy = Files.write(folder.resolve("ditolak.xlsx"), workbook);
        if (!(TableFile.open(copy, "ditolak.xlsx", Limits.DEFAULT) instanceof Opening.Opened(var file))) {
            throw new AssertionError("not a workbook");
        }
        var rows = new ArrayList<SheetRow>();
        try (file;
                var all = file.rows(0)) {
            all.forEachRemaining(rows::add);
        }
        int heading = 0;
        while (!rows.get(heading).toString().contains("Alasan")) heading++;
        int last = rows.get(heading).size() - 1;
        return rows.subList(heading + 1, rows.size()).stream()
                .map(row -> row.text(last))
                .filter(reason -> !reason.isBlank())
                .toList();
    }
}
