package id.lindung.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.access.Accounts;
import id.lindung.office.access.Accounts.Creation;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.billing.BillRights;
import id.lindung.office.claims.ClaimRights;
import id.lindung.office.funds.FundRoles;
import id.lindung.office.payments.OrderRights;
import id.lindung.office.planning.PlanRoles;
import id.lindung.office.recap.RecapRights;
import id.lindung.office.reports.ReportRights;
import id.lindung.office.rosters.RosterRights;
import id.lindung.office.training.TrainingRights;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may open and send what, over real HTTP: every mapping of the program times every role. A mapping that stands in none
 * of the lists below fails the test. Addresses of one thing are asked with a thing that does not exist: whoever may do
 * the work hears "not found", whoever may not hears "not allowed" whether it exists or not.
 */
@OfficeTest
@Tag("once")
class AuthorisationMatrixTest {

    private static final String VILLAGE = "53.13.01.2001";
    private static final Predicate<Role> EVERYBODY = role -> true;
    private static final Predicate<Role> SEES_AREAS = role -> role != Role.NEIGHBOURHOOD_HEAD && role != Role.PAYER;
    private static final Predicate<Role> SEES_TRAIL =
            role -> SEES_AREAS.test(role) && role != Role.LEADER && role != Role.PROVINCE;
    private static final Predicate<Role> WORKFORCE = List.of(Role.REGENCY_OFFICER, Role.PROVINCE, Role.ADMIN)::contains;
    private static final Predicate<Role> WRITES_FIGURES =
            List.of(Role.REGENCY_OFFICER, Role.PROVINCE, Role.ADMIN)::contains;
    private static final Predicate<Role> WRITES_PAYERS =
            role -> role.writesWorkers() && role != Role.NEIGHBOURHOOD_HEAD;
    private static final Predicate<Role> RANKS = List.of(Role.REGENCY_OFFICER, Role.ADMIN)::contains;
    private static final Predicate<Role> REVEALS = role -> role.writesWorkers() || role == Role.BRANCH_OFFICER;

    private static final Predicate<Role> SCHOOLING =
            role -> (ClaimRights.seesPapers(role) && role != Role.PAYER) || role == Role.ADMIN;

    /**
     * Mappings whose work it is; everybody else gets 403.
     *
     * @param names method, pattern and, where the program asks for them, fields, one mapping a line
     */
    private record Work(Predicate<Role> allowed, String names) {}

    private static final List<Work> TABLE = List.of(
            new Work(EVERYBODY, """
                    GET /
                    GET /sandi
                    GET /admin/aturan
                    GET /admin/aturan/{id}
                    GET /admin/aturan/perubahan
                    POST /sandi
                    GET /tugas
                    GET /tugas/{task}
                    GET /tugas/{task}/bagian
                    POST /tugas/{task}/batal
                    GET /celah
                    GET /wilayah/{code:[0-9.]{2,13}}"""),
            new Work(Role::seesNames, """
                    GET /celah/unduh
                    GET /pekerja
                    POST /pekerja/cari
                    GET /pekerja/unduh
                    GET /pekerja/{id:[0-9]{1,18}}
                    GET /pembayar"""),
            new Work(Role::writesWorkers, """
                    GET /pekerja/baru
                    POST /pekerja/baru
                    GET /pekerja/baru/{draft}/{path}
                    POST /pekerja/baru/{draft}/{path}
                    POST /pekerja/baru/{draft}/simpan
                    POST /pekerja/baru/{draft}/buang
                    POST /pekerja/unduh
                    GET /pekerja/{id:[0-9]{1,18}}/ubah
                    GET /pekerja/{id:[0-9]{1,18}}/ubah/{path}
                    POST /pekerja/{id:[0-9]{1,18}}/ubah/{path} versi=1
                    POST /pekerja/{id:[0-9]{1,18}}/rtrw versi=1 pilih=lain
                    GET /pekerja/{id:[0-9]{1,18}}/meninggal
                    POST /pekerja/{id:[0-9]{1,18}}/meninggal
                    POST /pekerja/{id:[0-9]{1,18}}/meninggal/batal
                    GET /pekerja/{id:[0-9]{1,18}}/pekerjaan/baru
                    POST /pekerja/{id:[0-9]{1,18}}/pekerjaan/baru
                    GET /pekerja/{id:[0-9]{1,18}}/pekerjaan/{job:[0-9]{1,18}}/ubah
                    POST /pekerja/{id:[0-9]{1,18}}/pekerjaan/{job:[0-9]{1,18}}/ubah
                    POST /pekerja/{id:[0-9]{1,18}}/pekerjaan/{job:[0-9]{1,18}}/hapus"""),
            new Work(REVEALS, """
                    POST /pekerja/{id:[0-9]{1,18}}/nik"""),
            new Work(WRITES_PAYERS, """
                    GET /pembayar/baru
                    POST /pembayar/baru
                    GET /pembayar/{id:[0-9]{1,18}}
                    POST /pembayar/{id:[0-9]{1,18}}"""),
            new Work(Role::importsWorkers, """
                    GET /impor
                    POST /impor berkas=@ token=00000000-0000-0000-0000-000000000001
                    GET /impor/{id}
                    POST /impor/{id}/simpan
                    POST /impor/{id}/batal
                    POST /impor/{id}/urungkan
                    GET /impor/{id}/ditolak.xlsx
                    GET /impor/{id}/kolom
                    POST /impor/{id}/kolom
                    GET /pekerja/{id:[0-9]{1,18}}/pindah
                    POST /pekerja/{id:[0-9]{1,18}}/pindah
                    GET /kepindahan
                    POST /kepindahan/{move:[0-9]{1,18}}/terima
                    POST /kepindahan/{move:[0-9]{1,18}}/tolak
                    GET /ganda
                    POST /ganda/cari
                    GET /ganda/pasti
                    POST /ganda/pasti
                    GET /ganda/{id:\\d+}
                    POST /ganda/{id:\\d+}/beda
                    POST /ganda/{id:\\d+}/jawab jawaban=UPDATE
                    POST /ganda/{id:\\d+}/sama
                    GET /ganda/gabungan/{merge:\\d+}
                    POST /ganda/gabungan/{merge:\\d+}/batal
                    GET /pindah
                    POST /pindah/kirim
                    POST /pindah/terima berkas=@"""),
            new Work(Role::importsParticipants, """
                    POST /peserta berkas=@
                    POST /peserta/simpan berkas=00000000-0000-0000-0000-000000000001 bulan=2026-01 wilayah=53.13
                    GET /peserta/proses/{task}
                    GET /peserta/{id:[0-9]{1,18}}"""),
            new Work(BillRights::reads, """
                    GET /tagihan
                    GET /tagihan/{month:[0-9]{4}-[0-9]{2}}
                    GET /tagihan/{month:[0-9]{4}-[0-9]{2}}/beda/{kind}
                    GET /tagihan/{month:[0-9]{4}-[0-9]{2}}/tanpa/{reason}
                    GET /tagihan/{month:[0-9]{4}-[0-9]{2}}/{bill:[0-9]{1,18}}
                    GET /tagihan/{month:[0-9]{4}-[0-9]{2}}/{bill:[0-9]{1,18}}/nota
                    GET /tagihan/{month:[0-9]{4}-[0-9]{2}}/{bill:[0-9]{1,18}}/lampiran.xlsx
                    GET /bukti/{file}
                    GET /di-muka
                    GET /di-muka.csv
                    GET /di-muka/{payer:[0-9]{1,18}}
                    GET /pemberitahuan
                    GET /pemberitahuan.csv"""),
            new Work(RosterRights::reveals, """
                    GET /pekerja-kami/sipp
                    POST /pekerja-kami/sipp
                    POST /pekerja-kami/sipp/koreksi berkas=@"""),
            new Work(RosterRights::hands, """
                    GET /pekerja-kami
                    GET /pekerja-kami/tambah
                    POST /pekerja-kami/tambah
                    GET /pekerja-kami/daftar
                    POST /pekerja-kami/daftar berkas=@
                    GET /pekerja-kami/daftar/{id:[0-9]{1,18}}
                    POST /pekerja-kami/daftar/{id:[0-9]{1,18}}/simpan
                    POST /pekerja-kami/daftar/{id:[0-9]{1,18}}/buang
                    GET /pekerja-kami/daftar/{id:[0-9]{1,18}}/ditolak.xlsx
                    GET /kepesertaan/{id:[0-9]{1,18}}
                    POST /kepesertaan/{id:[0-9]{1,18}}/akhiri
                    POST /kepesertaan/{id:[0-9]{1,18}}/upah
                    POST /kepesertaan/{id:[0-9]{1,18}}/kpj
                    GET /kartu
                    GET /kartu/cetak
                    POST /kartu
                    POST /kartu/{person:[0-9]{1,18}}/batal"""),
            new Work(BillRights::writes, """
                    POST /tagihan/{month:[0-9]{4}-[0-9]{2}}/buat
                    POST /tagihan/{month:[0-9]{4}-[0-9]{2}}/kunci
                    POST /tagihan/{month:[0-9]{4}-[0-9]{2}}/{bill:[0-9]{1,18}}/kunci
                    POST /tagihan/{month:[0-9]{4}-[0-9]{2}}/{bill:[0-9]{1,18}}/kode
                    POST /tagihan/{month:[0-9]{4}-[0-9]{2}}/{bill:[0-9]{1,18}}/koreksi
                    POST /tagihan/{month:[0-9]{4}-[0-9]{2}}/{bill:[0-9]{1,18}}/bayar
                    POST /di-muka/{payer:[0-9]{1,18}}/tagih
                    POST /di-muka/{payer:[0-9]{1,18}}/bayar
                    POST /pembayaran/{payment:[0-9]{1,18}}/batal
                    POST /pembayaran/{payment:[0-9]{1,18}}/kembali
                    GET /penerimaan
                    POST /penerimaan berkas=@
                    GET /penerimaan/{id:[0-9]{1,18}}
                    POST /penerimaan/baris/{row:[0-9]{1,18}}"""),
            new Work(OrderRights::sees, """
                    GET /perintah-bayar
                    GET /perintah-bayar/{id:[0-9]{1,18}}
                    POST /perintah-bayar/{id:[0-9]{1,18}}/langkah langkah=CHECK
                    POST /perintah-bayar/{id:[0-9]{1,18}}/tutup
                    POST /perintah-bayar/langkah langkah=CHECK"""),
            new Work(OrderRights::makes, """
                    GET /perintah-bayar/baru
                    POST /perintah-bayar/baru token=00000000-0000-0000-0000-000000000001
                    GET /perintah-bayar/{id:[0-9]{1,18}}/bank.csv
                    GET /perintah-bayar/{id:[0-9]{1,18}}/pain001.xml
                    GET /perintah-bayar/bank
                    POST /perintah-bayar/bank
                    POST /perintah-bayar/bank/{id:[0-9]{1,18}}/hapus"""),
            new Work(BillRights::reconciles, """
                    GET /rekon
                    GET /rekon/{month:[0-9]{4}-[0-9]{2}}
                    POST /rekon/{month:[0-9]{4}-[0-9]{2}}
                    POST /rekon/kasus/{id:[0-9]{1,18}}
                    GET /tumpang/{month:[0-9]{4}-[0-9]{2}}"""),
            new Work(ClaimRights::reads, """
                    GET /klaim
                    GET /klaim/{number:[A-Z]{2,3}-[0-9]{4}-[0-9]{4}-[0-9]{6,9}}"""),
            new Work(ClaimRights::reports, """
                    GET /klaim/baru
                    POST /klaim/baru
                    GET /klaim/baru/{draft}/{path}
                    POST /klaim/baru/{draft}/{path}
                    POST /klaim/{number:[A-Z]{2,3}-[0-9]{4}-[0-9]{4}-[0-9]{6,9}}/langkah langkah=SEND
                    GET /klaim/{number:[A-Z]{2,3}-[0-9]{4}-[0-9]{4}-[0-9]{6,9}}/fakta
                    POST /klaim/{number:[A-Z]{2,3}-[0-9]{4}-[0-9]{4}-[0-9]{6,9}}/fakta
                    POST /klaim/{number:[A-Z]{2,3}-[0-9]{4}-[0-9]{4}-[0-9]{6,9}}/masa
                    POST /klaim/{number:[A-Z]{2,3}-[0-9]{4}-[0-9]{4}-[0-9]{6,9}}/masa/{spell:[0-9]{1,18}}/hapus
                    POST /klaim/{number:[A-Z]{2,3}-[0-9]{4}-[0-9]{4}-[0-9]{6,9}}/pengaduan
                    GET /klaim/{number:[A-Z]{2,3}-[0-9]{4}-[0-9]{4}-[0-9]{6,9}}/pekerja
                    POST /klaim/{number:[A-Z]{2,3}-[0-9]{4}-[0-9]{4}-[0-9]{6,9}}/pekerja"""),
            new Work(ClaimRights::seesPapers, """
                    GET /klaim/{number:[A-Z]{2,3}-[0-9]{4}-[0-9]{4}-[0-9]{6,9}}/ahli-waris
                    POST /klaim/{number:[A-Z]{2,3}-[0-9]{4}-[0-9]{4}-[0-9]{6,9}}/ahli-waris
                    POST /klaim/{number:[A-Z]{2,3}-[0-9]{4}-[0-9]{4}-[0-9]{6,9}}/ahli-waris/{heir:[0-9]{1,18}}/tarik
                    GET /klaim/{number:[A-Z]{2,3}-[0-9]{4}-[0-9]{4}-[0-9]{6,9}}/dokumen
                    POST /klaim/{number:[A-Z]{2,3}-[0-9]{4}-[0-9]{4}-[0-9]{6,9}}/dokumen berkas=@
                    GET /klaim/{number:[A-Z]{2,3}-[0-9]{4}-[0-9]{4}-[0-9]{6,9}}/dokumen/{file}"""),
            new Work(ClaimRights::seesQueue, """
                    GET /verifikasi"""),
            new Work(ClaimRights::limits, """
                    POST /verifikasi/batas"""),
            new Work(ClaimRights::decides, """
                    POST /klaim/{number:[A-Z]{2,3}-[0-9]{4}-[0-9]{4}-[0-9]{6,9}}/pengaduan/{appeal:[0-9]{1,18}}
                    GET /verifikasi/{number:[A-Z]{2,3}-[0-9]{4}-[0-9]{4}-[0-9]{6,9}}
                    POST /verifikasi/{number:[A-Z]{2,3}-[0-9]{4}-[0-9]{4}-[0-9]{6,9}}/dokumen/{given:[0-9]{1,18}}
                    POST /verifikasi/{number:[A-Z]{2,3}-[0-9]{4}-[0-9]{4}-[0-9]{6,9}}/langkah langkah=TAKE
                    POST /verifikasi/{number:[A-Z]{2,3}-[0-9]{4}-[0-9]{4}-[0-9]{6,9}}/bayar
                    POST /verifikasi/{number:[A-Z]{2,3}-[0-9]{4}-[0-9]{4}-[0-9]{6,9}}/bayar/{order:[0-9]{1,18}} berkas=@
                    POST /verifikasi/{number:[A-Z]{2,3}-[0-9]{4}-[0-9]{4}-[0-9]{6,9}}/rekening"""),
            new Work(SEES_AREAS, """
                    GET /peserta
                    GET /cakupan
                    GET /cakupan/kosong
                    GET /cakupan/kosong.csv
                    GET /dasbor
                    GET /dasbor/wilayah.csv
                    GET /perubahan
                    GET /perubahan.csv
                    GET /analisis
                    GET /analisis/tren.csv
                    GET /analisis/tren.svg
                    GET /analisis/banding.csv
                    GET /analisis/banding.svg
                    GET /analisis/skenario.csv
                    GET /analisis/skenario.svg
                    GET /dasbor/tren.csv
                    GET /dasbor/tren.svg
                    GET /dasbor/peta.svg"""),
            new Work(ReportRights::reads, """
                    GET /laporan
                    GET /laporan/{id:[0-9]{1,18}}
                    GET /laporan/{id:[0-9]{1,18}}/{revision:[0-9]{1,9}}/laporan.xlsx
                    GET /laporan/{id:[0-9]{1,18}}/{revision:[0-9]{1,9}}/laporan.pdf"""),
            new Work(ReportRights::writes, """
                    POST /laporan
                    POST /laporan/{id:[0-9]{1,18}}/kendala
                    POST /laporan/{id:[0-9]{1,18}}/kendala/{obstacle:[0-9]{1,18}}/hapus
                    POST /laporan/{id:[0-9]{1,18}}/kirim
                    POST /laporan/{id:[0-9]{1,18}}/perbaiki"""),
            new Work(ReportRights::judges, """
                    POST /laporan/{id:[0-9]{1,18}}/terima
                    POST /laporan/{id:[0-9]{1,18}}/kembalikan"""),
            new Work(SEES_AREAS, """
                    GET /peran-serta
                    GET /peran-serta.csv
                    GET /angka
                    GET /angka/nomor/{id:[A-Za-z][A-Za-z0-9_]*\\.[0-9]{1,9}}
                    GET /angka/artikel/{n:[0-9]{1,9}}
                    GET /angka/periksa
                    GET /angka/publikasi
                    GET /angka/publikasi.xlsx
                    GET /sasaran
                    GET /sosialisasi
                    GET /sosialisasi/{id:[0-9]{1,18}}
                    GET /sosialisasi/edaran
                    GET /sosialisasi/paritrana/{year:[0-9]{1,9}}
                    GET /sosialisasi/paritrana/{year:[0-9]{1,9}}.zip"""),
            new Work(WRITES_FIGURES, """
                    GET /dasbor/batas
                    POST /dasbor/batas berkas=@
                    POST /dasbor/batas/hapus
                    GET /angka/baru
                    POST /angka/baru
                    POST /angka/impor berkas=@
                    POST /sasaran
                    GET /sosialisasi/baru
                    POST /sosialisasi/baru
                    POST /sosialisasi/{id:[0-9]{1,18}}/hasil
                    POST /sosialisasi/{id:[0-9]{1,18}}/batal
                    POST /sosialisasi/{id:[0-9]{1,18}}/tindak-lanjut
                    POST /sosialisasi/{id:[0-9]{1,18}}/selesai
                    POST /data/terbit
                    POST /angka/periksa"""),
            new Work(PlanRoles::sees, """
                    GET /rencana
                    GET /rencana/{id:[0-9]{1,18}}
                    POST /rencana/{id:[0-9]{1,18}}/langkah langkah=CHECK
                    POST /rencana/langkah langkah=CHECK
                    GET /rencana/urutan"""),
            new Work(role -> PlanRoles.sees(role) && role.seesNames(), """
                    GET /rencana/{id:[0-9]{1,18}}/musdes
                    GET /rencana/{id:[0-9]{1,18}}/berita-acara"""),
            new Work(PlanRoles::drafts, """
                    GET /rencana/hitung
                    POST /rencana/hitung kolom=0
                    POST /rencana/{id:[0-9]{1,18}}/ulang
                    POST /rencana/{id:[0-9]{1,18}}/buang"""),
            new Work(RANKS, """
                    POST /rencana/urutan"""),
            new Work(FundRoles::sees, """
                    GET /dana
                    GET /dana/{id:[0-9]{1,18}}"""),
            new Work(FundRoles::writes, """
                    GET /dana/baru
                    POST /dana/baru
                    POST /dana/{id:[0-9]{1,18}}/dokumen
                    POST /dana/{id:[0-9]{1,18}}/akun"""),
            new Work(FundRoles::overrides, """
                    POST /dana/{id:[0-9]{1,18}}/lampaui"""),
            new Work(RecapRights::reads, """
                    GET /klaim/rekap
                    GET /klaim/rekap.csv"""),
            new Work(RecapRights::seesNames, """
                    GET /klaim/penyerahan"""),
            new Work(SCHOOLING, """
                    GET /beasiswa
                    GET /beasiswa/{id:[0-9]{1,18}}
                    GET /beasiswa/{id:[0-9]{1,18}}/bukti/{paper}"""),
            new Work(SCHOOLING, """
                    POST /beasiswa/mulai klaim=tidak-ada
                    POST /beasiswa/{id:[0-9]{1,18}}/ajukan berkas=@
                    POST /beasiswa/{id:[0-9]{1,18}}/akhiri"""),
            new Work(ClaimRights::decides, """
                    POST /beasiswa/{id:[0-9]{1,18}}/langkah"""),
            new Work(TrainingRights::reads, """
                    GET /pencari-kerja
                    GET /pelatihan
                    GET /pelatihan/urutan
                    GET /pelatihan/{id:[0-9]{1,18}}"""),
            new Work(role -> TrainingRights.reads(role) && role.seesNames(), """
                    GET /pencari-kerja/{id:[0-9]{1,18}}"""),
            new Work(TrainingRights::registers, """
                    GET /pencari-kerja/baru
                    POST /pencari-kerja/baru
                    POST /pencari-kerja/{id:[0-9]{1,18}}/kerja
                    POST /pencari-kerja/{id:[0-9]{1,18}}/berhenti
                    GET /slip
                    POST /slip pekerja=999999999"""),
            new Work(TrainingRights::offers, """
                    POST /pencari-kerja/angka
                    POST /pencari-kerja/lowongan
                    GET /pelatihan/baru
                    POST /pelatihan/baru
                    POST /pelatihan/urutan
                    POST /pelatihan/{id:[0-9]{1,18}}/bagi
                    POST /pelatihan/{id:[0-9]{1,18}}/langkah langkah=CONFIRM orang=1
                    POST /pelatihan/{id:[0-9]{1,18}}/hadir
                    POST /pelatihan/{id:[0-9]{1,18}}/batal"""),
            new Work(WORKFORCE, """
                    GET /cakupan/angkatan-kerja
                    POST /cakupan/angkatan-kerja berkas=@"""),
            new Work(SEES_TRAIL, """
                    GET /riwayat
                    GET /riwayat/{subject}"""),
            new Work(Role::managesAccounts, """
                    GET /mulai-kantor
                    GET /admin/pengguna
                    GET /admin/pengguna/baru
                    POST /admin/pengguna/baru
                    GET /admin/pengguna/surat pengguna=nama
                    GET /admin/pengguna/{username}/ubah
                    POST /admin/pengguna/{username}/ubah
                    POST /admin/pengguna/{username}/sandi
                    POST /admin/pengguna/{username}/tutup
                    POST /admin/pengguna/{username}/buka"""));

    /** Open without signing in: what they show belongs to nobody. */
    private static final String OPEN = """
            GET /masuk
            GET /bantuan
            GET /bantuan/istilah
            GET /hitung
            GET /hitung/{slug}
            GET /laporan/verifikasi
            GET /data
            GET /data/{region:[0-9.]{2,5}}/{month:[0-9]{4}-[0-9]{2}}.{format:csv|json}
            GET /syarat
            POST /syarat
            GET /cek
            POST /cek
            POST /api/v1/quotes
            GET /api/v1/openapi.json
            GET /health
            GET /aset/{hash}/{name}
            POST /csp
            GET /mulai
            POST /mulai
            ANY /error""";

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @LocalServerPort
    int port;

    private record Mapping(String method, String path, Map<String, String> fields, Predicate<Role> allowed) {
        String name() {
            return method + " " + path;
        }

        /** The address of something that does not exist. */
        String address() {
            return path.replace("{month:[0-9]{4}-[0-9]{2}}", "2025-07")
                    .replace("{kind}", "NEW")
                    .replace("{reason}", "DIED")
                    .replaceAll("\\{number:[^/]*}", "JKM-5313-2026-999999")
                    .replaceAll("\\{(task|draft|file)}", "00000000-0000-0000-0000-000000000000")
                    .replaceAll("\\{code[^/]*}", VILLAGE)
                    .replaceAll("\\{(path|subject|username)}", "nama")
                    .replaceAll("\\{id:\\[A-Za-z][^/]*}", "Z9.999999999")
                    .replaceAll("\\{[a-z]+(:[^/]*)?}", "999999999");
        }
    }

    @Test
    void everyMappingOfTheProgramIsListedHere() {
        var listed = new TreeSet<>(OPEN.lines().toList());
        for (var mapping : listed()) listed.add(mapping.name());
        var existing = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            if (!method.getBeanType().getName().startsWith("id.lindung.")) return;
            var methods = info.getMethodsCondition().getMethods();
            for (var pattern : info.getPatternValues()) {
                if (methods.isEmpty()) existing.add("ANY " + pattern);
                for (var each : methods) existing.add(each + " " + pattern);
            }
        });
        assertThat(existing).isEqualTo(listed);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SYSTEM")
    void everyRoleOpensAndSendsWhatItsWorkNeedsAndNothingElse(Role role) {
        var visitor = visitor(role);
        var softly = new SoftAssertions();
        for (var mapping : listed()) {
            // Each act is sent with the token of a page every role may open.
            if (mapping.method().equals("POST")) visitor.get("/sandi");
            var answer = mapping.method().equals("GET") ? visitor.get(mapping.address()) : send(visitor, mapping);
            var status = softly.assertThat(answer.statusCode()).as("%s %s", role, mapping.name());
            if (mapping.allowed().test(role)) status.isIn(200, 302, 303, 400, 404, 415, 422);
            else status.isEqualTo(403);
        }
        softly.assertAll();
    }

    @Test
    void whoeverHasNotSignedInIsSentToTheSignInPage() {
        visitor(Role.ADMIN);
        var stranger = new Visitor(port);
        for (var mapping : listed()) {
            if (mapping.method().equals("POST")) continue;
            assertThat(stranger.location(stranger.get(mapping.address())))
                    .as(mapping.name())
                    .startsWith("/masuk");
        }
    }

    @Test
    void anActWithoutTheTokenOfAPageIsRefused() {
        var stranger = new Visitor(port);
        for (var mapping : listed()) {
            if (mapping.method().equals("GET")) continue;
            assertThat(send(stranger, mapping).statusCode()).as(mapping.name()).isEqualTo(403);
        }
    }

    private static HttpResponse<String> send(Visitor visitor, Mapping mapping) {
        return mapping.fields().containsValue("@")
                ? visitor.upload(mapping.address(), mapping.fields(), "berkas", "kosong.csv", new byte[0])
                : visitor.post(mapping.address(), mapping.fields());
    }

    private static List<Mapping> listed() {
        return TABLE.stream()
                .flatMap(work -> work.names().lines().map(line -> mapping(line.split(" "), work.allowed())))
                .toList();
    }

    private static Mapping mapping(String[] words, Predicate<Role> allowed) {
        var fields = new java.util.HashMap<String, String>();
        Arrays.stream(words).skip(2).map(field -> field.split("=")).forEach(field -> fields.put(field[0], field[1]));
        return new Mapping(words[0], words[1], fields, allowed);
    }

    private Visitor visitor(Role role) {
        var username = "matriks." + role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "."
                + Long.toString(System.nanoTime(), 36);
        var draft = new Accounts.Draft(
                username,
                "Penguji",
                role,
                region(role),
                role == Role.NEIGHBOURHOOD_HEAD ? "001" : null,
                null,
                payer(role));
        var creation =
                CurrentActor.<Creation, RuntimeException>callAs(Actor.SYSTEM, () -> accounts.create(draft, false));
        assertThat(creation).isInstanceOf(Creation.Created.class);
        return Visitor.signedIn(port, username, ((Creation.Created) creation).password());
    }

    private @Nullable Long payer(Role role) {
        if (role != Role.PAYER) return null;
        return CurrentActor.<Long, RuntimeException>callAs(
                Actor.SYSTEM, () -> jdbc.sql("""
                        INSERT INTO payer (kind, name, name_key, region_code) VALUES ('COMPANY', 'Matriks', 'matriks', '53.13')
                        RETURNING id""").query(Long.class).single());
    }

    private static String region(Role role) {
        return switch (role) {
            case VILLAGE_OPERATOR, NEIGHBOURHOOD_HEAD, VILLAGE_TREASURER, VILLAGE_SECRETARY, VILLAGE_HEAD -> VILLAGE;
            case DISTRICT_HEAD -> "53.13.01";
            case REGENCY_OFFICER, TREASURY_OFFICER, BRANCH_OFFICER, PAYER, LEADER -> "53.13";
            case PROVINCE -> "53";
            case ADMIN, SYSTEM -> "";
        };
    }
}
