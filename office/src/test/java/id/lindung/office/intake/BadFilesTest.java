package id.lindung.office.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.lindung.office.OfficeTest;
import id.lindung.office.Visitor;
import id.lindung.office.access.Accounts;
import id.lindung.office.access.Accounts.Creation;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.intake.WorkerImports.Receipt;
import id.lindung.office.store.OfficeDirectory;
import id.lindung.office.tasks.TaskState;
import id.lindung.office.tasks.Tasks;
import jakarta.servlet.MultipartConfigElement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files as they should not be: each is read for what it is, or refused with a sentence; never a fault of the program. */
@OfficeTest
class BadFilesTest {

    private static final String VILLAGE = "11.01.03.2001";
    private static final String[] HEAD = {
        "No", "NIK", "Nama", "L/P", "Tanggal Lahir", "RT", "RW", "Penghasilan", "Desil"
    };

    @Autowired
    WorkerImports imports;

    @Autowired
    Tasks tasks;

    @Autowired
    Accounts accounts;

    @Autowired
    MultipartConfigElement multipart;

    @Autowired
    OfficeDirectory office;

    @LocalServerPort
    int port;

    private record Judged(String sentence, Counts counts, List<String> problems) {}

    static Stream<org.junit.jupiter.params.provider.Arguments> refusedFiles() throws IOException {
        return Stream.of(
                arguments("kosong.xlsx", new byte[0], "kosong (0 bita)"),
                arguments("hanya-spasi.csv", "\n\n  \n".getBytes(UTF_8), "tidak berisi tulisan"),
                arguments(
                        "hanya-judul.csv", csv(';', new String[][] {HEAD}).getBytes(UTF_8), "Tidak ada baris pekerja"),
                arguments("hanya-judul.xlsx", book(List.<String[]>of(HEAD)), "Tidak ada baris pekerja"),
                arguments("surat.csv", "Ini surat biasa.\nTidak ada tabel.\n".getBytes(UTF_8), "kolom NIK atau nama"),
                arguments("lama.xlsx", ole("Workbook"), "Excel lama (.xls)"),
                arguments("rahasia.xlsx", ole("EncryptedPackage"), "dikunci kata sandi"),
                arguments(
                        "lebar.csv",
                        (csv(';', new String[][] {HEAD}) + "x;".repeat(1_000_000)).getBytes(UTF_8),
                        "kolom ke-"),
                arguments(
                        "sel.csv",
                        csv(';', new String[][] {HEAD, row(1, "x".repeat(1 << 20))})
                                .getBytes(UTF_8),
                        "32767 huruf"),
                arguments("nul.csv", "NIK;Nama\n\0\0;x\n".getBytes(UTF_8), "tidak dikenali sebagai tabel"),
                arguments(
                        "kutip.csv",
                        (csv(';', new String[][] {HEAD}) + "1;\"530;Ana\n" + "2;3;B\n".repeat(900)).getBytes(UTF_8),
                        "tanda kutip"),
                arguments("bom.xlsx", bomb(), "tidak wajar"),
                arguments("lembar.xlsx", sheets(201), "lebih dari 200 lembar"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedFiles")
    void aFileThatCannotBeReadSaysWhatIsWrongAndWhatToDo(String name, byte[] content, String expected) {
        var judged = judge(name, content);
        assertThat(judged.sentence()).contains(expected).doesNotContain("kesalahan program", "Exception", "null");
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> strangeFiles() throws IOException {
        var rows = new String[][] {HEAD, row(1, "José Señora"), row(2, "Maria Bete")};
        return Stream.of(
                arguments("latin1.csv", csv(';', rows).getBytes(ISO_8859_1)),
                arguments("utf16.csv", csv('\t', rows).getBytes(UTF_16)),
                arguments("bom.csv", ("\uFEFF" + csv(',', rows)).getBytes(UTF_8)),
                arguments("tab.csv", csv('\t', rows).getBytes(UTF_8)),
                arguments("titik-koma; rm -rf \"$(x)\".csv", csv(';', rows).getBytes(UTF_8)),
                arguments("namanya-salah.pdf", book(List.of(rows))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangeFiles")
    void anUnusualFileIsReadAsWhatItIs(String name, byte[] content) {
        var judged = judge(name, content);
        assertThat(judged.sentence()).isEmpty();
        assertThat(judged.counts().created()).as(judged.problems().toString()).isEqualTo(2);
    }

    @Test
    void aCellOfThirtyThousandCharactersSpoilsItsRowAlone() throws IOException {
        for (var text : List.of("9", "a", "1.", "RT 1/", "12/03/1980 ", "Atambua, ", "Rp 1 ", "Rp ")) {
            List<String[]> rows = new ArrayList<>();
            rows.add(HEAD);
            for (int column = 0; column < HEAD.length; column++) {
                var row = row(column + 1, "Pekerja " + (char) ('A' + column));
                row[column] = text.repeat(32_000 / text.length());
                rows.add(row);
            }
            rows.add(row(20, "Maria Bete"));
            var judged = judge("panjang.xlsx", book(rows));
            assertThat(judged.sentence()).isEmpty();
            assertThat(judged.counts().rows()).as(text).isEqualTo(HEAD.length + 1);
            assertThat(judged.problems()).as(text).anyMatch(problem -> problem.startsWith("3 NIK_"));
            assertThat(judged.problems()).as(text).anyMatch(problem -> problem.startsWith("4 NAME_MISSING"));
            assertThat(judged.problems()).noneMatch(problem -> problem.startsWith((HEAD.length + 2) + " "));
            assertThat(judged.problems()).allMatch(problem -> problem.length() < 400);
        }
    }

    @Test
    void aDateKeptAsANumberIsReadAlsoWhereItBecameText() {
        var row = row(1, "Maria Bete");
        row[4] = "31122";
        var judged = judge("serial.csv", csv(';', new String[][] {HEAD, row}).getBytes(UTF_8));
        assertThat(judged.problems())
                .anyMatch(problem -> problem.contains("BIRTHDATE_ASSUMED") && problem.contains("1985-03-16"));
    }

    @Test
    void whatIsBeingReceivedLiesInTheOfficesDirectoryWhereItIsSweptAfterACrash() {
        assertThat(Path.of(multipart.getLocation()))
                .startsWith(office.scratch())
                .isDirectory();
    }

    @Test
    void theUploadPageRefusesWithTheSameSentence() throws Exception {
        var draft = new Accounts.Draft("op.berkas-buruk", "Op", Role.VILLAGE_OPERATOR, VILLAGE, null, null, null);
        var made = CurrentActor.<Creation, RuntimeException>callAs(Actor.SYSTEM, () -> accounts.create(draft, false));
        var operator = Visitor.signedIn(port, "op.berkas-buruk", ((Creation.Created) made).password());
        operator.get("/impor");
        var fields = Map.of("token", UUID.randomUUID().toString());
        var answer = operator.upload("/impor", fields, "berkas", "..\\\\..\\\\etc\\\\lama.xlsx", ole("Workbook"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Excel lama (.xls)");
        answer = operator.upload("/impor", fields, "berkas", "hanya-judul.xlsx", book(List.<String[]>of(HEAD)));
        var place = operator.location(answer);
        var page = operator.get(place);
        for (int i = 0; i < 100 && !page.body().contains("Tidak ada baris pekerja"); i++) {
            Thread.sleep(100);
            page = operator.get(place);
        }
        assertThat(page.body()).contains("Tidak ada baris pekerja");
        answer = operator.upload("/impor", Map.of("token", "bukan-uuid"), "berkas", "x.csv", "NIK\n".getBytes(UTF_8));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    private Judged judge(String name, byte[] content) {
        var actor = new Actor(77, "operator-" + VILLAGE, Role.VILLAGE_OPERATOR, Scope.region(VILLAGE));
        return CurrentActor.callAs(actor, () -> {
            try {
                var receipt = imports.receive(new ByteArrayInputStream(content), name, VILLAGE, UUID.randomUUID());
                if (receipt instanceof Receipt.Refused(var why)) {
                    assertThat(why.en()).isNotBlank();
                    return new Judged(why.id(), new Counts(0, 0, 0, 0, 0, 0), List.of());
                }
                long id = ((Receipt.Received) receipt).id();
                var task = tasks.await(imports.check(id), shown -> {});
                List<String> problems = new ArrayList<>();
                imports.forEachProblem(
                        id,
                        1_000,
                        p -> problems.add(
                                p.row() + " " + p.code() + " " + p.message().id()));
                var counts = imports.find(id).orElseThrow().counts();
                imports.forget(id);
                return new Judged(
                        task.state() == TaskState.DONE ? "" : String.valueOf(task.problem()), counts, problems);
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static String[] row(int number, String name) {
        return new String[] {
            Integer.toString(number),
            "53010317068" + (59_100 + number),
            name,
            "L",
            "17-06-1985",
            "001",
            "002",
            "500000",
            "2"
        };
    }

    private static String csv(char separator, String[][] rows) {
        var out = new StringBuilder();
        for (var row : rows)
            out.append(String.join(Character.toString(separator), row)).append('\n');
        return out.toString();
    }

    private static byte[] book(List<String[]> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "uji", "1.0")) {
            var sheet = book.newWorksheet("Data");
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).length; c++) sheet.value(r, c, rows.get(r)[c]);
            }
        }
        return out.toByteArray();
    }

    private static byte[] sheets(int count) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "uji", "1.0")) {
            for (int i = 0; i < count; i++) book.newWorksheet("RT " + i).value(0, 0, "NIK");
        }
        return out.toByteArray();
    }

    /** A sound workbook whose one sheet unpacks to 400 MB. */
    private static byte[] bomb() throws IOException {
        var sound = Files.createTempFile("sehat", ".xlsx");
        Files.write(sound, book(List.<String[]>of(HEAD)));
        var out = new ByteArrayOutputStream();
        try (var in = new ZipFile(sound.toFile());
                var zip = new ZipOutputStream(out)) {
            for (var entry : Collections.list(in.entries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().contains("sheet1.xml")) {
                    var block = "<row><c><v>1</v></c></row>".repeat(40_000).getBytes(UTF_8);
                    zip.write("<worksheet><sheetData>".getBytes(UTF_8));
                    for (int i = 0; i < 400; i++) zip.write(block);
                } else {
                    in.getInputStream(entry).transferTo(zip);
                }
            }
        } finally {
            Files.delete(sound);
        }
        return out.toByteArray();
    }

    /** The head of an old compound file whose directory names a stream. */
    private static byte[] ole(String stream) {
        var content = new byte[2_048];
        var magic = new int[] {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
        for (int i = 0; i < magic.length; i++) content[i] = (byte) magic[i];
        var name = stream.getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, content, 1_024, name.length);
        return content;
    }
}
