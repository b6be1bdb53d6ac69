package id.lindung.office.payments;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How one bank wants its bulk payment file: which columns in which order, what parts them, whether a header line comes first. No bank
 * of the province publishes its own, so this is data.
 *
 * @param columns of a detail line: {@code account, name, address1, address2, address3, currency, amount, remark, reference, service, date}
 *     or a fixed text in quotes
 * @param header columns of the first line: {@code 'P', date, debit, count, total}; empty for none
 * @param service the bank's own word for the channel of a virtual account
 */
public record BankLayout(String name, List<String> columns, char separator, List<String> header, String service) {

    /** What a detail line may hold. */
    static final List<String> OF_LINES = List.of(
            "account",
            "name",
            "address1",
            "address2",
            "address3",
            "currency",
            "amount",
            "remark",
            "reference",
            "service",
            "date");

    /** What the first line may hold. */
    static final List<String> OF_HEADER = List.of("date", "debit", "count", "total");

    /** The shape seen of an Indonesian bank's cash management: header P, then one line per beneficiary. */
    public static final BankLayout GENERIC = of(
            "GENERIK",
            "account,name,address1,address2,address3,currency,amount,remark,reference,service",
            ',',
            "'P',date,debit,count,total",
            "VIA");

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    public BankLayout {
        columns = List.copyOf(columns);
        header = List.copyOf(header);
        if (columns.isEmpty()) throw new IllegalArgumentException("a layout has columns");
    }

    /** @throws IllegalArgumentException naming the column that does not exist */
    public static BankLayout of(String name, String columns, char separator, String header, String service) {
        var layout = new BankLayout(name, words(columns), separator, words(header), service);
        for (var column : layout.columns) check(column, OF_LINES);
        for (var column : layout.header) check(column, OF_HEADER);
        return layout;
    }

    private static void check(String column, List<String> known) {
        if (!column.startsWith("'") && !known.contains(column)) throw new IllegalArgumentException(column);
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (var each : text.split(",")) {
            if (!each.isBlank()) words.add(each.strip());
        }
        return words;
    }

    /** The columns of a line as they were written down: {@code account,amount,'NTT'}. */
    public String columnText() {
        return String.join(",", columns);
    }

    public String headerText() {
        return String.join(",", header);
    }

    /** Writes the file; amounts with a point and two decimals, lines ended as Windows does. */
    public void write(PaymentOrder order, Appendable out) throws IOException {
        if (!header.isEmpty()) {
            line(out, header.stream().map(column -> head(column, order)).toList());
        }
        for (var transfer : order.transfers()) {
            line(
                    out,
                    columns.stream()
                            .map(column -> detail(column, order, transfer))
                            .toList());
        }
    }

    private String head(String column, PaymentOrder order) {
        return switch (column) {
            case "date" -> DAY.format(order.payOn());
            case "debit" -> order.account();
            case "count" -> Integer.toString(order.transfers().size());
            case "total" -> amount(order.total());
            default -> fixed(column);
        };
    }

    private String detail(String column, PaymentOrder order, Transfer transfer) {
        return switch (column) {
            case "account" -> transfer.code();
            case "name" -> "BPJS KETENAGAKERJAAN";
            case "address1", "address2", "address3" -> "";
            case "currency" -> "IDR";
            case "amount" -> amount(transfer.rupiah());
            case "remark" -> transfer.remark();
            case "reference" -> transfer.reference();
            case "service" -> service;
            case "date" -> DAY.format(order.payOn());
            default -> fixed(column);
        };
    }

    private static String fixed(String column) {
        return column.replaceAll("^'|'$", "");
    }

    private static String amount(long rupiah) {
        return BigDecimal.valueOf(rupiah).setScale(2).toPlainString();
    }

    /** Banks read no quotes: what would part a column is taken out. */
    private void line(Appendable out, List<String> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) out.append(separator);
            out.append(values.get(i)
                    .replace(separator, ' ')
                    .replaceAll("[\\r\\n\"]", " ")
                    .toUpperCase(Locale.ROOT));
        }
        out.append("\r\n");
    }
}
