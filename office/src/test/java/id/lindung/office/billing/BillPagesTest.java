package id.lindung.office.billing;

import static id.lindung.office.billing.MoneyFixture.asOffice;
import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.Visitor;
import id.lindung.office.access.Accounts;
import id.lindung.office.access.Accounts.Creation;
import id.lindung.office.actor.Role;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the draft to the proof, as a treasurer does it in a browser; and what a payer sees of others: nothing. */
@OfficeTest
class BillPagesTest {

    private static final YearMonth MONTH = YearMonth.of(2025, 9);
    private static final String VILLAGE = "53.14.05.2001";

    @Autowired
    Accounts accounts;

    @Autowired
    Bills bills;

    @Autowired
    BillRun runs;

    @Autowired
    BillLock locks;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private MoneyFixture fixture;

    @BeforeEach
    void fixture() {
        fixture = new MoneyFixture(jdbc);
    }

    @Test
    void aTreasurerMakesLocksPaysAndProves() {
        long payer = fixture.payer("VILLAGE", "Desa Halaman", VILLAGE);
        long fund = fixture.fund(payer, VILLAGE, 2025, "ADD", 10_000_000L);
        for (int i = 0; i < 3; i++) fixture.member(fixture.person("Warga " + i, VILLAGE), payer, VILLAGE, fund, MONTH);
        long dead = fixture.person("Almarhum Halaman", VILLAGE);
        fixture.run("UPDATE person SET died_on = '2025-08-01' WHERE id = ?", dead);
        fixture.member(dead, payer, VILLAGE, fund, MONTH);
        var visitor = visitor(Role.VILLAGE_TREASURER, VILLAGE, null);
        assertThat(visitor.get("/tagihan/2025-09").body()).contains("Buat draf tagihan");
        assertThat(visitor.post("/tagihan/2025-09/buat", Map.of("wilayah", VILLAGE))
                        .statusCode())
                .isEqualTo(302);
        var page = visitor.get("/tagihan/2025-09").body();
        assertThat(page).contains("Rp50.400", "Meninggal sebelum bulan ini", "+3");
        assertThat(visitor.get("/tagihan/2025-09/tanpa/DIED").body()).contains("Almarhum Halaman");
        assertThat(visitor.get("/tagihan/2025-09/beda/NEW").body()).contains("Warga 0", "Warga 1", "Warga 2");
        var bill = asOffice(() -> bills.list(new BillScope(MONTH, VILLAGE, null, payer), 0, 1))
                .getFirst();
        var href = "/tagihan/2025-09/" + bill.id();
        assertThat(visitor.get(href).body()).contains("5.1.02.02.02.0006", "Kunci Rp50.400");
        visitor.post(href + "/kunci", Map.of("rupiah", "50400"));
        visitor.get(href);
        visitor.post(href + "/kode", Map.of("kode", "12"));
        assertThat(visitor.get(href).body()).contains("tidak terdiri dari 10 sampai 20 angka");
        visitor.post(href + "/kode", Map.of("kode", "2509 0000 0001"));
        assertThat(visitor.get(href).body()).contains("250900000001", "Lewat jatuh tempo");
        var proof = "bukti".getBytes(StandardCharsets.UTF_8);
        var fields = Map.of("jumlah", "50.400", "tanggal", "2025-09-12", "referensi", "CMS-9");
        assertThat(visitor.upload(href + "/bayar", fields, "berkas", "bukti.jpg", proof)
                        .statusCode())
                .isEqualTo(302);
        var paid = visitor.get(href).body();
        assertThat(paid).contains("Lunas", "bukti.jpg", "CMS-9", "Pelunasan");
        // A double click is one payment.
        visitor.upload(href + "/bayar", fields, "berkas", "bukti.jpg", new byte[0]);
        assertThat(visitor.get(href).body()).contains("sudah tercatat");
        assertThat(fixture.count("SELECT count(*) FROM payment WHERE payer_id = ?", payer))
                .isEqualTo(1);
        assertThat(visitor.get(href + "/nota").body()).contains("lima puluh ribu empat ratus rupiah", "Diperiksa oleh");
        assertThat(visitor.get(href + "/lampiran.xlsx").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/pemberitahuan").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/pemberitahuan.csv").body()).startsWith("\uFEFFpayer,contact");
        assertThat(visitor.get("/penerimaan").statusCode()).isEqualTo(200);
        var english = visitor.get(href + "?lang=en").body();
        assertThat(english).contains("Settlement");
    }

    @Test
    void aPayerSeesItsOwnBillWithNamesAndNobodyElses() {
        var village = "53.14.09.2001";
        long mine = fixture.payer("COMPANY", "PT Milik Sendiri", village);
        long other = fixture.payer("COMPANY", "PT Orang Lain", village);
        for (long payer : new long[] {mine, other}) {
            fixture.member(
                    fixture.person("Pegawai " + payer, village),
                    payer,
                    village,
                    null,
                    MONTH,
                    "PU",
                    "COMPANY_WORKER",
                    "JKK+JKM",
                    "WAGE",
                    250_000_000L);
        }
        fixture.run("UPDATE membership SET risk_class = 'LOW' WHERE payer_region = ?", village);
        asOffice(() -> runs.run(BillScope.of(MONTH, village), false));
        asOffice(() -> locks.lock(BillScope.of(MONTH, village)));
        var visitor = visitor(Role.PAYER, "53.14", mine);
        var page = visitor.get("/tagihan/2025-09").body();
        assertThat(page).contains("PT Milik Sendiri").doesNotContain("PT Orang Lain", "Buat draf");
        long theirs = fixture.id("SELECT id FROM bill WHERE payer_id = ?", other);
        long ours = fixture.id("SELECT id FROM bill WHERE payer_id = ?", mine);
        assertThat(visitor.get("/tagihan/2025-09/" + theirs).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/tagihan/2025-09/" + ours).body()).contains("Pegawai " + mine);
        assertThat(visitor.get("/pemberitahuan").body())
                .contains("PT Milik Sendiri")
                .doesNotContain("PT Orang Lain");
        assertThat(visitor.post("/tagihan/2025-09/" + ours + "/bayar", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/rekon/2025-09").statusCode()).isEqualTo(403);
    }

    @Test
    void aRegencyComparesBillsWithBpjs() {
        var visitor = visitor(Role.REGENCY_OFFICER, "53.14", null);
        assertThat(visitor.get("/rekon/2025-09").body())
                .contains("Daftar aktif BPJS bulan September 2025 belum dimasukkan");
        visitor.post("/rekon/2025-09", Map.of("wilayah", "53.14"));
        assertThat(visitor.get("/rekon/2025-09").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/tumpang/2025-09").body()).contains("Tidak ada yang dibayar dua kali");
        assertThat(visitor.get("/tagihan/2025-09?wilayah=53.04").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/tagihan/1999-01").statusCode()).isEqualTo(404);
    }

    private Visitor visitor(Role role, String region, @Nullable Long payer) {
        var username = "tagih." + Long.toString(System.nanoTime(), 36);
        var draft = new Accounts.Draft(username, "Penguji", role, region, null, null, payer);
        var creation = asOffice(() -> accounts.create(draft, false));
        return Visitor.signedIn(port, username, ((Creation.Created) creation).password());
    }
}
