package id.lindung.office.payments;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an order as ISO 20022 {@code pain.001.001.03}, customer credit transfer initiation. */
public final class Pain001 {

    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private final XMLStreamWriter xml;

    private Pain001(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** UTF-8; the stream stays open. */
    public static void write(PaymentOrder order, OutputStream out) {
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            new Pain001(xml).order(order);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void order(PaymentOrder order) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeStartElement("CstmrCdtTrfInitn");
        xml.writeStartElement("GrpHdr");
        element("MsgId", order.number());
        element(
                "CreDtTm",
                MOMENT.format(order.at().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)));
        element("NbOfTxs", Integer.toString(order.transfers().size()));
        element("CtrlSum", amount(order.total()));
        party("InitgPty", order.debtor());
        xml.writeEndElement();
        xml.writeStartElement("PmtInf");
        element("PmtInfId", order.number());
        element("PmtMtd", "TRF");
        element("NbOfTxs", Integer.toString(order.transfers().size()));
        element("CtrlSum", amount(order.total()));
        element("ReqdExctnDt", order.payOn().toString());
        party("Dbtr", order.debtor());
        account("DbtrAcct", order.account());
        agent("DbtrAgt", order.bic());
        for (var transfer : order.transfers()) {
            xml.writeStartElement("CdtTrfTxInf");
            xml.writeStartElement("PmtId");
            element("EndToEndId", transfer.reference());
            xml.writeEndElement();
            xml.writeStartElement("Amt");
            xml.writeStartElement("InstdAmt");
            xml.writeAttribute("Ccy", "IDR");
            xml.writeCharacters(amount(transfer.rupiah()));
            xml.writeEndElement();
            xml.writeEndElement();
            party("Cdtr", "BPJS KETENAGAKERJAAN");
            account("CdtrAcct", transfer.code());
            xml.writeStartElement("RmtInf");
            element("Ustrd", transfer.remark());
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void element(String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void party(String name, String who) throws XMLStreamException {
        xml.writeStartElement(name);
        element("Nm", who.substring(0, Math.min(who.length(), 140)));
        xml.writeEndElement();
    }

    private void account(String name, String number) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeStartElement("Id");
        xml.writeStartElement("Othr");
        element("Id", number.substring(0, Math.min(number.length(), 34)));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void agent(String name, @org.jspecify.annotations.Nullable String bic) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeStartElement("FinInstnId");
        if (bic != null) {
            element("BIC", bic);
        } else {
            xml.writeStartElement("Othr");
            element("Id", "NOTPROVIDED");
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String amount(long rupiah) {
        return BigDecimal.valueOf(rupiah).setScale(2).toPlainString();
    }
}
