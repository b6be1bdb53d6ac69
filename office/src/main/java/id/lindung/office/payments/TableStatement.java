package id.lindung.office.payments;

import id.lindung.office.billing.Refusal;
import id.lindung.office.payments.StatementColumns.Role;
import id.lindung.rules.Sentence;
import id.lindung.rules.time.DateText;
import id.lindung.sheets.Cell;
import id.lindung.sheets.Limits;
import id.lindung.sheets.Opening;
import id.lindung.sheets.RefusedWhileReading;
import id.lindung.sheets.SheetRow;
import id.lindung.sheets.TableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a bank's statement or a list of receipts from a spreadsheet or CSV. One bad row refuses the file: money is never half read. */
final class TableStatement {

    /** No month of a regency has more; a longer file is cut into months. */
    static final int MOST_ROWS = 50_000;

    private final LocalDate today;
    private final List<Sentence> faults = new ArrayList<>();
    private final List<StatementLine> lines = new ArrayList<>();
    private boolean signedAmounts;

    private TableStatement(LocalDate today) {
        this.today = today;
    }

    /** @param told columns, or null to guess them */
    static StatementFile read(Path file, String name, @Nullable StatementColumns told, LocalDate today)
            throws IOException {
        return switch (TableFile.open(file, name, Limits.DEFAULT)) {
            case Opening.Refused(var why) -> new StatementFile.Refused(refusal(why));
            case Opening.Opened(var table) -> {
                try (table) {
                    yield new TableStatement(today).read(table, told);
                } catch (RefusedWhileReading e) {
                    yield new StatementFile.Refused(refusal(e.refusal()));
                }
            }
        };
    }

    private static Refusal refusal(id.lindung.sheets.Refusal why) {
        var said = why.sentence();
        return new Refusal(why.code().name(), List.of(new Sentence(said.id(), said.en())));
    }

    private StatementFile read(TableFile table, @Nullable StatementColumns told) {
        var columns = told;
        for (var sheet : table.sheets()) {
            if (sheet.hidden()) continue;
            try (var rows = table.rows(sheet.index())) {
                while (rows.hasNext()) {
                    var row = rows.next();
                    var heading = StatementColumns.read(row);
                    // Statements repeat their headings on every page.
                    if (heading.isPresent()) {
                        if (told == null) columns = heading.get();
                    } else if (columns != null) {
                        line(row, columns);
                    }
                    if (lines.size() > MOST_ROWS) return refused("TOO_MANY_ROWS");
                }
            }
        }
        if (columns == null) return refused("COLUMNS_UNKNOWN");
        repeated();
        if (!faults.isEmpty()) {
            return new StatementFile.Refused(
                    new Refusal("ROWS_INVALID", faults.subList(0, Math.min(faults.size(), Refusal.MOST))));
        }
        if (lines.isEmpty()) return refused("EMPTY");
        return new StatementFile.Read("TABLE", "", signedAmounts ? negated() : lines);
    }

    /** An account's own amounts: what leaves it is negative there, and positive here. */
    private List<StatementLine> negated() {
        return lines.stream()
                .map(line -> new StatementLine(
                        line.row(),
                        line.bookedOn(),
                        -line.rupiah(),
                        line.reference(),
                        line.description(),
                        line.code(),
                        line.balance()))
                .toList();
    }

    private void line(SheetRow row, StatementColumns columns) {
        if (row.isBlank()) return;
        var date = date(row, columns.column(Role.DATE));
        if (date.isEmpty()) {
            // Titles, carried balances and signatures have no date; a row with an amount but an unreadable date is a
            // fault.
            var written = row.text(columns.column(Role.DATE));
            boolean booking =
                    !written.isBlank() && written.chars().anyMatch(Character::isDigit) && hasAmount(row, columns);
            if (booking) fault(row, "tanggal \"{}\" tidak terbaca", "the date \"{}\" cannot be read", written);
            return;
        }
        if (date.get().isAfter(today)) {
            fault(row, "tanggal {} belum tiba", "the date {} has not come", date.get());
            return;
        }
        amount(row, columns)
                .ifPresent(rupiah -> lines.add(new StatementLine(
                        row.number(),
                        date.get(),
                        rupiah,
                        text(row, columns, Role.REFERENCE),
                        text(row, columns, Role.DESCRIPTION),
                        text(row, columns, Role.CODE),
                        text(row, columns, Role.BALANCE))));
    }

    private Optional<Long> amount(SheetRow row, StatementColumns columns) {
        var debit = number(row, columns, Role.DEBIT);
        var credit = number(row, columns, Role.CREDIT);
        if (debit == null || credit == null) return Optional.empty();
        if (columns.has(Role.DEBIT) || columns.has(Role.CREDIT)) {
            if (debit != 0 && credit != 0) {
                fault(row, "debet dan kredit terisi keduanya", "debit and credit are both filled");
                return Optional.empty();
            }
            if (debit < 0 || credit < 0) {
                fault(
                        row,
                        "tanda minus di kolom debet atau kredit; arah uangnya tidak jelas",
                        "a minus in the debit or credit column; which way the money went is not clear");
                return Optional.empty();
            }
            return debit == 0 && credit == 0 ? Optional.empty() : Optional.of(debit - credit);
        }
        var amount = number(row, columns, Role.AMOUNT);
        if (amount == null || amount == 0) return Optional.empty();
        return columns.has(Role.SIGN) ? bySign(row, columns, amount) : plain(row, columns, amount);
    }

    /** Only positive amounts: receipts. With a balance beside them they are an account's own signs, where what leaves is negative. */
    private Optional<Long> plain(SheetRow row, StatementColumns columns, long amount) {
        if (columns.has(Role.BALANCE)) {
            signedAmounts = true;
        } else if (amount < 0) {
            fault(row, "jumlah bertanda minus di daftar penerimaan", "a minus in a list of receipts");
            return Optional.empty();
        }
        return Optional.of(amount);
    }

    private Optional<Long> bySign(SheetRow row, StatementColumns columns, long amount) {
        var sign = text(row, columns, Role.SIGN).toUpperCase(Locale.ROOT);
        if (amount < 0) {
            fault(
                    row,
                    "jumlah bertanda minus padahal ada kolom D/K",
                    "a minus although a D/C column says the direction");
            return Optional.empty();
        }
        if (sign.startsWith("D")) return Optional.of(amount);
        if (sign.startsWith("K") || sign.startsWith("C")) return Optional.of(-amount);
        fault(row, "arah \"{}\" bukan D atau K", "the direction \"{}\" is neither D nor C", sign);
        return Optional.empty();
    }

    /** 0 for an empty cell; null after a fault. */
    private @Nullable Long number(SheetRow row, StatementColumns columns, Role role) {
        if (!columns.has(role)) return 0L;
        var written = row.text(columns.column(role));
        if (written.isBlank() || written.equals("-")) return 0L;
        var read = AmountText.read(written);
        if (read.isPresent()) return read.get();
        fault(row, "jumlah \"{}\" bukan rupiah bulat", "the amount \"{}\" is not whole rupiah", written);
        return null;
    }

    private boolean hasAmount(SheetRow row, StatementColumns columns) {
        return List.of(Role.DEBIT, Role.CREDIT, Role.AMOUNT).stream()
                .filter(columns::has)
                .anyMatch(
                        role -> AmountText.read(row.text(columns.column(role))).isPresent());
    }

    private Optional<LocalDate> date(SheetRow row, int column) {
        return row.cell(column) instanceof Cell.Date date
                ? Optional.of(date.date())
                : DateText.read(row.text(column).replaceFirst("[ T][0-9]{2}[:.][0-9]{2}.*$", ""), today)
                        .find();
    }

    /** The same booking twice: a page that was put in twice. Bookings without reference and balance cannot be told apart. */
    private void repeated() {
        Map<String, Integer> seen = new HashMap<>();
        for (var line : lines) {
            var key = java.util.HexFormat.of().formatHex(line.fingerprint(""));
            var before = seen.putIfAbsent(key, line.row());
            if (before != null && faults.size() < Refusal.MOST) {
                faults.add(Sentence.of(
                        line.isIdentified()
                                ? "Baris {}: sama persis dengan baris {}. Halaman itu masuk dua kali; hapus salah satu."
                                : "Baris {}: tidak dapat dibedakan dari baris {}. Minta mutasi dengan nomor referensi atau saldo.",
                        line.isIdentified()
                                ? "Row {} is the same as row {}. That page is in twice; take one out."
                                : "Row {} cannot be told from row {}. Ask for a statement with references or balances.",
                        line.row(),
                        before));
            }
        }
    }

    private static String text(SheetRow row, StatementColumns columns, Role role) {
        return columns.has(role) ? row.text(columns.column(role)).replaceAll("\\s+", " ") : "";
    }

    /** As many as are shown, and no more. */
    private void fault(SheetRow row, String id, String en, Object... arguments) {
        if (faults.size() >= Refusal.MOST) return;
        var what = Sentence.of(id, en, arguments);
        faults.add(new Sentence(
                "Baris " + row.number() + ": " + what.id() + ".", "Row " + row.number() + ": " + what.en() + "."));
    }

    private static StatementFile refused(String code) {
        return new StatementFile.Refused(
                switch (code) {
                    case "COLUMNS_UNKNOWN" ->
                        Refusal.of(
                                code,
                                "Kolomnya tidak dikenali: perlu tanggal, jumlah (atau debet/kredit), dan referensi atau keterangan. Beri tahu letaknya, misalnya date=1,debit=4,reference=2.",
                                "The columns are not recognised: a date, an amount (or debit/credit) and a reference or description are needed. Say where they are, for example date=1,debit=4,reference=2.");
                    case "TOO_MANY_ROWS" ->
                        Refusal.of(
                                code,
                                "Lebih dari {} baris. Bagi menurut bulan.",
                                "More than {} rows. Cut it into months.",
                                MOST_ROWS);
                    default -> Refusal.of(code, "Tidak ada mutasi di berkas ini.", "There is no booking in this file.");
                });
    }
}
