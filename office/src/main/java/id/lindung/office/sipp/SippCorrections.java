package id.lindung.office.sipp;

import id.lindung.office.audit.Audit;
import id.lindung.office.people.Payers.Payer;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.rules.Sentence;
import id.lindung.sheets.Limits;
import id.lindung.sheets.Opening;
import id.lindung.sheets.RefusedWhileReading;
import id.lindung.sheets.SheetRow;
import id.lindung.sheets.TableFile;
import id.lindung.sheets.write.TemplateWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * SIPP lets a payer download {@code koreksi_tk} with its own KODE for each worker, which must come back as it was. That file is read, and
 * written again in the same order with what the register knows better; everything else in it stays.
 */
@Service
public class SippCorrections {

    /** What SIPP lets a payer change and the register holds. */
    private static final Set<String> KEPT_BY_US = Set.of("ALAMAT_LENGKAP_DOMISILI", "HANDPHONE", "LOKASI_PEKERJAAN");

    private static final int PORTION = 500;

    private final SippRows rows;
    private final SippExport export;
    private final Seal seal;
    private final Audit audit;
    private final TransactionTemplate transaction;

    SippCorrections(SippRows rows, SippExport export, Seal seal, Audit audit, TransactionTemplate transaction) {
        this.rows = rows;
        this.export = export;
        this.seal = seal;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** How it ended. */
    public sealed interface Outcome {

        /**
         * The file that SIPP takes back.
         *
         * @param unknown rows whose participant number is none of this payer's people of the month; left as they came
         */
        record Read(Filled file, int rows, int changed, int unknown) implements Outcome {}

        record Refused(Sentence why) implements Outcome {}
    }

    /** A corrected file in memory, at most {@link SippTemplate#MOST_ROWS} rows. */
    public record Filled(List<String> columns, List<List<String>> rows) {
        public Filled {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** Writes the workbook; the stream stays open. */
        public void write(OutputStream out) throws IOException {
            var notes = List.of(
                    "Koreksi data tenaga kerja",
                    "Kolom KODE dan urutan baris tidak diubah. / KODE and the order of rows are unchanged.");
            try (var workbook =
                    TemplateWriter.open(out, "Petunjuk Pengisian", notes, SippTemplate.KOREKSI_TK.sheet(), columns)) {
                for (var row : rows) workbook.row(row);
            }
        }
    }

    /** @param purpose why the telephone numbers leave in clear; recorded before anything is read */
    public Outcome read(Payer payer, YearMonth month, Path file, String name, String purpose) throws IOException {
        transaction.executeWithoutResult(status -> audit.record(
                "EXPORTED",
                "payer:" + payer.id(),
                payer.region(),
                Map.of("template", SippTemplate.KOREKSI_TK.word(), "month", month.toString(), "purpose", purpose)));
        return switch (TableFile.open(file, name, Limits.DEFAULT)) {
            case Opening.Refused(var why) -> refused(why);
            case Opening.Opened(var table) -> {
                try (table) {
                    yield read(table, payer, month);
                } catch (RefusedWhileReading e) {
                    yield refused(e.refusal());
                }
            }
        };
    }

    private static Outcome refused(id.lindung.sheets.Refusal why) {
        var said = why.sentence();
        return new Outcome.Refused(new Sentence(said.id(), said.en()));
    }

    private Outcome read(TableFile table, Payer payer, YearMonth month) {
        for (var sheet : table.sheets()) {
            if (sheet.hidden()) continue;
            try (var lines = table.rows(sheet.index())) {
                if (!lines.hasNext()) continue;
                var columns = heading(lines.next());
                if (!columns.contains("KODE") || !columns.contains("KPJ")) continue;
                var known = people(payer, month);
                var filled = new ArrayList<List<String>>();
                int changed = 0;
                int unknown = 0;
                while (lines.hasNext()) {
                    var line = lines.next();
                    if (line.isBlank()) continue;
                    if (filled.size() == SippTemplate.MOST_ROWS) return tooMany();
                    var person = known.get(line.text(columns.indexOf("KPJ")).strip());
                    if (person == null) unknown++;
                    var after = corrected(columns, line, person, payer, month);
                    if (!after.equals(values(columns, line))) changed++;
                    filled.add(after);
                }
                return new Outcome.Read(new Filled(columns, filled), filled.size(), changed, unknown);
            }
        }
        return new Outcome.Refused(
                Sentence.of(
                        "Tidak ada kolom KODE dan KPJ di berkas ini. Unduh templat koreksi tenaga kerja dari SIPP Online, lalu berikan di sini tanpa diubah.",
                        "There are no columns KODE and KPJ in this file. Download the template of corrections from SIPP Online and give it here unchanged."));
    }

    private static Outcome tooMany() {
        return new Outcome.Refused(Sentence.of(
                "Lebih dari {} baris. SIPP menerima paling banyak sebanyak itu.",
                "More than {} rows. SIPP takes no more.",
                SippTemplate.MOST_ROWS));
    }

    private static List<String> heading(SheetRow row) {
        var columns = new ArrayList<String>();
        for (int i = 0; !row.text(i).isBlank(); i++) columns.add(row.text(i).strip());
        return columns;
    }

    private static List<String> values(List<String> columns, SheetRow line) {
        var values = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) values.add(line.text(i));
        return values;
    }

    /** What the register does not know stays as SIPP has it. */
    private List<String> corrected(
            List<String> columns,
            SheetRow line,
            SippRows.@org.jspecify.annotations.Nullable Row person,
            Payer payer,
            YearMonth month) {
        var values = values(columns, line);
        if (person == null) return values;
        for (int i = 0; i < columns.size(); i++) {
            if (!KEPT_BY_US.contains(columns.get(i))) continue;
            var ours = export.cell(columns.get(i), person, payer, month, 0, true);
            if (!ours.isBlank()) values.set(i, ours);
        }
        return values;
    }

    /** The payer's people of the month by participant number. */
    private Map<String, SippRows.Row> people(Payer payer, YearMonth month) {
        var people = new HashMap<String, SippRows.Row>();
        for (int after = 0; ; after += PORTION) {
            var portion = rows.list(SippTemplate.KOREKSI_TK, payer.id(), month, after, PORTION);
            for (var row : portion) {
                var kpj = row.kpj();
                if (kpj != null) people.put(seal.open(Purpose.PARTICIPANT_NUMBER, kpj), row);
            }
            if (portion.size() < PORTION) return people;
        }
    }
}
