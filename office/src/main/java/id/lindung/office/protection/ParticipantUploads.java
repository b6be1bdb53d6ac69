package id.lindung.office.protection;

import id.lindung.office.secrets.FileSeal;
import id.lindung.office.store.OfficeClock;
import id.lindung.office.store.OfficeDirectory;
import id.lindung.regions.Regions;
import id.lindung.sheets.Limits;
import id.lindung.sheets.Opening;
import id.lindung.sheets.RefusedWhileReading;
import id.lindung.sheets.TableFile;
import id.lindung.sheets.layout.ColumnGuess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uploaded lists between the look at their columns and the import: sealed on disk, known by an id. */
@Component
class ParticipantUploads {

    private final JdbcClient jdbc;
    private final FileSeal files;
    private final Regions regions;
    private final OfficeClock clock;
    private final OfficeDirectory office;

    ParticipantUploads(
            JdbcClient jdbc, FileSeal files, Regions regions, OfficeClock clock, OfficeDirectory office) {
        this.jdbc = jdbc;
        this.files = files;
        this.regions = regions;
        this.clock = clock;
        this.office = office;
    }

    /** Keeps a file for a region; its row guards it like the region. */
    UUID keep(InputStream content, String name, long bytes, String region) throws IOException {
        var id = UUID.randomUUID();
        try (var out = files.write(id)) {
            content.transferTo(out);
        }
        jdbc.sql(
                        "INSERT INTO stored_file (id, name, bytes, sha256, region_code) VALUES (:id, :name, :bytes, ''::bytea, :region)")
                .param("id", id)
                .param("name", name)
                .param("bytes", bytes)
                .param("region", region)
                .update();
        return id;
    }

    /** The sender's file name, when the file is there and inside the actor's scope. */
    Optional<String> name(UUID id) {
        return jdbc.sql("SELECT name FROM stored_file WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** A clear copy, to be deleted by the caller. */
    Path open(UUID id) throws IOException {
        var copy = office.scratchFile("peserta");
        try (var in = files.read(id)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    void forget(UUID id) throws IOException {
        jdbc.sql("DELETE FROM stored_file WHERE id = :id").param("id", id).update();
        files.delete(id);
    }

    /** What was understood of the file: its columns, or why it cannot be read. */
    ParticipantColumns columns(UUID id, String name, YearMonth month, String region) throws IOException {
        var copy = open(id);
        try {
            return switch (TableFile.open(copy, name, Limits.DEFAULT)) {
                case Opening.Refused(var why) ->
                    new ParticipantColumns.Unreadable(
                            why.sentence().id(), why.sentence().en());
                case Opening.Opened(var file) -> {
                    try (file) {
                        yield columns(new ParticipantFile(file, month, region, regions, clock.today()));
                    } catch (RefusedWhileReading e) {
                        var why = e.refusal().sentence();
                        yield new ParticipantColumns.Unreadable(why.id(), why.en());
                    }
                }
            };
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static ParticipantColumns columns(ParticipantFile file) {
        var columns = file.layouts().stream()
                .flatMap(layout -> layout.columns().stream()
                        .map(guess -> column(layout.sheet().name(), guess)))
                .toList();
        return columns.isEmpty()
                ? new ParticipantColumns.Unreadable(
                        "Berkas ini tidak memuat tabel peserta: tidak ada kolom NIK, KPJ, atau Nama yang dikenali.",
                        "This file holds no table of participants: no NIK, KPJ or name column was recognised.")
                : new ParticipantColumns.Known(columns);
    }

    private static ParticipantColumns.Column column(String sheet, ColumnGuess guess) {
        var field = guess.field();
        return new ParticipantColumns.Column(
                sheet,
                guess.heading(),
                field == null ? "" : field.label().id(),
                field == null ? "" : field.label().en());
    }
}
