package id.lindung.law;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.law.cases.CaseFile;
import id.lindung.law.cases.CaseRunner;
import id.lindung.law.quote.QuoteJson;
import id.lindung.law.quote.Quotes;
import org.junit.jupiter.api.Test;

class QuoteJsonTest {

    private static final String BPU = "segment: BPU, month: 2025-03, income: 1000000, programmes: [JKK, JKM]";

    @Test
    void aGrantedAnswerHasItsLinesTotalLawAndStatus() {
        assertThat(json(BPU))
                .startsWith(
                        "{\"schema\":\"lindung.quote/1\",\"lines\":[{\"programme\":\"JKK\",\"item\":\"contribution\","
                                + "\"payer\":\"participant\",\"base\":1000000,\"rate\":\"0.01\",\"exact\":\"10000\",\"rupiah\":10000,"
                                + "\"law\":[{\"regulation\":\"PP 44/2015\",\"article\":\"17\"}")
                .contains("\"status\":\"secondary\"")
                .contains(
                        "{\"programme\":\"JKM\",\"item\":\"contribution\",\"payer\":\"participant\",\"base\":null,\"rate\":null,"
                                + "\"exact\":\"6800\",\"rupiah\":6800,")
                .endsWith("\"total\":16800,\"warnings\":[],\"toProve\":[]}");
    }

    @Test
    void aBaseWithSenAndItsExactAmountKeepEveryDigit() {
        assertThat(json("segment: PU, month: 2025-07, minimumWageRegion: 53, riskClass: very_low, programmes: [JKK]"))
                .contains("\"base\":2328969.69,\"rate\":\"0.0024\",\"exact\":\"5589.527256\",\"rupiah\":5590,");
    }

    @Test
    void severalRatesOnPartsOfTheBaseAreNoSingleRate() {
        assertThat(json("segment: JAKON, month: 2025-07, contractValue: 750000000, programmes: [JKK]"))
                .contains("\"base\":750000000,\"rate\":null,\"exact\":\"1215000\"")
                .contains("0,21% × Rp100.000.000 + 0,17% × Rp400.000.000 + 0,13% × Rp250.000.000 = Rp1.215.000");
    }

    @Test
    void aRefusalNamesItsReasonAndLaw() {
        assertThat(json(BPU + ", registering: true, birthDate: 1955-01-01"))
                .startsWith("{\"schema\":\"lindung.quote/1\",\"refused\":{\"reason\":\"BPU_AGE_LIMIT\",")
                .endsWith("\"law\":[{\"regulation\":\"Permenaker 5/2021\"}]}}");
    }

    @Test
    void whatIsMissingIsAList() {
        assertThat(json("segment: PU, month: 2025-03, programmes: [JKK]"))
                .isEqualTo("{\"schema\":\"lindung.quote/1\",\"incomplete\":[\"wage\",\"riskClass\"]}");
    }

    @Test
    void whatOnlyTheBranchCanDecideNamesBothSources() {
        assertThat(json(
                        "segment: PU, month: 2025-05, wage: 5000000, riskClass: low, programmes: [JKK], jkpMember: true,"
                                + " labourIntensive: true"))
                .startsWith(
                        "{\"schema\":\"lindung.quote/1\",\"branchDecides\":{\"reason\":\"JKP_UNDER_LABOUR_RELIEF\",")
                .contains("PP 7/2025", "PP 6/2025");
    }

    private static String json(String facts) {
        var legalCase = CaseFile.read("facts", "ask: contribution\nfacts: { " + facts + " }\n")
                .getFirst();
        return QuoteJson.write(new CaseRunner(Quotes.bundled()::answer).answer(legalCase));
    }
}
