package id.lindung.office.payments;

import id.lindung.office.billing.Bill;
import id.lindung.office.billing.Bills;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds what each row of a statement pays: by payment code, by a payment written down before, or by an amount that only one open bill
 * has. What is not certain is left for people. Looked up for the whole file at once.
 */
@Component
class Matching {

    private static final int SAME_DAYS = 3;

    private final JdbcTemplate jdbc;
    private final Bills bills;

    Matching(JdbcTemplate jdbc, Bills bills) {
        this.jdbc = jdbc;
        this.bills = bills;
    }

    /**
     * What becomes of a row.
     *
     * @param state BOOKED, KNOWN, OPEN or SET_ASIDE
     * @param bill what it pays when BOOKED
     * @param payment the payment it already is when KNOWN
     */
    record Decision(
            StatementLine line,
            String state,
            String reason,
            @Nullable Bill bill,
            @Nullable Long payment) {
        static Decision open(StatementLine line, String reason) {
            return new Decision(line, "OPEN", reason, null, null);
        }

        static Decision aside(StatementLine line, String reason) {
            return new Decision(line, "SET_ASIDE", reason, null, null);
        }
    }

    /** A payment that no statement has shown yet. */
    private record Typed(long id, long payer, long rupiah, java.time.LocalDate on, String reference) {}

    List<Decision> decide(StatementFile.Read read) {
        var byCode = byCode(read.lines());
        var shown = shown(read);
        var typed = typed();
        var byAmount = byAmount(read.lines());
        var used = new HashSet<Long>();
        var decisions = new ArrayList<Decision>();
        for (var line : read.lines()) decisions.add(decide(line, read.account(), byCode, shown, typed, byAmount, used));
        return decisions;
    }

    private static Decision decide(
            StatementLine line,
            String account,
            Map<String, List<Bill>> byCode,
            Set<String> shown,
            List<Typed> typed,
            Map<Long, List<Bill>> byAmount,
            Set<Long> used) {
        if (shown.contains(hex(line.fingerprint(account))))
            return new Decision(line, "KNOWN", "SAME_BOOKING", null, null);
        var bills = line.codes().stream()
                .flatMap(code -> byCode.getOrDefault(code, List.of()).stream())
                .collect(Collectors.toMap(Bill::id, bill -> bill, (one, other) -> one))
                .values();
        if (line.rupiah() <= 0) {
            return bills.isEmpty() ? Decision.aside(line, "INCOMING") : Decision.open(line, "CAME_BACK");
        }
        if (bills.size() > 1) return Decision.open(line, "SEVERAL_CODES");
        var known = known(line, bills, typed, used);
        if (known != null) {
            used.add(known.id());
            return new Decision(line, "KNOWN", "TYPED_BEFORE", null, known.id());
        }
        if (!bills.isEmpty())
            return new Decision(line, "BOOKED", "CODE", bills.iterator().next(), null);
        if (!line.speaksOfUs()) return Decision.aside(line, "NOT_OURS");
        if (!line.codes().isEmpty()) return Decision.open(line, "UNKNOWN_CODE");
        var fitting = byAmount.getOrDefault(line.rupiah(), List.of());
        return fitting.size() == 1
                ? new Decision(line, "BOOKED", "AMOUNT", fitting.getFirst(), null)
                : Decision.open(line, fitting.isEmpty() ? "NOTHING_OPEN" : "SEVERAL_BILLS");
    }

    private static @Nullable Typed known(
            StatementLine line, Collection<Bill> bills, List<Typed> typed, Set<Long> used) {
        for (var each : typed) {
            if (each.rupiah() != line.rupiah() || used.contains(each.id())) continue;
            boolean sameReference = !line.reference().isBlank()
                    && each.reference().equalsIgnoreCase(line.reference().strip());
            boolean samePayer = bills.stream().anyMatch(bill -> bill.payer() == each.payer());
            long days = Math.abs(java.time.temporal.ChronoUnit.DAYS.between(each.on(), line.bookedOn()));
            if (sameReference || (samePayer && days <= SAME_DAYS)) return each;
        }
        return null;
    }

    private Map<String, List<Bill>> byCode(List<StatementLine> lines) {
        var codes =
                lines.stream().flatMap(line -> line.codes().stream()).distinct().toArray(String[]::new);
        var ids = jdbc.queryForList(
                "SELECT id FROM bill WHERE payment_code = ANY (?) AND state = 'LOCKED'", Long.class, (Object) codes);
        var found = new HashMap<String, List<Bill>>();
        for (var bill : bills.list(ids)) {
            var code = bill.paymentCode();
            if (code != null)
                found.computeIfAbsent(code, key -> new ArrayList<>()).add(bill);
        }
        return found;
    }

    /** Bookings that another statement has shown before: statements of overlapping days. */
    private Set<String> shown(StatementFile.Read read) {
        var prints = read.lines().stream()
                .filter(StatementLine::isIdentified)
                .map(line -> line.fingerprint(read.account()))
                .toArray(byte[][]::new);
        return new HashSet<>(jdbc.queryForList(
                "SELECT DISTINCT encode(fingerprint, 'hex') FROM statement_row WHERE fingerprint = ANY (?)",
                String.class,
                (Object) prints));
    }

    private List<Typed> typed() {
        return jdbc.query(
                """
                SELECT p.id, p.payer_id, p.rupiah, p.paid_on, p.reference FROM payment p
                WHERE p.channel = 'TYPED' AND NOT EXISTS (SELECT 1 FROM statement_row r WHERE r.payment_id = p.id)
                  AND p.recorded_at > office_now() - interval '400 days' ORDER BY p.id""",
                (row, n) -> new Typed(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getObject(4, java.time.LocalDate.class),
                        row.getString(5)));
    }

    /** Amounts that stand once in the file, with the bills that have exactly so much open. */
    private Map<Long, List<Bill>> byAmount(List<StatementLine> lines) {
        var once = lines.stream()
                .filter(line -> line.rupiah() > 0 && line.codes().isEmpty())
                .collect(Collectors.groupingBy(StatementLine::rupiah, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(each -> each.getValue() == 1)
                .map(Map.Entry::getKey)
                .toArray(Long[]::new);
        if (once.length == 0) return Map.of();
        var ids = jdbc.queryForList("""
                SELECT b.id FROM bill b JOIN money_entry e ON e.bill_id = b.id AND e.account = 'OPEN' WHERE b.state = 'LOCKED'
                GROUP BY b.id HAVING sum(e.rupiah) = ANY (?)""", Long.class, (Object) once);
        return bills.list(ids).stream().collect(Collectors.groupingBy(Bill::open));
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }
}
