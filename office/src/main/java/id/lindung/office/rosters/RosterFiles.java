package id.lindung.office.rosters;

import id.lindung.office.people.Payers.Payer;
import id.lindung.office.secrets.FileSeal;
import id.lindung.office.store.OfficeClock;
import id.lindung.office.store.OfficeDirectory;
import id.lindung.regions.RegionRange;
import id.lindung.regions.Regions;
import id.lindung.rules.Sentence;
import id.lindung.sheets.Limits;
import id.lindung.sheets.Opening;
import id.lindung.sheets.RefusedWhileReading;
import id.lindung.sheets.TableFile;
import id.lindung.sheets.write.RejectedRow;
import id.lindung.sheets.write.RejectedRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Lists that come as a spreadsheet: read, judged, kept sealed, and refused rows given back in the file's own layout. */
@Service
public class RosterFiles {

    /** BPJS's own templates take 10,000 rows; a longer list is cut. */
    static final int MOST_ROWS = 10_000;

    private final Rosters rosters;
    private final FileSeal files;
    private final Regions regions;
    private final OfficeDirectory office;
    private final OfficeClock clock;

    RosterFiles(Rosters rosters, FileSeal files, Regions regions, OfficeDirectory office, OfficeClock clock) {
        this.rosters = rosters;
        this.files = files;
        this.regions = regions;
        this.office = office;
        this.clock = clock;
    }

    /** What came of a file. */
    public sealed interface Outcome {
        record Checked(long roster) implements Outcome {}

        record Refused(Sentence why) implements Outcome {}
    }

    /** Reads and judges a file; nothing of it is saved yet. */
    public Outcome check(Payer payer, RosterTerms terms, InputStream content, String name, UUID token)
            throws IOException {
        var copy = office.scratchFile("daftar");
        try {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            return switch (TableFile.open(copy, name, Limits.DEFAULT)) {
                case Opening.Refused(var why) ->
                    new Outcome.Refused(
                            new Sentence(why.sentence().id(), why.sentence().en()));
                case Opening.Opened(var table) -> {
                    try (table) {
                        yield read(payer, terms, table, copy, name, token);
                    } catch (RefusedWhileReading e) {
                        var why = e.refusal().sentence();
                        yield new Outcome.Refused(new Sentence(why.id(), why.en()));
                    }
                }
            };
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private Outcome read(
            Payer payer, RosterTerms terms, TableFile table, java.nio.file.Path copy, String name, UUID token)
            throws IOException {
        var entries = new ArrayList<RosterEntry>();
        var region = payer.region();
        var home = region.isEmpty()
                ? RegionRange.COUNTRY
                : new RegionRange(
                        region.substring(0, Math.min(5, region.length())),
                        region.substring(0, Math.min(5, region.length())) + "/");
        boolean list = RosterReader.read(table, home, regions, clock.today(), entry -> {
            if (entries.size() <= MOST_ROWS) entries.add(entry);
        });
        if (!list) {
            return new Outcome.Refused(
                    new Sentence(
                            "Berkas ini tidak memuat daftar pekerja: tidak ada kolom NIK atau KPJ yang dikenali. Periksa judul kolomnya, atau pakai templat di halaman ini.",
                            "This file holds no list of workers: no NIK or KPJ column was recognised. Check its headings, or use the template on this page."));
        }
        if (entries.size() > MOST_ROWS) {
            return new Outcome.Refused(Sentence.of(
                    "Lebih dari {} baris. Bagi daftarnya, lalu kirim satu per satu.",
                    "More than {} rows. Cut the list and send its parts one by one.",
                    MOST_ROWS));
        }
        if (entries.isEmpty()) {
            return new Outcome.Refused(new Sentence(
                    "Tidak ada baris pekerja di bawah judul kolom berkas ini.",
                    "There is no worker's row under this file's headings."));
        }
        var id = UUID.randomUUID();
        try (var in = Files.newInputStream(copy);
                var out = files.write(id)) {
            in.transferTo(out);
        }
        return new Outcome.Checked(rosters.check(payer, terms, plain(name), id, token, entries));
    }

    /** Refused rows in the file's own layout, with one more column that says why; the stream stays open. */
    public int rejected(Rosters.Roster roster, boolean english, Function<Rosters.Row, String> why, OutputStream out)
            throws IOException {
        var file = roster.file();
        if (file == null) throw new IllegalArgumentException("a typed list has no file");
        var copy = office.scratchFile("daftar");
        try {
            try (var in = files.read(file)) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            var rejected = new ArrayList<RejectedRow>();
            rosters.forEachRow(
                    roster.id(),
                    Rosters.Act.REFUSED,
                    row -> rejected.add(new RejectedRow(row.sheet(), row.number(), why.apply(row))));
            return switch (TableFile.open(copy, roster.name(), Limits.DEFAULT)) {
                case Opening.Refused(var refusal) ->
                    throw new IOException(refusal.sentence().en());
                case Opening.Opened(var table) -> {
                    try (table) {
                        yield RejectedRows.write(
                                table,
                                rejected.iterator(),
                                english ? RejectedRows.Wording.ENGLISH : RejectedRows.Wording.INDONESIAN,
                                out);
                    }
                }
            };
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static String plain(String name) {
        var last =
                name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", " ").strip();
        return last.isEmpty() ? "daftar" : last.substring(0, Math.min(last.length(), 120));
    }
}
