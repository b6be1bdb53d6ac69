package id.lindung.office.payments;

import id.lindung.office.billing.Refusal;
import id.lindung.rules.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads ISO 20022 {@code camt.053} (bank-to-customer statement): booked entries, debit and credit, with their references. */
final class CamtStatement {

    /** Of one text of the file: references and descriptions are shorter, and a file of one long text must not fill the memory. */
    private static final int LONGEST_TEXT = 1_000;

    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final List<StatementLine> lines = new ArrayList<>();
    private final List<Sentence> faults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private String account = "";
    private boolean statement;
    private int entry;
    private Entry now = new Entry();

    /** One {@code Ntry} while it is read. */
    private static final class Entry {
        String amount = "";
        String currency = "";
        String direction = "";
        String date = "";
        String reference = "";
        String status = "";
        boolean reversal;
        final StringBuilder description = new StringBuilder();
    }

    private CamtStatement() {}

    static StatementFile read(InputStream in, LocalDate today) throws IOException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return new CamtStatement().read(factory.createXMLStreamReader(in), today);
        } catch (XMLStreamException e) {
            return new StatementFile.Refused(Refusal.of(
                    "XML_DAMAGED",
                    "Berkas XML ini rusak atau bukan camt.053. Unduh ulang dari bank.",
                    "This XML is damaged or not camt.053. Download it from the bank again."));
        }
    }

    private StatementFile read(XMLStreamReader xml, LocalDate today) throws XMLStreamException {
        while (xml.hasNext() && entry <= TableStatement.MOST_ROWS) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.push(xml.getLocalName());
                    text.setLength(0);
                    if (xml.getLocalName().equals("Stmt")) statement = true;
                    if (xml.getLocalName().equals("Ntry")) now = new Entry();
                    var currency = xml.getAttributeValue(null, "Ccy");
                    if (currency != null && isIn("Ntry", 1)) now.currency = currency;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (text.length() < LONGEST_TEXT) text.append(xml.getText());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    end(today);
                    path.pop();
                }
                default -> {}
            }
        }
        if (!statement) {
            return new StatementFile.Refused(Refusal.of(
                    "NOT_CAMT_053",
                    "XML ini bukan camt.053: tidak ada Stmt.",
                    "This XML is not camt.053: it has no Stmt."));
        }
        if (entry > TableStatement.MOST_ROWS) {
            return new StatementFile.Refused(Refusal.of(
                    "TOO_MANY_ROWS",
                    "Rekening koran ini memuat lebih dari {} entri. Minta bank membaginya per bulan.",
                    "This statement has more than {} entries. Ask the bank for one a month.",
                    TableStatement.MOST_ROWS));
        }
        if (!faults.isEmpty())
            return new StatementFile.Refused(
                    new Refusal("ROWS_INVALID", faults.subList(0, Math.min(faults.size(), Refusal.MOST))));
        return new StatementFile.Read("CAMT_053", account, lines);
    }

    /** The parent, or the one above it. */
    private boolean isIn(String element, int above) {
        return path.stream().skip(above).limit(1).anyMatch(element::equals);
    }

    private void end(LocalDate today) {
        var value = text.substring(0, Math.min(text.length(), LONGEST_TEXT)).strip();
        text.setLength(0);
        switch (path.element()) {
            case "Id" -> {
                if (path.contains("Acct") && !path.contains("Ntry") && account.isEmpty()) account = value;
            }
            case "IBAN" -> {
                if (path.contains("Acct") && !path.contains("Ntry")) account = value;
            }
            case "Amt" -> {
                if (isIn("Ntry", 1)) now.amount = value;
            }
            case "CdtDbtInd" -> {
                if (isIn("Ntry", 1)) now.direction = value;
            }
            case "RvslInd" -> {
                if (isIn("Ntry", 1)) now.reversal = value.equals("true") || value.equals("1");
            }
            case "Sts", "Cd" -> {
                if (isIn("Ntry", 1) || isIn("Sts", 1)) now.status = value;
            }
            case "Dt", "DtTm" -> {
                if (isIn("BookgDt", 1)) now.date = value.length() > 10 ? value.substring(0, 10) : value;
            }
            case "AcctSvcrRef", "NtryRef" -> {
                if (isIn("Ntry", 1) && now.reference.isEmpty()) now.reference = value;
            }
            case "EndToEndId", "Ustrd", "AddtlNtryInf", "AddtlTxInf", "Ref", "TxId" -> {
                if (path.contains("Ntry") && !value.equals("NOTPROVIDED") && now.description.length() < LONGEST_TEXT)
                    now.description.append(value).append(' ');
            }
            case "Ntry" -> book(today);
            default -> {}
        }
    }

    private void book(LocalDate today) {
        entry++;
        // Not yet booked: it may still be refused.
        if (now.status.equals("PDNG")) return;
        var amount = AmountText.read(now.amount);
        if (amount.isEmpty() || amount.get() <= 0 || !now.currency.equals("IDR")) {
            fault(
                    "jumlah " + now.amount + " " + now.currency + " bukan rupiah bulat di atas nol",
                    "amount " + now.amount + " " + now.currency + " is not whole rupiah above zero");
            return;
        }
        if (!now.direction.equals("DBIT") && !now.direction.equals("CRDT")) {
            fault(
                    "arah \"" + now.direction + "\" bukan DBIT atau CRDT",
                    "direction \"" + now.direction + "\" is neither DBIT nor CRDT");
            return;
        }
        LocalDate day;
        try {
            day = LocalDate.parse(now.date);
        } catch (DateTimeException e) {
            fault("tanggal \"" + now.date + "\" tidak terbaca", "date \"" + now.date + "\" cannot be read");
            return;
        }
        if (day.isAfter(today)) {
            fault("tanggal " + day + " belum tiba", "date " + day + " has not come");
            return;
        }
        boolean out = now.direction.equals("DBIT") && !now.reversal;
        var line = new StatementLine(
                entry,
                day,
                out ? amount.get() : -amount.get(),
                now.reference,
                now.description.toString().strip(),
                "",
                "");
        if (!line.reference().isEmpty() && !seen.add(line.reference() + "|" + day + "|" + line.rupiah())) {
            fault(
                    "referensi " + line.reference() + " muncul dua kali",
                    "reference " + line.reference() + " stands there twice");
            return;
        }
        lines.add(line);
    }

    /** As many as are shown, and no more: a damaged file has as many faults as entries. */
    private void fault(String id, String en) {
        if (faults.size() >= Refusal.MOST) return;
        faults.add(new Sentence("Entri " + entry + ": " + id + ".", "Entry " + entry + ": " + en + "."));
    }
}
