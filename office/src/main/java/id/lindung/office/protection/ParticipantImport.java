package id.lindung.office.protection;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.store.OfficeClock;
import id.lindung.regions.RegionCode;
import id.lindung.regions.Regions;
import id.lindung.sheets.Limits;
import id.lindung.sheets.Opening;
import id.lindung.sheets.RefusedWhileReading;
import id.lindung.sheets.TableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings BPJS's list of active participants of one month in: all of it in one transaction, or nothing. */
@Service
public class ParticipantImport {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ParticipantStage stage;
    private final ParticipantMatching matching;
    private final ParticipantRegistration registration;
    private final ListLedger ledger;
    private final Audit audit;
    private final OfficeClock clock;
    private final Regions regions;

    ParticipantImport(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            ParticipantStage stage,
            ParticipantMatching matching,
            ParticipantRegistration registration,
            ListLedger ledger,
            Audit audit,
            OfficeClock clock,
            Regions regions) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.stage = stage;
        this.matching = matching;
        this.registration = registration;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
        this.regions = regions;
    }

    /**
     * What to import.
     *
     * @param fileName the sender's name of the file
     * @param region the region the list is of: whoever lives there and is not in it is not confirmed
     * @param register whether unknown people with a valid NIK join the register; null: only while nobody is registered there
     * @param dryRun work everything out, keep nothing
     */
    public record Request(
            Path file,
            String fileName,
            YearMonth month,
            String region,
            @Nullable Boolean register,
            boolean dryRun) {}

    /** What came of it. */
    public sealed interface Outcome {

        /**
         * The list was evaluated.
         *
         * @param list its id; 0 for a dry run
         * @param changed false when the same list was already in and nobody's standing changed
         * @param problems contradictory and unmatched rows in the order of the file, at most {@value #MOST_PROBLEMS}
         */
        record Done(
                long list,
                boolean changed,
                int rows,
                int matched,
                int contradictory,
                int unmatched,
                int registered,
                List<Problem> problems)
                implements Outcome {}

        /** The file or the request cannot be used. */
        record Refused(String id, String en) implements Outcome {}
    }

    /** One row that confirmed nobody, or only with a doubt. */
    public record Problem(int sheet, String sheetName, int row, RowReason reason, String outcome) {}

    static final int MOST_PROBLEMS = 100_000;

    /** Runs the import as the acting user. */
    public Outcome run(Request request) throws IOException {
        var refusal = refusal(request);
        if (refusal != null) return refusal;
        return switch (TableFile.open(request.file(), request.fileName(), Limits.DEFAULT)) {
            case Opening.Refused(var why) ->
                new Outcome.Refused(why.sentence().id(), why.sentence().en());
            case Opening.Opened(var file) -> {
                try (file) {
                    yield evaluate(request, file, sha256(request.file()));
                } catch (RefusedWhileReading e) {
                    var why = e.refusal().sentence();
                    yield new Outcome.Refused(why.id(), why.en());
                }
            }
        };
    }

    private Outcome.@Nullable Refused refusal(Request request) {
        var actor = CurrentActor.get();
        if (!actor.role().importsParticipants()
                || actor.scope().rw() != null
                || actor.scope().payer() != null) {
            return new Outcome.Refused(
                    "Peran Anda tidak memasukkan daftar peserta BPJS. Mintalah kepada petugas cabang atau kabupaten.",
                    "Your role does not import participant lists. Ask the branch or the regency office.");
        }
        if (RegionCode.parse(request.region()).flatMap(regions::find).isEmpty()) {
            return new Outcome.Refused(
                    "Wilayah \"" + request.region() + "\" tidak dikenal. Tulis kodenya, misalnya 53.04.",
                    "Region \"" + request.region() + "\" is not known. Write its code, for example 53.04.");
        }
        if (!actor.scope().covers(request.region())) {
            return new Outcome.Refused(
                    "Wilayah " + request.region() + " di luar wewenang Anda.",
                    "Region " + request.region() + " lies outside your scope.");
        }
        if (request.month().isAfter(YearMonth.from(clock.today()))
                || request.month().isBefore(YearMonth.of(2015, 7))) {
            return new Outcome.Refused(
                    "Bulan " + request.month() + " belum terjadi, atau sebelum Juli 2015 ketika program ini mulai.",
                    "Month " + request.month()
                            + " has not come yet, or lies before July 2015 when the programmes began.");
        }
        return null;
    }

    private Outcome evaluate(Request request, TableFile file, byte[] sha256) {
        var reading = new ParticipantFile(file, request.month(), request.region(), regions, clock.today());
        if (!reading.hasTable()) {
            return new Outcome.Refused(
                    "Berkas ini tidak memuat tabel peserta: tidak ada kolom NIK, KPJ, atau Nama yang dikenali.",
                    "This file holds no table of participants: no NIK, KPJ or name column was recognised.");
        }
        var done = transaction.execute(status -> {
            // Two lists at once would judge each other's absences from half a picture.
            jdbc.query("SELECT pg_advisory_xact_lock(hashtext('participant-import'))", row -> {});
            stage.fill(sink -> reading.forEach(sink));
            var result = work(request, sha256, reading);
            if (request.dryRun() || !result.changed()) status.setRollbackOnly();
            return result;
        });
        if (done == null) throw new IllegalStateException();
        return done;
    }

    private Outcome.Done work(Request request, byte[] sha256, ParticipantFile reading) {
        var month = request.month().atDay(1);
        matching.find();
        matching.explainUnmatched();
        registration.findPayers(request.region());
        int registered = wantsRegister(request) ? registration.register() : 0;
        matching.judge(month);
        var tally = jdbc.queryForMap("""
                SELECT count(*)::int AS rows, (count(*) FILTER (WHERE outcome = 'MATCHED'))::int AS matched,
                       (count(*) FILTER (WHERE outcome = 'CONTRADICTORY'))::int AS contradictory,
                       (count(*) FILTER (WHERE outcome = 'UNMATCHED'))::int AS unmatched FROM participant_stage""");
        var known = isKnown(month, request.region(), sha256);
        long list = known != null || request.dryRun() ? 0 : save(request, month, sha256, registered);
        return new Outcome.Done(
                known == null ? list : known,
                known == null,
                count(tally, "rows"),
                count(tally, "matched"),
                count(tally, "contradictory"),
                count(tally, "unmatched"),
                registered,
                problems(reading));
    }

    private boolean wantsRegister(Request request) {
        var wish = request.register();
        if (wish != null) return wish;
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT NOT EXISTS (SELECT 1 FROM person WHERE region_code >= ? AND region_code < ? AND state = 'ACTIVE')",
                Boolean.class,
                request.region(),
                request.region() + "/"));
    }

    /** The id of the same list when it is in already and every row would be judged as it was; else null. */
    private @Nullable Long isKnown(LocalDate month, String region, byte[] sha256) {
        var ids = jdbc.queryForList("""
                SELECT l.id FROM participant_list l
                WHERE l.month = ? AND l.region_code = ? AND l.sha256 = ? AND l.known_until = 'infinity'
                  AND NOT EXISTS (SELECT 1 FROM participant_stage s FULL JOIN
                        (SELECT * FROM participant_row r WHERE r.list_id = l.id) r
                        ON r.sheet = s.sheet AND r.row_number = s.row_number
                      WHERE (s.outcome, s.reason, s.person_id) IS DISTINCT FROM (r.outcome, r.reason, r.person_id))""", Long.class, month, region, sha256);
        return ids.isEmpty() ? null : ids.getFirst();
    }

    private long save(Request request, LocalDate month, byte[] sha256, int registered) {
        var former = ledger.listsOf(month, request.region());
        jdbc.update(
                "UPDATE participant_list SET known_until = office_now() WHERE month = ? AND region_code = ? AND known_until = 'infinity'",
                month,
                request.region());
        long list = Objects.requireNonNull(
                jdbc.queryForObject("""
                        INSERT INTO participant_list (month, region_code, file_name, sha256, rows, matched, contradictory, unmatched, registered)
                        SELECT ?, ?, ?, ?, count(*), count(*) FILTER (WHERE outcome = 'MATCHED'),
                               count(*) FILTER (WHERE outcome = 'CONTRADICTORY'), count(*) FILTER (WHERE outcome = 'UNMATCHED'), ?
                        FROM participant_stage RETURNING id""", Long.class, month, request.region(), request.fileName(), sha256, registered));
        jdbc.update(
                "UPDATE participant_list SET replaced_by = ? WHERE month = ? AND region_code = ? AND id <> ? AND replaced_by IS NULL",
                list,
                month,
                request.region(),
                list);
        jdbc.update("""
                INSERT INTO participant_row (list_id, sheet, row_number, outcome, reason, person_id, name, birth_date, segment,
                       programmes, payer_npp, payer_name, nik_mask, nik_sealed, kpj_mask, kpj_sealed, region_code)
                SELECT ?, sheet, row_number, outcome, reason, person_id, name, birth_date, segment,
                       programmes, payer_npp, payer_name, nik_mask, nik_sealed, kpj_mask, kpj_sealed, ?
                FROM participant_stage""", list, request.region());
        registration.rememberNumbers(month);
        var lists = Arrays.copyOf(former.toArray(Long[]::new), former.size() + 1);
        lists[former.size()] = list;
        ledger.write(list, request.month(), lists);
        audit.record(
                "PARTICIPANTS_IMPORTED",
                "participant-list:" + list,
                request.region(),
                Map.of("month", request.month().toString(), "file", request.fileName(), "registered", registered));
        return list;
    }

    private List<Problem> problems(ParticipantFile reading) {
        return jdbc.query(
                """
                        SELECT sheet, row_number, reason, outcome FROM participant_stage WHERE reason <> ''
                        ORDER BY sheet, row_number LIMIT ?""",
                (row, n) -> new Problem(
                        row.getInt("sheet"),
                        reading.sheetName(row.getInt("sheet")),
                        row.getInt("row_number"),
                        RowReason.valueOf(row.getString("reason")),
                        row.getString("outcome")),
                MOST_PROBLEMS);
    }

    private static int count(Map<String, Object> tally, String key) {
        return ((Number) tally.getOrDefault(key, 0)).intValue();
    }

    private static byte[] sha256(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
