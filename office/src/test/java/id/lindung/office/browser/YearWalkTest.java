package id.lindung.office.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.billing.MoneyFixture;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.office.store.OfficeClock;
import id.lindung.rules.name.NameKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A year's money from the envelope to the worker's protection, by the people who really do it, page by page: a village of 2023 on phones,
 * as the circular of November 2022 asked (100 vulnerable workers, and eleven officials at 0.54 % of the minimum wage), and at a desk a
 * regency's agreement of the size that TTU signed for: 14,880 vulnerable workers, Rp249,984,000 a month, Rp2,999,808,000 a year.
 */
@OfficeTest
class YearWalkTest extends Walk {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate batches;

    @Autowired
    Seal seal;

    @TempDir
    Path folder;

    /** Who walks through what. */
    private record Story(
            String region,
            String village,
            Device device,
            int year,
            String month,
            String source,
            String paper,
            Role maker,
            Role checker,
            Role approver,
            int vulnerable,
            int officials,
            String ceiling,
            String billed,
            List<String> says) {

        int people() {
            return vulnerable + officials;
        }

        /** As pages write it: {@code 14.880}. */
        String written() {
            return NumberFormat.getIntegerInstance(Locale.of("id")).format(people());
        }

        String word() {
            return "tahun-" + device.word() + "-";
        }
    }

    @Test
    void aVillagesPlanOf2023EndsInConfirmedProtection() throws IOException {
        walk(new Story(
                "53.15.03.2003",
                "53.15.03.2003",
                Device.PHONE,
                2023,
                "2023-01",
                "ADD",
                "APBDES",
                Role.VILLAGE_TREASURER,
                Role.VILLAGE_SECRETARY,
                Role.VILLAGE_HEAD,
                100,
                11,
                "30.000.000",
                "Rp1.680.000",
                List.of("Rp20.160.000", "Rp1.514.040", "Rp21.674.040", "111 orang")));
    }

    @Test
    void aRegencysAgreementEndsInConfirmedProtection() throws IOException {
        walk(new Story(
                "32.01",
                "32.01.02.2003",
                Device.DESK,
                2025,
                "2025-07",
                "APBD_KAB",
                "APBD",
                Role.REGENCY_OFFICER,
                Role.REGENCY_OFFICER,
                Role.TREASURY_OFFICER,
                14_880,
                0,
                "3.000.000.000",
                "Rp249.984.000",
                List.of("Rp2.999.808.000", "Rp16.800", "14.880 orang")));
    }

    private void walk(Story story) throws IOException {
        people(story);
        try (var maker = signedIn(story.device(), story.maker(), story.region());
                var checker = signedIn(story.device(), story.checker(), story.region());
                var approver = signedIn(story.device(), story.approver(), story.region())) {
            fund(story, maker);
            plan(story, maker, checker, approver);
            var codes = bills(story, maker);
            order(story, codes, maker, checker, approver);
            statement(story, codes, maker);
            confirm(story);
            maker.visit(
                    "/cakupan?wilayah=" + story.region() + "&bulan=" + story.month(),
                    story.word() + "cakupan",
                    Weight.BOARD);
            assertThat(maker.find(".figures b").getText())
                    .as("protected in %s", story.month())
                    .isEqualTo(story.written());
        }
    }

    private static void fund(Story story, Browser maker) {
        maker.go("/dana/baru");
        maker.choose("f-sumber", story.source());
        maker.type("f-tahun", Integer.toString(story.year()));
        maker.press("form[action='/dana/baru'] button");
        maker.press("details:has(form[action$='/dokumen']) > summary");
        maker.choose("f-jenis", story.paper());
        maker.type("f-nomor", "4/" + story.year());
        maker.type("f-tanggal", "10-01-" + story.year());
        maker.type("f-pagu", story.ceiling());
        maker.press("form[action$='/dokumen'] button");
        maker.expect(story.word() + "dana", Weight.LIST);
        assertThat(maker.text()).contains("Rp" + story.ceiling());
    }

    private static void plan(Story story, Browser maker, Browser checker, Browser approver) {
        maker.go("/rencana/hitung?tahun=" + story.year());
        maker.type("f-rentan0", Integer.toString(story.vulnerable()));
        maker.tick("input[name='dana']");
        maker.press("button[name='kolom'][value='0']");
        maker.expect(story.word() + "rencana", Weight.LIST);
        assertThat(maker.text()).contains(story.says());
        var plan = maker.path();
        maker.press("button[value='PROPOSE']");
        assertThat(maker.all("button[value='CHECK']"))
                .as("nobody checks what they proposed")
                .isEmpty();
        step(checker, plan, "CHECK");
        step(approver, plan, "APPROVE");
        finished(approver, plan);
        assertThat(approver.text()).contains(story.written() + " orang menjadi peserta");
    }

    /** Thousands of names are a job, whose page shows how far it is and then goes on by itself. */
    private static void finished(Browser browser, String path) {
        browser.awaitPath("/(?!tugas/).*");
        browser.go(path);
    }

    private static void step(Browser browser, String path, String step) {
        browser.go("/");
        assertThat(browser.text())
                .as("the home page names what waits")
                .contains(step.equals("CHECK") ? "Periksa" : "Setujui");
        browser.go(path);
        browser.press("button[value='" + step + "']");
    }

    /** The month is billed and locked, and each bill gets BPJS's code. */
    private static List<String> bills(Story story, Browser maker) {
        maker.go("/tagihan/" + story.month());
        maker.press("form[action$='/buat'] button");
        finished(maker, "/tagihan/" + story.month());
        maker.press("form[action$='/kunci'] button");
        maker.expect(story.word() + "tagihan", Weight.LIST);
        assertThat(maker.text()).contains(story.billed());
        var codes = new ArrayList<String>();
        var links = maker.all("table a[href^='/tagihan/" + story.month() + "/']").stream()
                .map(link -> Objects.requireNonNull(link.getDomAttribute("href")))
                .toList();
        assertThat(links).hasSize(story.officials() > 0 ? 2 : 1);
        for (var link : links) {
            maker.go(link);
            var code = "77" + story.region().replace(".", "").substring(0, 4) + "00000" + codes.size();
            maker.type("f-kode", code);
            maker.press("form[action$='/kode'] button");
            codes.add(code);
        }
        return codes;
    }

    private static void order(Story story, List<String> codes, Browser maker, Browser checker, Browser approver) {
        maker.visit("/perintah-bayar", story.word() + "siap-bayar", Weight.LIST);
        maker.press("table a[href^='/perintah-bayar/baru']");
        maker.expect(story.word() + "perintah-baru", Weight.LIST);
        maker.type("f-rekening", "0010 0123 4567");
        maker.press("form[action='/perintah-bayar/baru'] button");
        maker.expect(story.word() + "perintah", Weight.LIST);
        var order = maker.path();
        assertThat(maker.text()).contains("********4567").doesNotContain("001001234567");
        assertThat(maker.all("a[href$='/bank.csv']"))
                .as("no file before it is approved")
                .isEmpty();
        maker.press("button[value='PROPOSE']");
        step(checker, order, "CHECK");
        step(approver, order, "APPROVE");
        approver.expect(story.word() + "perintah-disetujui", Weight.LIST);
        maker.visit(order, story.word() + "perintah-berkas", Weight.LIST);
        var file = new String(maker.fetch(order + "/bank.csv"), StandardCharsets.UTF_8);
        assertThat(file).contains(codes).contains("001001234567," + codes.size() + ",");
        maker.visit("/perintah-bayar/bank", story.word() + "susunan", Weight.LIST);
    }

    /** What the bank shows next day settles the bills, and with them the order. */
    private void statement(Story story, List<String> codes, Browser maker) throws IOException {
        var today = LocalDate.now(OfficeClock.NTT).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
        var rows = new StringBuilder("Tanggal,Kode Bayar,Jumlah,No Referensi\n");
        for (var code : codes) {
            long rupiah = new MoneyFixture(jdbc)
                    .count("SELECT l.rupiah FROM payment_order_bill l WHERE l.payment_code = ? AND l.live", code);
            rows.append("%s,%s,%d,CMS-%s%n".formatted(today, code, rupiah, code));
        }
        maker.go("/penerimaan");
        maker.give("f-berkas", Files.writeString(folder.resolve("mutasi.csv"), rows));
        maker.press("form[action='/penerimaan'] button");
        maker.expect(story.word() + "mutasi", Weight.LIST);
        maker.go("/perintah-bayar");
        assertThat(maker.text()).contains("Terbayar");
        maker.go("/tagihan/" + story.month());
        assertThat(maker.text()).contains("Lunas").doesNotContain("Belum dibayar");
    }

    private void confirm(Story story) throws IOException {
        var lines = new StringBuilder("NIK,Nama Lengkap,Tanggal Lahir,Segmen,Program\n");
        for (int i = 1; i <= story.people(); i++) {
            lines.append("%s,%s,%s,%s,JKK JKM%n"
                    .formatted(nik(story, i), name(i), born(i), i <= story.vulnerable() ? "BPU" : "PU"));
        }
        var list = Files.writeString(folder.resolve("peserta.csv"), lines);
        try (var branch =
                signedIn(Device.DESK, Role.BRANCH_OFFICER, story.region().substring(0, 5))) {
            branch.go("/peserta?bulan=" + story.month());
            branch.give("f-berkas", list);
            branch.choose("f-bulan", story.month());
            branch.type("f-wilayah", story.region());
            branch.press("main form button");
            branch.press("main form button");
            branch.awaitPath("/peserta/[0-9]+.*");
            branch.await(story.written() + " dari " + story.written(), Duration.ofSeconds(60));
            branch.go("/rekon/" + story.month() + "?wilayah=" + story.region());
            branch.press("form[action='/rekon/" + story.month() + "'] button");
            finished(branch, "/rekon/" + story.month() + "?wilayah=" + story.region());
            branch.expect(story.word() + "rekon", Weight.LIST);
            assertThat(branch.text())
                    .as("paid and BPJS agree")
                    .contains("Bandingkan lagi", "Tidak ada selisih di sini.");
        }
    }

    /** Invented people with their numbers sealed, as an import leaves them. */
    private void people(Story story) {
        var ids = jdbc.sql("SELECT nextval('person_id') FROM generate_series(1, :people)")
                .param("people", story.people())
                .query(Long.class)
                .list();
        var persons = new ArrayList<Object[]>();
        var jobs = new ArrayList<Object[]>();
        for (int i = 1; i <= story.people(); i++) {
            var nik = nik(story, i);
            long person = ids.get(i - 1);
            persons.add(new Object[] {
                person,
                name(i),
                NameKey.of(name(i)).key(),
                born(i),
                story.village(),
                seal.index(Purpose.NIK, nik),
                seal.seal(Purpose.NIK, nik),
                "************" + nik.substring(12)
            });
            boolean official = i > story.vulnerable();
            jobs.add(new Object[] {
                person,
                story.village(),
                official ? "VILLAGE_STAFF" : "VULNERABLE",
                official ? "PU" : "BPU",
                official ? null : "FARMER"
            });
        }
        CurrentActor.runAs(Actor.SYSTEM, () -> {
            batches.batchUpdate("""
                    INSERT INTO person (id, identity, name, name_key, birth_date, region_code, nik_index, nik_sealed, nik_mask)
                    VALUES (?, 'FORMAT_OK', ?, ?, ?, ?, ?, ?, ?)""", persons);
            batches.batchUpdate("""
                    INSERT INTO job (person_id, region_code, category, segment, occupation, decile, valid_from)
                    VALUES (?, ?, ?, ?, ?, 2, '2020-01-01')""", jobs);
            batches.execute("SELECT refresh_statistics()");
        });
    }

    /** A thousand people a day, so that each has a number of their own. */
    private static LocalDate born(int i) {
        return LocalDate.of(1985, 6, 1 + i / 1000);
    }

    private static String nik(Story story, int i) {
        return story.village().replace(".", "").substring(0, 6)
                + born(i).format(DateTimeFormatter.ofPattern("ddMMuu"))
                + (9000 + i % 1000);
    }

    private static String name(int i) {
        return "Maria " + "ABCDEFGHIJ".charAt(i / 10 % 10) + "ngelina " + "BDFGHKLMNPRSTW".charAt(i % 14) + "o"
                + i / 14;
    }
}
