package id.lindung.office.doctor;

import id.lindung.office.audit.AuditChain;
import id.lindung.office.audit.AuditChain.Verdict;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.office.store.DiskSpace;
import id.lindung.office.store.OfficeClock;
import id.lindung.office.store.OfficeDatabase;
import id.lindung.office.store.OfficeDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Examines a whole office; needs an actor who sees all of it. */
@Component
public class Doctor {

    private static final long ROOM = 500L << 20;
    private static final Duration BACKUP_AGE = Duration.ofDays(7);
    private static final Duration CLOCK_SLIP = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final OfficeDatabase database;
    private final OfficeDirectory office;
    private final OfficeClock clock;
    private final Seal seal;
    private final AuditChain chain;

    Doctor(
            JdbcClient jdbc,
            OfficeDatabase database,
            OfficeDirectory office,
            OfficeClock clock,
            Seal seal,
            AuditChain chain) {
        this.jdbc = jdbc;
        this.database = database;
        this.office = office;
        this.clock = clock;
        this.seal = seal;
        this.chain = chain;
    }

    /** Everything that is looked at, in the order in which it should be mended. */
    public List<Finding> examine() throws IOException {
        return List.of(server(), guard(), disk(), keys(), files(), audit(), tasks(), time(), backup(), administrator());
    }

    private Finding server() {
        var version = jdbc.sql("SHOW server_version").query(String.class).single();
        try {
            if (isHalfMigrated()) {
                return Finding.ill("database", "Pembaruan basis data terhenti. Kembalikan cadangan, lalu mulai lagi.");
            }
        } catch (SQLException e) {
            return Finding.ill(
                    "database",
                    "Pemilik basis data tidak dapat masuk, jadi pembaruan dan cadangan tidak dapat berjalan: "
                            + e.getMessage());
        }
        return Finding.well(
                "database",
                "PostgreSQL " + version + (database.isEmbedded() ? ", di direktori kantor." : ", di luar kantor."));
    }

    /** Only the owner reads the list of migrations. */
    private boolean isHalfMigrated() throws SQLException {
        try (var owner = database.ownerConnection();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM flyway_schema_history WHERE NOT success")) {
            return rows.next() && rows.getLong(1) > 0;
        }
    }

    /** Row-level security guards nothing from a role that may bypass it, and nothing in a table without it. */
    private Finding guard() {
        boolean bypasses = jdbc.sql("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
                .query(Boolean.class)
                .single();
        return bypasses
                ? Finding.ill(
                        "guard", "Program memakai peran yang melewati pagar wilayah. Jangan ubah peran lindung_app.")
                : Finding.well("guard", "Pagar wilayah di basis data berlaku bagi program ini.");
    }

    private Finding disk() throws IOException {
        long free = Files.getFileStore(office.root()).getUsableSpace();
        var text = "Ruang disk tersisa " + (free >> 20) + " MB.";
        if (!DiskSpace.hasRoomFor(office, 0)) return Finding.ill("disk", text + " Impor ditolak; kosongkan ruang.");
        return free < ROOM ? Finding.look("disk", text + " Kosongkan ruang.") : Finding.well("disk", text);
    }

    /** The newest sealed number must open with the keys that are here. */
    private Finding keys() {
        var sealed = jdbc.sql("SELECT nik_sealed FROM person WHERE nik_sealed IS NOT NULL ORDER BY id DESC LIMIT 1")
                .query(byte[].class)
                .optional();
        try {
            if (sealed.isPresent()) seal.open(Purpose.NIK, sealed.get());
            return Finding.well("keys", "Kunci NIK ada dan cocok dengan isi basis data.");
        } catch (RuntimeException e) {
            return Finding.ill(
                    "keys",
                    "Kunci di " + office.keys()
                            + " bukan kunci basis data ini: NIK tidak terbaca. Kembalikan keys/ dari cadangan.");
        }
    }

    private Finding files() {
        var missing = jdbc
                .sql("SELECT file_id::text FROM import_batch WHERE state IN ('SENT', 'CHECKED')")
                .query(String.class)
                .list()
                .stream()
                .filter(id -> !Files.exists(office.files().resolve(id + ".sealed")))
                .count();
        return missing == 0
                ? Finding.well("files", "Semua berkas unggahan yang masih diperlukan ada.")
                : Finding.look("files", missing + " berkas impor hilang dari files/. Unggah lagi daftarnya.");
    }

    private Finding audit() {
        return switch (chain.verify()) {
            case Verdict.Intact intact ->
                Finding.well(
                        "audit",
                        "Rantai audit utuh: " + intact.entries() + " catatan, " + intact.anchors() + " jangkar cocok.");
            case Verdict.Broken broken ->
                Finding.ill("audit", "Rantai audit putus pada catatan " + broken.seq() + ": " + broken.why() + ".");
        };
    }

    private Finding tasks() {
        var stuck = jdbc.sql("""
            SELECT count(*) FROM task
            WHERE state = 'RUNNING' AND coalesce(seen_at, started_at) < now() - interval '10 minutes'\
            """).query(Long.class).single();
        return stuck == 0
                ? Finding.well("tasks", "Tidak ada tugas yang macet.")
                : Finding.look(
                        "tasks",
                        stuck + " tugas tidak bergerak 10 menit. Jalankan ./lindung serve; tugasnya dilanjutkan.");
    }

    private Finding time() {
        var server = jdbc.sql("SELECT clock_timestamp()")
                .query(Timestamp.class)
                .single()
                .toInstant();
        var slip = Duration.between(server, Instant.now()).abs();
        return slip.compareTo(CLOCK_SLIP) < 0
                ? Finding.well("clock", "Jam komputer dan jam basis data sama.")
                : Finding.look("clock", "Jam basis data berbeda " + slip.toMinutes() + " menit. Samakan kedua jam.");
    }

    private Finding backup() {
        var last = jdbc.sql("SELECT max(at) FROM audit_entry WHERE action = 'BACKUP_WRITTEN'")
                .query(Timestamp.class)
                .optional();
        if (last.isEmpty()) return Finding.look("backup", "Belum pernah dicadangkan. Jalankan ./lindung backup.");
        var age = Duration.between(last.get().toInstant(), clock.instant());
        return age.compareTo(BACKUP_AGE) < 0
                ? Finding.well("backup", "Cadangan terakhir " + age.toDays() + " hari yang lalu.")
                : Finding.look(
                        "backup", "Cadangan terakhir " + age.toDays() + " hari yang lalu. Jalankan ./lindung backup.");
    }

    private Finding administrator() {
        var administrators = jdbc.sql("SELECT count(*) FROM account WHERE role = 'ADMIN' AND enabled")
                .query(Long.class)
                .single();
        return administrators > 0
                ? Finding.well("administrator", administrators + " pengelola dapat masuk.")
                : Finding.look("administrator", "Belum ada pengelola. ./lindung serve menuntun hari pertama.");
    }
}
