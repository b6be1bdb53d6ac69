package id.lindung.office.rosters;

import static id.lindung.office.billing.MoneyFixture.asOffice;
import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.Visitor;
import id.lindung.office.access.Accounts;
import id.lindung.office.access.Accounts.Creation;
import id.lindung.office.actor.Role;
import id.lindung.office.billing.BillLock;
import id.lindung.office.billing.BillRun;
import id.lindung.office.billing.BillScope;
import id.lindung.office.billing.MoneyFixture;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.office.store.OfficeClock;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A payer hands in its people, sees how BPJS sees them, lets them go; and of anybody else's people it learns nothing. */
@OfficeTest
class PayerServesItselfTest {

    private static final String VILLAGE = "53.14.07.2001";
    private static int serial = 9000;

    @Autowired
    Accounts accounts;

    @Autowired
    BillRun runs;

    @Autowired
    BillLock locks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OfficeClock clock;

    @Autowired
    Seal seal;

    @LocalServerPort
    int port;

    private MoneyFixture fixture;
    private YearMonth month;

    @BeforeEach
    void fixture() {
        fixture = new MoneyFixture(jdbc);
        month = YearMonth.from(clock.today());
    }

    @Test
    void aCompanyHandsInItsListAndSeesTheBillOfIt() {
        long company = fixture.payer("COMPANY", "PT Daftar Baik", "53.14");
        long other = fixture.payer("COMPANY", "PT Sudah Membayar", "53.14");
        var taken = nik();
        long paidFor = person("Dibayar Orang Lain", taken);
        fixture.member(paidFor, other, "53.14", null, month, "PU", "COMPANY_WORKER", "JKK+JKM", "WAGE", 200_000_000L);
        var registered = nik();
        person("Warga Tercatat", registered);
        var visitor = payer(company);
        var file = "NIK,Nama Lengkap,Tanggal Lahir,Kode Desa,Upah,Tanggal Keluar,Sebab\n"
                + nik() + ",Pekerja Baru,17-06-1985," + VILLAGE + ",2400000,,\n"
                + registered + ",Warga Tercatat,17-06-1985,,2500000,,\n"
                + taken + ",Dibayar Orang Lain,17-06-1985,,2500000,,\n"
                + registered + ",Warga Tercatat,17-06-1985,,2500000,,\n"
                + nik() + ",Tanpa Desa,17-06-1985,,2500000,,\n"
                + nik() + ",Tanpa Upah,17-06-1985," + VILLAGE + ",,,\n"
                + "123,Salah Nomor,17-06-1985," + VILLAGE + ",2500000,,\n";
        var answer = upload(visitor, file);
        assertThat(answer).startsWith("/pekerja-kami/daftar/");
        var page = visitor.get(answer).body();
        assertThat(page)
                .contains(
                        "2 dari 7 baris akan disimpan",
                        "Pekerja Baru",
                        "Sudah dibayar pihak lain",
                        "sudah ada di baris sebelumnya",
                        "desa tempat tinggalnya diperlukan",
                        "Upah diperlukan",
                        "tidak 16 angka");
        assertThat(fixture.count("SELECT count(*) FROM membership WHERE payer_id = ?", company))
                .isZero();
        assertThat(page).doesNotContain("PT Sudah Membayar");
        assertThat(visitor.get(answer + "/ditolak.xlsx").body()).startsWith("PK");
        visitor.get(answer);
        visitor.post(answer + "/simpan", Map.of());
        // A double click saves once.
        visitor.get(answer);
        visitor.post(answer + "/simpan", Map.of());
        assertThat(visitor.get(answer).body()).contains("Daftar sudah disimpan");
        assertThat(fixture.count(
                        "SELECT count(*) FROM membership WHERE payer_id = ? AND known_until = 'infinity'", company))
                .isEqualTo(2);
        assertThat(visitor.get("/pekerja-kami").body())
                .contains("Pekerja Baru", "Warga Tercatat", "Rp2.400.000", "Belum ada kabar");
        asOffice(() -> runs.run(new BillScope(month, "53.14", null, company), false));
        // 0.54 % of JKK, 0.30 % of JKM and 5.7 % of JHT of Rp4,900,000.
        assertThat(fixture.count("SELECT rupiah FROM bill WHERE payer_id = ?", company))
                .isEqualTo(320_460);
        assertThat(visitor.get("/tagihan/" + month).body()).contains("PT Daftar Baik", "Rp320.460");
        assertThat(visitor.get("/").body()).contains("Pekerja yang kami bayar", "Rp320.460");
    }

    @Test
    void wagesChangeAndLeaversLeaveByTheSameFileAndTheNextBillNamesThem() {
        long company = fixture.payer("COMPANY", "PT Daftar Berubah", "53.14");
        var visitor = payer(company);
        var stays = nik();
        var goes = nik();
        var dies = nik();
        var rows = "NIK,Nama,Tanggal Lahir,Kode Desa,Upah\n";
        for (var nik : new String[] {stays, goes, dies})
            rows += nik + ",Orang " + nik.substring(12) + ",17-06-1985," + VILLAGE + ",2000000\n";
        save(visitor, upload(visitor, rows));
        asOffice(() -> runs.run(new BillScope(month, "53.14", null, company), false));
        // BPJS's own template for leavers, with its codes.
        var next = month.plusMonths(1);
        var today = clock.today();
        var leavers = "NIK,NAMA_LENGKAP,TGL_LAHIR,SEBAB_NA,TGL_KEJADIAN,KETERANGAN\n"
                + goes + ",Orang " + goes.substring(12) + ",17-06-1985,A1," + day(today.toString()) + ",\n"
                + dies + ",Orang " + dies.substring(12) + ",17-06-1985,A6,,\n"
                + nik() + ",Bukan Pekerja Kami,17-06-1985,A1,,\n";
        var list = upload(visitor, leavers);
        assertThat(visitor.get(list).body())
                .contains("1 dari 3 baris", "Meninggal: tanggalnya diperlukan", "tidak sedang kami bayar");
        save(visitor, list);
        save(
                visitor,
                upload(visitor, "NIK,Nama,Upah\n" + stays + ",Orang " + stays.substring(12) + ",3000000\n", next));
        asOffice(() -> runs.run(new BillScope(next, "53.14", null, company), false));
        assertThat(fixture.texts("""
                        SELECT base_sen / 100 || ' ' || coalesce(p.nik_mask, '') FROM bill b JOIN bill_line l ON l.bill_id = b.id
                        JOIN person p ON p.id = l.person_id WHERE b.payer_id = ? AND b.month = ? ORDER BY 1""", company, next.atDay(1)))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("3000000"))
                .anyMatch(line -> line.startsWith("2000000"));
        assertThat(visitor.get("/tagihan/" + next).body()).contains("/beda/ENDED", "/beda/AMOUNT");
    }

    @Test
    void oneMembershipIsEndedByItsPageAndTheMonthAfterIsNotBilled() {
        long company = fixture.payer("COMPANY", "PT Satu Keluar", "53.14");
        long person = fixture.person("Yang Keluar", VILLAGE);
        long membership = fixture.member(
                person,
                company,
                "53.14",
                null,
                month.minusMonths(1),
                "PU",
                "COMPANY_WORKER",
                "JKK+JKM",
                "WAGE",
                200_000_000L);
        fixture.run("UPDATE membership SET risk_class = 'LOW' WHERE id = ?", membership);
        var visitor = payer(company);
        var href = "/kepesertaan/" + membership;
        assertThat(visitor.get(href).body()).contains("Yang Keluar", "Akhiri kepesertaan");
        assertThat(visitor.post(href + "/akhiri", Map.of("tanggal", "31-02-2026", "alasan", "X"))
                        .body())
                .contains("Tulis tanggal yang ada", "Pilih alasannya");
        visitor.get(href);
        visitor.post(href + "/akhiri", Map.of("tanggal", day(clock.today().toString()), "alasan", "MOVED"));
        visitor.get("/pekerja-kami");
        // Sent again, the old number is nobody's any more.
        assertThat(visitor.post(
                                href + "/akhiri",
                                Map.of("tanggal", day(clock.today().toString()), "alasan", "MOVED"))
                        .statusCode())
                .isEqualTo(404);
        for (var each = month; !each.isAfter(month.plusMonths(1)); each = each.plusMonths(1)) {
            var scope = new BillScope(each, "53.14", null, company);
            asOffice(() -> runs.run(scope, false));
        }
        assertThat(fixture.count("SELECT count(*) FROM bill WHERE payer_id = ?", company))
                .isEqualTo(1);
        assertThat(fixture.texts(
                        "SELECT end_reason FROM membership WHERE payer_id = ? AND known_until = 'infinity'", company))
                .containsExactly("MOVED");
    }

    @Test
    void anAttackerWithAPayersAccountReachesNothingOfAnybodyElse() {
        long mine = fixture.payer("COMPANY", "PT Penyerang", "53.14");
        long theirs = fixture.payer("COMPANY", "PT Korban", "53.14");
        var nik = nik();
        var victim = payer(theirs);
        var list = upload(
                victim,
                "NIK,Nama,Tanggal Lahir,Kode Desa,Upah\n" + nik + ",Rahasia Sekali,17-06-1985," + VILLAGE
                        + ",2000000\n");
        save(victim, list);
        long membership = fixture.id("SELECT id FROM membership WHERE payer_id = ?", theirs);
        var attacker = payer(mine);
        assertThat(attacker.get(list).statusCode()).isEqualTo(404);
        assertThat(attacker.get(list + "/ditolak.xlsx").statusCode()).isEqualTo(404);
        assertThat(attacker.get("/kepesertaan/" + membership).statusCode()).isEqualTo(404);
        assertThat(attacker.get("/pekerja-kami?pembayar=" + theirs).statusCode())
                .isEqualTo(404);
        attacker.get("/pekerja-kami");
        assertThat(attacker.post(
                                "/kepesertaan/" + membership + "/akhiri",
                                Map.of("tanggal", "1-1-2026", "alasan", "LEFT"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(attacker.post(list + "/simpan", Map.of()).statusCode()).isEqualTo(404);
        assertThat(attacker.get("/pekerja?q=Rahasia").body()).doesNotContain("Rahasia Sekali");
        // Naming somebody else's worker tells that the number is paid for, and not by whose name or where.
        var asked = upload(
                attacker,
                "NIK,Nama,Tanggal Lahir,Kode Desa,Upah\n" + nik + ",Nama Karangan,01-01-1990," + VILLAGE
                        + ",2000000\n");
        assertThat(attacker.get(asked).body())
                .contains("nama yang jelas berbeda")
                .doesNotContain("Rahasia", "PT Korban");
        assertThat(attacker.get("/pekerja-kami").body()).doesNotContain("Rahasia");
        // Beneath the pages, the database says the same.
        long seen = id.lindung.office.actor.CurrentActor.callAs(
                new id.lindung.office.actor.Actor(
                        7, "penyerang", Role.PAYER, id.lindung.office.actor.Scope.payer(mine)),
                () -> jdbc.sql(
                                "SELECT (SELECT count(*) FROM roster WHERE payer_id <> ?) + (SELECT count(*) FROM roster_row r"
                                        + " WHERE r.name = 'Rahasia Sekali') + (SELECT count(*) FROM membership WHERE payer_id <> ?)"
                                        + " + (SELECT count(*) FROM paid_people_months(ARRAY(SELECT generate_series(1, 5000)), '2026-01-01'))")
                        .params(mine, mine)
                        .query(Long.class)
                        .single());
        assertThat(seen).isZero();
    }

    private void save(Visitor visitor, String list) {
        visitor.get(list);
        visitor.post(list + "/simpan", Map.of());
        assertThat(visitor.get(list).body()).contains("Daftar sudah disimpan");
    }

    private String upload(Visitor visitor, String csv) {
        return upload(visitor, csv, month);
    }

    private static String upload(Visitor visitor, String csv, YearMonth from) {
        visitor.get("/pekerja-kami/daftar");
        var fields = Map.of(
                "bulan",
                from.toString(),
                "program",
                "JKK+JKM+JHT",
                "risiko",
                "LOW",
                "token",
                UUID.randomUUID().toString());
        var answer = visitor.upload(
                "/pekerja-kami/daftar", fields, "berkas", "daftar.csv", csv.getBytes(StandardCharsets.UTF_8));
        return visitor.location(answer);
    }

    private Visitor payer(long payer) {
        var username = "serah." + Long.toString(System.nanoTime(), 36);
        var draft = new Accounts.Draft(username, "Penguji", Role.PAYER, "53.14", null, null, payer);
        var creation = asOffice(() -> accounts.create(draft, false));
        return Visitor.signedIn(port, username, ((Creation.Created) creation).password());
    }

    private long person(String name, String nik) {
        long person = fixture.person(name, VILLAGE);
        fixture.run(
                "UPDATE person SET nik_index = ?, name_key = ? WHERE id = ?",
                seal.index(Purpose.NIK, nik),
                id.lindung.rules.name.NameKey.of(name).key(),
                person);
        return person;
    }

    private static String day(String iso) {
        return iso.substring(8) + "-" + iso.substring(5, 7) + "-" + iso.substring(0, 4);
    }

    private static synchronized String nik() {
        return "531407170685" + serial++;
    }
}
