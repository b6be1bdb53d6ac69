package id.lindung.office.reconciliation;

import static id.lindung.office.billing.MoneyFixture.asOffice;
import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.billing.BillLock;
import id.lindung.office.billing.BillRun;
import id.lindung.office.billing.BillScope;
import id.lindung.office.billing.Bills;
import id.lindung.office.billing.MoneyFixture;
import id.lindung.office.payments.Payments;
import id.lindung.office.payments.Penalties;
import id.lindung.office.protection.ParticipantImport;
import id.lindung.office.protection.Standing;
import id.lindung.office.protection.StatusReader;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.rules.name.NameKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is paid beside what BPJS says. */
@OfficeTest
class ReconciliationTest {

    private static final String REGENCY = "53.10";
    private static final String VILLAGE = "53.10.01.2001";
    private static final YearMonth MONTH = YearMonth.of(2025, 7);
    private static final String HEADINGS = "NIK,KPJ,Nama Lengkap,Tanggal Lahir,Segmen,Program,NPP,Nama Perusahaan\n";

    @Autowired
    BillRun runs;

    @Autowired
    BillLock locks;

    @Autowired
    Bills bills;

    @Autowired
    Payments payments;

    @Autowired
    Penalties penalties;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    Overlaps overlaps;

    @Autowired
    ParticipantImport participants;

    @Autowired
    StatusReader statuses;

    @Autowired
    Seal seal;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path directory;

    private MoneyFixture fixture;

    @BeforeEach
    void fixture() {
        fixture = new MoneyFixture(jdbc);
    }

    @Test
    void paidAndConfirmedAreToldApartAndBpjsHasTheLastWord() throws IOException {
        var village = fixture.id("SELECT count(*) FROM region WHERE code = ?", VILLAGE) == 1 ? VILLAGE : firstVillage();
        long payer = fixture.payer("VILLAGE", "Desa Rekon", village);
        long fund = fixture.fund(payer, village, 2025, "ADD", 100_000_000L);
        long maria = person("5310011706850001", "Maria Rekon", village);
        long yosef = person("5310011706850002", "Yosef Rekon", village);
        long petrus = person("5310011706850003", "Petrus Rekon", village);
        for (long each : new long[] {maria, yosef, petrus}) fixture.member(each, payer, village, fund, MONTH);
        var scope = new BillScope(MONTH, village, null, payer);
        asOffice(() -> runs.run(scope, false));
        asOffice(() -> locks.lock(scope));
        var bill = asOffice(() -> bills.list(scope, 0, 1)).getFirst();
        // A new member whose bill is unpaid was never protected: nothing is invented.
        assertThat(standing(maria)).isEqualTo(Standing.NEVER);
        asOffice(() -> payments.pay(bill, bill.rupiah(), LocalDate.of(2025, 7, 14), "REKON"));
        assertThat(standing(maria)).isEqualTo(Standing.PAID);
        assertThat(asOffice(() -> statuses.read(maria, MONTH, null).orElseThrow())
                        .bill())
                .isEqualTo(bill.id());

        list("""
                5310011706850001,,Maria Rekon,17-06-1985,PU,JKK JKM,,PT Lain
                5310011706850002,,Yosef Rekon,17-06-1985,BPU,JKK JKM,,
                5310011706850099,,Orang Asing,17-06-1985,BPU,JKK JKM,,
                """);
        assertThat(standing(yosef)).isEqualTo(Standing.CONFIRMED);
        assertThat(standing(petrus)).isEqualTo(Standing.PAID);
        var result = asOffice(() -> reconciliation.run(MONTH, REGENCY));
        assertThat(result.listed()).isTrue();
        assertThat(result.counts())
                .containsEntry(CaseKind.PAID_NOT_ACTIVE, 1)
                .containsEntry(CaseKind.ACTIVE_UNKNOWN, 1)
                .hasSize(2);
        assertThat(asOffice(() -> reconciliation.run(MONTH, REGENCY)).opened()).isZero();
        var one = asOffice(() -> reconciliation.list(MONTH, REGENCY, CaseKind.PAID_NOT_ACTIVE, false, 0, 10))
                .getFirst();
        assertThat(one.name()).isEqualTo("Petrus Rekon");
        assertThat(one.rupiah()).isEqualTo(16_800);
        assertThat(asOffice(() -> reconciliation.close(one.id(), ""))).isPresent();
        assertThat(asOffice(() -> reconciliation.close(one.id(), "Sudah ditanyakan")))
                .isEmpty();
        assertThat(asOffice(() -> reconciliation.close(one.id(), "Sudah ditanyakan")))
                .isPresent();

        // Maria is on a company's list as a wage earner and on the village's bill: paid twice.
        assertThat(asOffice(() -> overlaps.total(MONTH, REGENCY))).isEqualTo(new Overlaps.Total(1, 16_800));
        assertThat(asOffice(() -> overlaps.list(MONTH, REGENCY, 0, 10))
                        .getFirst()
                        .name())
                .isEqualTo("Maria Rekon");

        // A corrected list no longer names Yosef: what was paid for him is still paid.
        list("5310011706850001,,Maria Rekon,17-06-1985,PU,JKK JKM,,PT Lain\n");
        assertThat(standing(yosef)).isEqualTo(Standing.PAID);
        var again = asOffice(() -> reconciliation.run(MONTH, REGENCY));
        assertThat(again.gone()).isEqualTo(1);
        assertThat(again.counts()).containsEntry(CaseKind.PAID_NOT_ACTIVE, 1);
    }

    @Test
    void aFineGrowsByTwoPercentForEachWholeMonth() {
        var village = "53.14.08.2001";
        long payer = fixture.payer("COMPANY", "PT Terlambat", village);
        var month = YearMonth.of(2024, 1);
        fixture.member(
                fixture.person("Pegawai", village),
                payer,
                village,
                null,
                month,
                "PU",
                "COMPANY_WORKER",
                "JKK+JKM+JHT",
                "WAGE",
                300_000_000L);
        fixture.run("UPDATE membership SET risk_class = 'VERY_LOW' WHERE payer_id = ?", payer);
        var scope = new BillScope(month, village, null, payer);
        asOffice(() -> runs.run(scope, false));
        asOffice(() -> locks.lock(scope));
        var bill = asOffice(() -> bills.list(scope, 0, 1)).getFirst();
        assertThat(bill.rupiah()).isEqualTo(7_200 + 9_000 + 111_000 + 60_000);
        asOffice(() -> payments.pay(bill, bill.rupiah(), LocalDate.of(2024, 4, 20), "LAMBAT"));
        var made = asOffice(() -> penalties.run(scope));
        // Due on 15 February; two whole months and five days late.
        assertThat(made.bills()).isEqualTo(1);
        assertThat(made.needBranch()).isEqualTo(1);
        assertThat(made.rupiah()).isEqualTo(288 + 360 + 6_840);
        assertThat(asOffice(() -> penalties.run(scope)).rupiah()).isEqualTo(made.rupiah());
        assertThat(asOffice(() -> locks.lock(scope)).locked()).hasSize(1);
        assertThat(asOffice(() -> penalties.run(scope)).bills()).isZero();
    }

    private String firstVillage() {
        return fixture.texts(
                        "SELECT code FROM region WHERE code LIKE '53.10.%' AND length(code) = 13 ORDER BY 1 LIMIT 1")
                .getFirst();
    }

    private long person(String nik, String name, String village) {
        long person = fixture.person(name, village);
        fixture.run(
                "UPDATE person SET nik_index = ?, name_key = ? WHERE id = ?",
                seal.index(Purpose.NIK, nik),
                NameKey.of(name).key(),
                person);
        return person;
    }

    private Standing standing(long person) {
        return asOffice(() -> statuses.read(person, MONTH, null).orElseThrow()).standing();
    }

    private void list(String rows) throws IOException {
        var file = Files.createTempFile(directory, "peserta", ".csv");
        Files.writeString(file, HEADINGS + rows);
        assertThat(asOffice(() -> participants.run(
                        new ParticipantImport.Request(file, "peserta.csv", MONTH, REGENCY, false, false))))
                .isInstanceOf(ParticipantImport.Outcome.Done.class);
    }
}
