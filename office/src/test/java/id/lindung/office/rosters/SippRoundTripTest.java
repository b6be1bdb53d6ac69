package id.lindung.office.rosters;

import static id.lindung.office.billing.MoneyFixture.asOffice;
import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.billing.MoneyFixture;
import id.lindung.office.people.Payers;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.office.sipp.SippCorrections;
import id.lindung.office.sipp.SippExport;
import id.lindung.office.sipp.SippTemplate;
import id.lindung.rules.name.NameKey;
import id.lindung.sheets.Cell;
import id.lindung.sheets.Limits;
import id.lindung.sheets.Opening;
import id.lindung.sheets.TableFile;
import id.lindung.sheets.write.TemplateWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is written for BPJS can be read back, and says the same. */
@OfficeTest
class SippRoundTripTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 3);
    private static final String VILLAGE = "53.14.08.2001";
    private static int serial = 9100;

    @Autowired
    SippExport export;

    @Autowired
    SippCorrections corrections;

    @Autowired
    Payers payers;

    @Autowired
    Rosters rosters;

    @Autowired
    RosterFiles files;

    @Autowired
    Seal seal;

    @Autowired
    JdbcClient jdbc;

    private MoneyFixture fixture;
    private Payers.Payer payer;

    @BeforeEach
    void company() {
        fixture = new MoneyFixture(jdbc);
        long id = fixture.payer("COMPANY", "PT Templat", "53.14");
        payer = asOffice(() -> payers.find(id).orElseThrow());
    }

    @Test
    void newWorkersAreWrittenAsTextWithTheirNumbersAndReadBackAsKnown() throws Exception {
        var niks = List.of(member("Ana Templat", null), member("Budi Templat", null));
        var workbook = write(SippTemplate.TK_BARU, "lapor ke BPJS");
        var rows = rows(workbook, 1);
        assertThat(rows.getFirst()).startsWith("NO_PEGAWAI", "NAMA_LENGKAP").hasSize(30);
        int number = rows.getFirst().indexOf("NOMOR_IDENTITAS");
        int place = rows.getFirst().indexOf("LOKASI_PEKERJAAN");
        assertThat(rows.subList(1, 3).stream().map(row -> row.get(number))).isEqualTo(niks);
        assertThat(rows.get(1)).contains("17-06-1985", "KTP", "2500000", "Ana Templat");
        assertThat(rows.get(1).get(place)).isEqualTo("5314");
        var roster = read(workbook);
        assertThat(roster.count(Rosters.Act.SAME)).isEqualTo(2);
        assertThat(roster.rows()).isEqualTo(2);
    }

    @Test
    void somebodyKnownOnlyFromBpjssTemplateIsRegisteredInTheRegencyItNames() throws Exception {
        member("Cici Templat", null);
        var workbook = write(SippTemplate.TK_BARU, "lapor ke BPJS");
        fixture.run("UPDATE membership SET known_until = now() WHERE payer_id = ?", payer.id());
        fixture.run("""
                UPDATE person SET state = 'WITHDRAWN' WHERE id IN (SELECT person_id FROM membership WHERE payer_id = ?)""", payer.id());
        var roster = read(workbook);
        assertThat(roster.count(Rosters.Act.NEW)).isEqualTo(1);
        asOffice(() -> rosters.save(roster.id()));
        assertThat(fixture.texts("""
                        SELECT p.region_code FROM membership m JOIN person p ON p.id = m.person_id
                        WHERE m.payer_id = ? AND m.known_until = 'infinity'""", payer.id())).containsExactly("53.14");
    }

    @Test
    void wagesOfAMonthComeBackAsWagesOnceSomebodyChangesThem() throws Exception {
        member("Dodi Templat", "26031410001");
        var workbook = write(SippTemplate.UPAH, "lapor upah");
        var rows = rows(workbook, 1);
        assertThat(rows.getFirst()).startsWith("NIK", "ID_PEGAWAI", "KPJ");
        assertThat(rows.get(1)).contains("26031410001", "01-03-2026", "2500000");
        assertThat(read(workbook).count(Rosters.Act.SAME)).isEqualTo(1);
        fixture.run("UPDATE membership SET base_sen = 260000000 WHERE payer_id = ?", payer.id());
        assertThat(read(workbook).count(Rosters.Act.WAGE)).isEqualTo(1);
    }

    @Test
    void sippsOwnCorrectionsComeBackInOrderWithWhatTheRegisterKnowsBetter() throws Exception {
        member("Fani Templat", "26031410011");
        member("Gusti Templat", "26031410012");
        fixture.run("""
                UPDATE person SET address = 'Jalan Baru 7' WHERE id IN (SELECT person_id FROM participant_number WHERE kpj_index = ?)""", seal.index(Purpose.PARTICIPANT_NUMBER, "26031410011"));
        assertThat(rows(write(SippTemplate.KOREKSI_TK, "koreksi"), 1)).hasSize(3);

        var columns = SippTemplate.KOREKSI_TK.columns();
        var download = new ByteArrayOutputStream();
        try (var workbook =
                TemplateWriter.open(download, "Petunjuk Pengisian", List.of("SIPP"), "update_data_tk", columns)) {
            workbook.row(line(columns, "K-2", "26031410012", "Jalan Lama 2"));
            workbook.row(line(columns, "K-9", "99999999999", "Bukan kami"));
            workbook.row(line(columns, "K-1", "26031410011", "Jalan Lama 1"));
        }
        var file = Files.write(Files.createTempFile("koreksi", ".xlsx"), download.toByteArray());
        var read = (SippCorrections.Outcome.Read)
                asOffice(() -> corrections.read(payer, MONTH, file, "template_koreksi_tk_1.xlsx", "koreksi alamat"));
        assertThat(List.of(read.rows(), read.unknown())).containsExactly(3, 1);
        var out = new ByteArrayOutputStream();
        read.file().write(out);
        var back = rows(out.toByteArray(), 1);
        int address = columns.indexOf("ALAMAT_LENGKAP_DOMISILI");
        assertThat(back.stream().skip(1).map(List::getFirst))
                .as("KODE and order stay")
                .containsExactly("K-2", "K-9", "K-1");
        assertThat(back.get(3).get(address)).isEqualTo("Jalan Baru 7");
        assertThat(back.get(2).get(address)).as("somebody else's stays").isEqualTo("Bukan kami");
        assertThat(back.get(1).get(address)).as("what we do not know stays").isEqualTo("Jalan Lama 2");
        assertThat(back.get(3).get(columns.indexOf("EMAIL"))).isEqualTo("lama@contoh.id");
        assertThat(back.get(3).get(columns.indexOf("LOKASI_PEKERJAAN"))).isEqualTo("5314");

        var other = Files.writeString(Files.createTempFile("lain", ".csv"), "Nama,Alamat\nA,B\n");
        assertThat(asOffice(() -> corrections.read(payer, MONTH, other, "lain.csv", "koreksi alamat")))
                .isInstanceOf(SippCorrections.Outcome.Refused.class);
    }

    private static List<String> line(List<String> columns, String code, String kpj, String address) {
        return columns.stream()
                .map(column -> switch (column) {
                    case "KODE" -> code;
                    case "KPJ" -> kpj;
                    case "ALAMAT_LENGKAP_DOMISILI" -> address;
                    case "EMAIL" -> "lama@contoh.id";
                    default -> "";
                })
                .toList();
    }

    @Test
    void leaversAreNamedByTheirParticipantNumberAndReasonCode() throws Exception {
        member("Edi Templat", "26031410002");
        fixture.run(
                "UPDATE membership SET until_month = '2026-03-01', end_reason = 'LEFT', from_month = '2026-01-01' WHERE payer_id = ?",
                payer.id());
        var workbook = write(SippTemplate.TK_NONAKTIF, "nonaktif");
        assertThat(rows(workbook, 1).get(1)).contains("26031410002", "A1", "28-02-2026");
        fixture.run("UPDATE membership SET until_month = 'infinity', end_reason = NULL WHERE payer_id = ?", payer.id());
        assertThat(read(workbook).count(Rosters.Act.LEAVE)).isEqualTo(1);
    }

    @Test
    void withoutAPurposeNumbersAreMasked() throws Exception {
        var nik = member("Feri Templat", null);
        assertThat(rows(write(SippTemplate.TK_BARU, null), 1).get(1))
                .contains(nik.substring(0, 4) + "************")
                .doesNotContain(nik);
        assertThat(fixture.count(
                        "SELECT count(*) FROM audit_entry WHERE subject = ? AND action = 'EXPORTED'",
                        "payer:" + payer.id()))
                .isEqualTo(1);
    }

    @Test
    void everyReasonHasACodeOfBpjsAndComesBackAsOneOfOurs() {
        for (var reason : id.lindung.office.memberships.EndReason.values()) {
            assertThat(id.lindung.office.sipp.SippReason.read(id.lindung.office.sipp.SippReason.of(reason)))
                    .as(reason.name())
                    .isPresent();
        }
        assertThat(id.lindung.office.sipp.SippLocation.of("93.02.01.2001")).isEqualTo("9116");
        assertThat(id.lindung.office.sipp.SippLocation.regency("9116")).contains("93.02");
        assertThat(id.lindung.office.sipp.SippLocation.of("53.04.02.2005")).isEqualTo("5304");
    }

    private String member(String name, @Nullable String kpj) {
        var nik = "531408170685" + serial++;
        long person = fixture.person(name, VILLAGE);
        fixture.run(
                "UPDATE person SET nik_index = ?, nik_sealed = ?, nik_mask = ?, name_key = ?, sex = 'L' WHERE id = ?",
                seal.index(Purpose.NIK, nik),
                seal.seal(Purpose.NIK, nik),
                nik.substring(0, 4) + "********" + nik.substring(12),
                NameKey.of(name).key(),
                person);
        if (kpj != null)
            fixture.run(
                    "INSERT INTO participant_number (person_id, kpj_index, kpj_sealed, kpj_mask, since) VALUES (?, ?, ?, ?, '2026-01-01')",
                    person,
                    seal.index(Purpose.PARTICIPANT_NUMBER, kpj),
                    seal.seal(Purpose.PARTICIPANT_NUMBER, kpj),
                    "*******" + kpj.substring(7));
        fixture.member(
                person, payer.id(), "53.14", null, MONTH, "PU", "COMPANY_WORKER", "JKK+JKM+JHT", "WAGE", 250_000_000L);
        return nik;
    }

    private byte[] write(SippTemplate template, @Nullable String purpose) throws Exception {
        var out = new ByteArrayOutputStream();
        asOffice(() -> export.write(template, payer, MONTH, 1, purpose, out));
        return out.toByteArray();
    }

    private Rosters.Roster read(byte[] workbook) {
        var terms = RosterTerms.of("COMPANY", MONTH);
        return asOffice(() -> {
            var outcome = files.check(
                    payer, terms, new ByteArrayInputStream(workbook), "template_tk.xlsx", UUID.randomUUID());
            assertThat(outcome).isInstanceOf(RosterFiles.Outcome.Checked.class);
            return rosters.find(((RosterFiles.Outcome.Checked) outcome).roster())
                    .orElseThrow();
        });
    }

    /** The rows of a sheet as texts; a cell that is not text fails. */
    private static List<List<String>> rows(byte[] workbook, int sheet) throws Exception {
        var file = Files.createTempFile("templat", ".xlsx");
        try {
            Files.write(file, workbook);
            var rows = new ArrayList<List<String>>();
            if (!(TableFile.open(file, "templat.xlsx", Limits.DEFAULT) instanceof Opening.Opened(var table)))
                throw new AssertionError("not readable");
            try (table;
                    var reading = table.rows(sheet)) {
                while (reading.hasNext()) {
                    var row = reading.next();
                    var texts = new ArrayList<String>();
                    for (int c = 0; c < row.size(); c++) {
                        assertThat(row.cell(c)).isInstanceOfAny(Cell.Text.class, Cell.Empty.class);
                        texts.add(row.text(c));
                    }
                    rows.add(texts);
                }
            }
            return rows;
        } finally {
            Files.delete(file);
        }
    }
}
