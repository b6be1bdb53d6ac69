package id.lindung.office.payments;

import static id.lindung.office.billing.MoneyFixture.asOffice;
import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.billing.Bill;
import id.lindung.office.billing.BillLock;
import id.lindung.office.billing.BillRun;
import id.lindung.office.billing.BillScope;
import id.lindung.office.billing.Bills;
import id.lindung.office.billing.MoneyFixture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files as banks and BPJS send them, and as people spoil them. */
@OfficeTest
class StatementsTest {

    private static final YearMonth MONTH = YearMonth.of(2025, 7);
    private static final AtomicInteger FILES = new AtomicInteger();

    @Autowired
    BillRun runs;

    @Autowired
    BillLock locks;

    @Autowired
    Bills bills;

    @Autowired
    Payments payments;

    @Autowired
    Statements statements;

    @Autowired
    StatementRows rows;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path directory;

    private MoneyFixture fixture;

    @BeforeEach
    void fixture() {
        fixture = new MoneyFixture(jdbc);
    }

    @Test
    void aListOfReceiptsSettlesBillsByTheirCodeAndTheSameFileTwiceChangesNothing() throws IOException {
        var bill = bill("53.17.01.2001", "Desa Kode", 2, "250700000001");
        var file =
                "Tanggal,Kode Bayar,Jumlah,No Referensi\n15/07/2025,250700000001,33.600,REF-77\n16/07/2025,999900000009,10.000,REF-78\n";
        var done = done(file);
        assertThat(done.count("BOOKED")).isEqualTo(1);
        assertThat(done.count("OPEN")).isEqualTo(1);
        assertThat(done.booked()).isEqualTo(33_600);
        assertThat(find(bill).open()).isZero();
        var again = done(file);
        assertThat(again.changed()).isFalse();
        assertThat(find(bill).paid()).isEqualTo(33_600);
        assertThat(fixture.count("SELECT count(*) FROM payment WHERE payer_id = ?", bill.payer()))
                .isEqualTo(1);
        assertThat(fixture.texts(
                        "SELECT reason FROM statement_row WHERE statement_id = ? AND state = 'OPEN'", done.statement()))
                .containsExactly("UNKNOWN_CODE");
    }

    @Test
    void aPaymentWrittenByHandIsRecognisedOnTheStatement() throws IOException {
        var bill = bill("53.17.03.2001", "Desa Tangan", 1, "250700000002");
        assertThat(asOffice(() -> payments.pay(find(bill), 16_800, LocalDate.of(2025, 7, 14), "TRX-1")))
                .isInstanceOf(Payments.Outcome.Booked.class);
        assertThat(asOffice(() -> payments.pay(find(bill), 16_800, LocalDate.of(2025, 7, 14), "trx-1")))
                .isInstanceOf(Payments.Outcome.Known.class);
        var done = done("""
                Rekening Koran,,,,,
                Tanggal,Keterangan,Debet,Kredit,Saldo,
                01/07/2025,Saldo awal,,,100.000.000,
                15/07/2025,BPJS TK 250700000002,"16.800,00",,99.983.200,
                15/07/2025,Gaji pegawai,5.000.000,,94.983.200,
                16/07/2025,Setoran,,1.000.000,95.983.200,
                """);
        assertThat(done.count("KNOWN")).isEqualTo(1);
        assertThat(done.count("SET_ASIDE")).isEqualTo(2);
        assertThat(find(bill).paid()).isEqualTo(16_800);
    }

    @Test
    void overlappingStatementsDoNotBookABookingTwice() throws IOException {
        var bill = bill("53.17.04.2001", "Desa Tumpang", 1, "250700000003");
        var first = done("Tanggal;Keterangan;Debet;Kredit;Saldo\n15/07/2025;IURAN 250700000003;10.000;;90.000\n");
        assertThat(first.booked()).isEqualTo(10_000);
        var second = done(
                "Tanggal;Keterangan;Debet;Kredit;Saldo\n15/07/2025;IURAN 250700000003;10.000;;90.000\n20/07/2025;IURAN 250700000003;6.800;;83.200\n");
        assertThat(second.count("KNOWN")).isEqualTo(1);
        assertThat(second.booked()).isEqualTo(6_800);
        assertThat(find(bill).open()).isZero();
    }

    @Test
    void aSpoiledFileIsRefusedByRowAndNothingIsBooked() throws IOException {
        var bill = bill("53.16.05.2002", "Desa Rusak", 1, "250700000004");
        refused("Nama,Alamat\nA,B\n", "COLUMNS_UNKNOWN");
        refused("Tanggal,Keterangan,Debet,Kredit\n15/07/2025,250700000004,16800,16800\n", "Baris 2");
        refused("Tanggal,Keterangan,Debet,Kredit\n15/07/2025,250700000004,-16800,\n", "minus");
        refused("Tanggal,Keterangan,Jumlah,D/K\n15/07/2025,250700000004,16800,X\n", "bukan D atau K");
        refused("Tanggal,Kode Bayar,Jumlah\n15/07/2025,250700000004,-16800\n", "minus");
        refused("Tanggal,Kode Bayar,Jumlah\n15/07/2025,250700000004,16800\n31/02/2025,250700000004,16800\n", "Baris 3");
        refused("Tanggal,Kode Bayar,Jumlah\n15/07/2025,250700000004,\"16.800,50\"\n", "bukan rupiah bulat");
        refused("Tanggal,Kode Bayar,Jumlah\n15/07/2099,250700000004,16800\n", "Baris 2");
        refused(
                "Tanggal,Kode Bayar,Jumlah,No Referensi\n15/07/2025,250700000004,8400,R1\n16/07/2025,250700000004,8400,R2\n15/07/2025,250700000004,8400,R1\n",
                "sama persis dengan baris 2");
        assertThat(find(bill).paid()).isZero();
        assertThat(fixture.count("SELECT count(*) FROM payment WHERE payer_id = ?", bill.payer()))
                .isZero();
    }

    @Test
    void anIsoStatementIsReadAndWhatCameBackWaitsForPeople() throws IOException {
        var bill = bill("53.16.06.2002", "Desa Camt", 1, "250700000005");
        var done = done("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Id>S1</Id>
                <Acct><Id><Othr><Id>0123456789</Id></Othr></Id></Acct>
                <Ntry><Amt Ccy="IDR">16800.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2025-07-15</Dt></BookgDt>
                <AcctSvcrRef>B1</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>T1</EndToEndId></Refs><RmtInf><Ustrd>BPJS 250700000005</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                <Ntry><Amt Ccy="IDR">16800.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2025-07-16</Dt></BookgDt>
                <AcctSvcrRef>B2</AcctSvcrRef><NtryDtls><TxDtls><RmtInf><Ustrd>RETUR 250700000005</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                </Stmt></BkToCstmrStmt></Document>
                """);
        assertThat(done.booked()).isEqualTo(16_800);
        assertThat(fixture.texts(
                        "SELECT reason FROM statement_row WHERE statement_id = ? AND state = 'OPEN'", done.statement()))
                .containsExactly("CAME_BACK");
        assertThat(fixture.texts("SELECT account FROM statement WHERE id = ?", done.statement()))
                .containsExactly("******6789");
        assertThat(find(bill).standing()).isEqualTo(Bill.Standing.PAID);
        refused(
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Document>&x;</Document>",
                "XML");
        refused("<?xml version=\"1.0\"?><Document><Other/></Document>", "camt.053");
        // A file can be small and still be meant to fill the memory of whoever reads it.
        refused("<Document><Stmt>" + "<Ntry/>".repeat(60_000) + "</Stmt></Document>", "entri");
        refused(
                "<Document><Stmt><Ntry><Amt Ccy=\"IDR\">" + "1.000".repeat(40_000) + "</Amt></Ntry></Stmt></Document>",
                "rupiah bulat");
        refused(
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><Document><Stmt>&b;</Stmt></Document>",
                "camt.053");
    }

    @Test
    void whatIsNotCertainIsDecidedByHandOnce() throws IOException {
        var bill = bill("53.16.07.2002", "Desa Pilih", 1, "250700000006");
        var done = done("Tanggal,Keterangan,Jumlah,No Referensi\n15/07/2025,Iuran tanpa kode,12.345,HAND-1\n");
        long row = fixture.id("SELECT id FROM statement_row WHERE statement_id = ?", done.statement());
        assertThat(asOffice(() -> rows.match(row, 999_999_999))).isPresent();
        assertThat(asOffice(() -> rows.match(row, bill.id()))).isEmpty();
        assertThat(asOffice(() -> rows.match(row, bill.id()))).isPresent();
        assertThat(asOffice(() -> rows.setAside(row, "bukan kami"))).isPresent();
        assertThat(find(bill).paid()).isEqualTo(12_345);
    }

    @Test
    void proofIsKeptSealedAndComesBackAsItWas() throws IOException {
        var bill = bill("53.16.05.2003", "Desa Bukti", 1, "250700000007");
        var booked = (Payments.Outcome.Booked)
                asOffice(() -> payments.pay(find(bill), 16_800, LocalDate.of(2025, 7, 14), "BUKTI"));
        var bytes = "kwitansi".getBytes(StandardCharsets.UTF_8);
        assertThat(asOffice(() ->
                        payments.prove(booked.payment(), "..\\..\\kwitansi.jpg", new ByteArrayInputStream(bytes))))
                .isEmpty();
        assertThat(asOffice(
                        () -> payments.prove(booked.payment(), "kosong.jpg", new ByteArrayInputStream(new byte[0]))))
                .isPresent();
        var proof = asOffice(() -> payments.find(booked.payment()).orElseThrow())
                .proofs()
                .getFirst();
        assertThat(proof.name()).isEqualTo("kwitansi.jpg");
        assertThat(asOffice(() -> payments.open(proof.file()).orElseThrow().readAllBytes()))
                .isEqualTo(bytes);
    }

    @Test
    void theFilesForTheBankAddUpToTheirHeader() throws Exception {
        var one = bill("53.16.06.2003", "Desa, \"Satu\"", 2, "250700000008");
        var two = bill("53.16.07.2003", "Desa Dua", 3, "250700000009");
        var order = new PaymentOrder(
                "LD1",
                Instant.parse("2025-07-10T01:00:00Z"),
                LocalDate.of(2025, 7, 10),
                "0012345",
                "Bendahara",
                null,
                List.of(transfer(one), transfer(two)));
        var text = new StringBuilder();
        BankLayout.GENERIC.write(order, text);
        assertThat(text.toString().split("\r\n"))
                .containsExactly(
                        "P,20250710,0012345,2,84000.00",
                        "250700000008,BPJS KETENAGAKERJAAN,,,,IDR,33600.00,IURAN BPJS TK 2025-07 T" + one.id() + ",T"
                                + one.id() + ",VIA",
                        "250700000009,BPJS KETENAGAKERJAAN,,,,IDR,50400.00,IURAN BPJS TK 2025-07 T" + two.id() + ",T"
                                + two.id() + ",VIA");
        var out = new ByteArrayOutputStream();
        Pain001.write(order, out);
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var xml = factory.newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray()));
        assertThat(xml.getDocumentElement().getNamespaceURI()).isEqualTo(Pain001.NAMESPACE);
        assertThat(xml.getElementsByTagNameNS(Pain001.NAMESPACE, "CtrlSum")
                        .item(0)
                        .getTextContent())
                .isEqualTo("84000.00");
        assertThat(xml.getElementsByTagNameNS(Pain001.NAMESPACE, "CdtTrfTxInf").getLength())
                .isEqualTo(2);
    }

    private static Transfer transfer(Bill bill) {
        return new Transfer(
                bill.id(),
                bill.payerName(),
                bill.segment(),
                bill.month(),
                Objects.requireNonNull(bill.paymentCode()),
                bill.open());
    }

    private Bill bill(String village, String name, int members, String code) {
        long payer = fixture.payer("VILLAGE", name, village);
        long fund = fixture.fund(payer, village, 2025, "ADD", 100_000_000L);
        for (int i = 0; i < members; i++)
            fixture.member(fixture.person(name + " " + i, village), payer, village, fund, MONTH);
        var scope = new BillScope(MONTH, village, null, payer);
        asOffice(() -> runs.run(scope, false));
        asOffice(() -> locks.lock(scope));
        var bill = asOffice(() -> bills.list(scope, 0, 1)).getFirst();
        assertThat(asOffice(() -> locks.code(bill, code))).isEmpty();
        return find(bill);
    }

    private Bill find(Bill bill) {
        return asOffice(() -> bills.find(bill.id()).orElseThrow());
    }

    private Statements.Outcome read(String content) throws IOException {
        var file = directory.resolve("mutasi-" + FILES.incrementAndGet() + ".csv");
        Files.writeString(file, content);
        return asOffice(() -> statements.read(file, file.getFileName().toString(), null));
    }

    private Statements.Outcome.Done done(String content) throws IOException {
        var outcome = read(content);
        assertThat(outcome).isInstanceOf(Statements.Outcome.Done.class);
        return (Statements.Outcome.Done) outcome;
    }

    private void refused(String content, String said) throws IOException {
        var outcome = read(content);
        assertThat(outcome).isInstanceOf(Statements.Outcome.Refused.class);
        var why = ((Statements.Outcome.Refused) outcome).why();
        assertThat(why.code() + " " + why.first().id()).contains(said);
    }
}
