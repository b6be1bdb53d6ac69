package id.lindung.office.payments;

import id.lindung.sheets.SheetRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which column of a statement holds what: guessed from its headings, or told. */
record StatementColumns(Map<Role, Integer> of, int headingRow) {

    enum Role {
        DATE("tanggal|tgl|date|waktu"),
        DEBIT("debet|debit|keluar|withdrawal"),
        CREDIT("kredit|credit|masuk|deposit"),
        AMOUNT("jumlah|nominal|amount|rupiah|nilai|bayar"),
        SIGN("d/k|db/cr|dc|d/c|jenis|tipe|type|mutasi"),
        CODE("kode bayar|kode iuran|kode billing|virtual account|no va|nomor va|kode penetapan|payment code"),
        REFERENCE("referensi|reference|ref|no bukti|nomor bukti|ntpn|ntb|jurnal|no transaksi"),
        DESCRIPTION("keterangan|uraian|description|berita|deskripsi|remark"),
        BALANCE("saldo|balance");

        private final String words;

        Role(String words) {
            this.words = words;
        }

        boolean heads(String heading) {
            for (var word : words.split("\\|")) {
                if (heading.equals(word) || heading.startsWith(word + " ") || heading.contains(" " + word)) return true;
                if (word.length() > 5 && heading.contains(word)) return true;
            }
            return false;
        }
    }

    StatementColumns {
        of = Map.copyOf(of);
    }

    int column(Role role) {
        return of.getOrDefault(role, -1);
    }

    boolean has(Role role) {
        return of.containsKey(role);
    }

    /** The columns of a heading row; empty when this row heads no statement. */
    static Optional<StatementColumns> read(SheetRow row) {
        var found = new EnumMap<Role, Integer>(Role.class);
        for (int column = 0; column < row.size(); column++) {
            var heading = row.text(column)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[._:()]", " ")
                    .replaceAll("\\s+", " ")
                    .strip();
            if (heading.isEmpty()) continue;
            for (var role : List.of(
                    Role.CODE,
                    Role.BALANCE,
                    Role.DATE,
                    Role.DEBIT,
                    Role.CREDIT,
                    Role.SIGN,
                    Role.REFERENCE,
                    Role.DESCRIPTION,
                    Role.AMOUNT)) {
                if (!found.containsKey(role) && role.heads(heading)) {
                    found.put(role, column);
                    break;
                }
            }
        }
        return usable(found) ? Optional.of(new StatementColumns(found, row.number())) : Optional.empty();
    }

    /**
     * Columns as somebody told them: {@code date=1,debit=4,reference=2}, counted from 1. The rows begin after the heading named, or at
     * the first row with a date.
     */
    static Optional<StatementColumns> told(String text) {
        var found = new EnumMap<Role, Integer>(Role.class);
        for (var each : text.split(",")) {
            var sides = each.split("=");
            try {
                if (sides.length == 2) {
                    found.put(
                            Role.valueOf(sides[0].strip().toUpperCase(Locale.ROOT)),
                            Integer.parseInt(sides[1].strip()) - 1);
                }
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return usable(found) ? Optional.of(new StatementColumns(found, 0)) : Optional.empty();
    }

    private static boolean usable(Map<Role, Integer> found) {
        return found.containsKey(Role.DATE)
                && (found.containsKey(Role.DEBIT) || found.containsKey(Role.CREDIT) || found.containsKey(Role.AMOUNT))
                && (found.containsKey(Role.REFERENCE)
                        || found.containsKey(Role.DESCRIPTION)
                        || found.containsKey(Role.CODE));
    }
}
