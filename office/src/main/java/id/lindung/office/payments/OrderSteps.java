package id.lindung.office.payments;

import id.lindung.office.approvals.ApprovalAnswer;
import id.lindung.office.approvals.Approvals;
import id.lindung.office.approvals.Step;
import id.lindung.office.approvals.Subject;
import id.lindung.office.store.OfficeClock;
import java.sql.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps of orders to banks, one or many as one act. What is signed is every bill, code and rupiah, and the account. */
@Service
public class OrderSteps {

    /** A bill that asks for something else now than its line transfers, or under another code. */
    private static final String CHANGED = """
            (b.payment_code IS DISTINCT FROM l.payment_code
             OR l.rupiah IS DISTINCT FROM (SELECT sum(e.rupiah) FROM money_entry e WHERE e.bill_id = b.id AND e.account = 'OPEN'))""";

    /** With each line stands what the bill asks for now: once it is paid or its code changes, nobody signs what was proposed. */
    private static final String ASKED = """
            SELECT o.id, o.region_code, o.closed_at IS NOT NULL AS closed, o.pay_on < :today AS past,
                   EXISTS (SELECT 1 FROM payment_order_bill l JOIN bill b ON b.id = l.bill_id WHERE l.order_id = o.id AND %1$s) AS changed,
                   encode(sha256(convert_to(concat_ws('|', o.id, o.payer_id, o.pay_on, encode(o.account_index, 'hex'), o.rupiah,
                     (SELECT string_agg(concat_ws(',', l.bill_id, l.rupiah, l.payment_code, b.payment_code,
                                (SELECT sum(e.rupiah) FROM money_entry e WHERE e.bill_id = b.id AND e.account = 'OPEN')), ';' ORDER BY l.bill_id)
                      FROM payment_order_bill l JOIN bill b ON b.id = l.bill_id WHERE l.order_id = o.id)), 'UTF8')), 'hex') AS digest
            FROM payment_order o WHERE o.id = ANY (:orders) ORDER BY o.id FOR UPDATE""".formatted(CHANGED);

    private final JdbcClient jdbc;
    private final Approvals approvals;
    private final OfficeClock clock;
    private final TransactionTemplate transaction;

    OrderSteps(JdbcClient jdbc, Approvals approvals, OfficeClock clock, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.approvals = approvals;
        this.clock = clock;
        this.transaction = transaction;
    }

    private record Asked(Subject subject, boolean closed, boolean past, boolean changed) {}

    /**
     * Takes a step on orders; each succeeds or is refused for itself, all in one transaction.
     *
     * @param reason why, for a return
     * @return an {@link ApprovalAnswer} by number, or {@code NOT_FOUND}, {@code CLOSED}, {@code DATE_PAST}, {@code BILLS_CHANGED}
     */
    public Map<Long, String> take(Step step, List<Long> orders, String reason) {
        var taken = transaction.execute(status -> {
            var answers = new LinkedHashMap<Long, String>();
            var asked = asked(orders);
            for (var id : orders.stream().distinct().sorted().toList()) {
                var found = asked.get(id);
                if (found == null) answers.put(id, "NOT_FOUND");
                else if (found.closed()) answers.put(id, "CLOSED");
                else if (found.past() && goesOn(step)) answers.put(id, "DATE_PAST");
                else if (step == Step.PROPOSE && found.changed()) answers.put(id, "BILLS_CHANGED");
                else answers.put(id, "");
            }
            var subjects = asked.entrySet().stream()
                    .filter(each -> "".equals(answers.get(each.getKey())))
                    .map(each -> each.getValue().subject())
                    .toList();
            approvals
                    .take(step, subjects, reason)
                    .forEach((key, answer) ->
                            answers.put(Long.parseLong(key.substring(key.indexOf(':') + 1)), answer.name()));
            return answers;
        });
        if (taken == null) throw new IllegalStateException();
        return taken;
    }

    private static boolean goesOn(Step step) {
        return step == Step.PROPOSE || step == Step.CHECK || step == Step.APPROVE;
    }

    private Map<Long, Asked> asked(List<Long> orders) {
        var asked = new LinkedHashMap<Long, Asked>();
        jdbc.sql(ASKED)
                .param("orders", orders.toArray(Long[]::new))
                .param("today", Date.valueOf(clock.today()))
                .query(row -> {
                    long id = row.getLong("id");
                    asked.put(
                            id,
                            new Asked(
                                    new Subject(Order.key(id), row.getString("region_code"), row.getString("digest")),
                                    row.getBoolean("closed"),
                                    row.getBoolean("past"),
                                    row.getBoolean("changed")));
                });
        return asked;
    }

    /** Whether every bill still asks for what the order transfers, under the same code. */
    boolean isAsItWas(long order) {
        return jdbc.sql(
                        "SELECT NOT EXISTS (SELECT 1 FROM payment_order_bill l JOIN bill b ON b.id = l.bill_id WHERE l.order_id = :order AND "
                                + CHANGED + ")")
                .param("order", order)
                .query(Boolean.class)
                .single();
    }
}
