package id.lindung.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lindung.law.yaml.LawFileFault;
import id.lindung.rules.contribution.Fund;
import id.lindung.rules.funding.AccountCode;
import id.lindung.rules.funding.FundPlace;
import id.lindung.rules.funding.FundingRules;
import id.lindung.rules.funding.FundingVerdict;
import id.lindung.rules.law.Citation;
import id.lindung.rules.time.ContributionMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundingRulesTest {

    private static final FundingRules RULES = LawLibrary.funding();

    @ParameterizedTest(name = "{0} for {1} of a {2} in {3}: {4}")
    @CsvSource({
        "DANA_DESA, VILLAGE_HEAD,    VILLAGE,       2026-01, FORBIDDEN",
        "DANA_DESA, VILLAGE_STAFF,   VILLAGE,       2026-12, FORBIDDEN",
        "DANA_DESA, VILLAGE_COUNCIL, VILLAGE,       2026-06, FORBIDDEN",
        "DANA_DESA, VILLAGE_STAFF,   VILLAGE,       2025-12, WARNED",
        "DANA_DESA, VILLAGE_STAFF,   VILLAGE,       2027-01, WARNED",
        "DANA_DESA, RT_RW,           VILLAGE,       2026-06, WARNED",
        "ADD,       VILLAGE_STAFF,   VILLAGE,       2026-06, ALLOWED",
        "PADES,     RT_RW,           VILLAGE,       2023-01, ALLOWED",
        "ADD,       VULNERABLE,      VILLAGE,       2023-01, ALLOWED",
        "DANA_DESA, VULNERABLE,      VILLAGE,       2025-12, ALLOWED",
        "DANA_DESA, VULNERABLE,      VILLAGE,       2026-01, WARNED",
        "DANA_DESA, VULNERABLE,      VILLAGE,       2022-12, WARNED",
        "ADD,       VULNERABLE,      URBAN_VILLAGE, 2023-01, FORBIDDEN",
        "DANA_DESA, VULNERABLE,      CITY,          2024-01, FORBIDDEN",
        "PADES,     VULNERABLE,      URBAN_VILLAGE, 2024-01, FORBIDDEN",
        "DAU_KELURAHAN, VULNERABLE,  URBAN_VILLAGE, 2023-01, ALLOWED",
        "DAU_KELURAHAN, VULNERABLE,  VILLAGE,       2023-01, FORBIDDEN",
        "APBD_KAB,  VULNERABLE,      CITY,          2025-07, ALLOWED",
        "APBD_KAB,  VULNERABLE,      REGENCY,       2025-07, ALLOWED",
        "APBD_PROV, VULNERABLE,      PROVINCE,      2025-07, WARNED",
        "DBH_SAWIT, VULNERABLE,      REGENCY,       2025-07, WARNED",
        "APBD_KAB,  NON_CIVIL_SERVANT, REGENCY,     2024-03, ALLOWED",
        "EMPLOYER,  COMPANY_WORKER,  REGENCY,       2024-03, ALLOWED",
        "SELF,      SELF_PAYING,     VILLAGE,       2024-03, ALLOWED",
    })
    void aFundPaysWhatTheLawLetsItPay(Fund fund, String category, FundPlace place, String month, String verdict) {
        assertThat(RULES.verdict(fund, category, place, ContributionMonth.parse(month))
                        .code())
                .isEqualTo(verdict);
    }

    @Test
    void aHardStopNamesTheRegulation() {
        var verdict = RULES.verdict(Fund.DANA_DESA, "VILLAGE_STAFF", FundPlace.VILLAGE, ContributionMonth.of(2026, 3));

        assertThat(verdict).isInstanceOf(FundingVerdict.Forbidden.class);
        assertThat(verdict.law()).extracting(Citation::regulation).containsExactly("Permendes PDT 16/2025");
        assertThat(((FundingVerdict.Forbidden) verdict).rule().provenance().source())
                .isPresent();
        assertThat(verdict.says().orElseThrow().id()).contains("Dana Desa 2026");
    }

    @Test
    void everyRuleHasACitationAndASentenceInBothLanguages() {
        assertThat(RULES.list()).hasSizeGreaterThanOrEqualTo(13).allSatisfy(rule -> {
            assertThat(rule.provenance().law()).isNotEmpty();
            assertThat(rule.says().id()).isNotBlank().isNotEqualTo(rule.says().en());
        });
    }

    @Test
    void jkkAndJkmOfARegencyAreSuggestedOnLinesOfTheirOwn() {
        var codes = LawLibrary.accountCodes();

        assertThat(AccountCode.suggested(codes, Fund.APBD_KAB, "JKK"))
                .extracting(AccountCode::code)
                .containsExactly("5.1.02.02.02.0006");
        assertThat(AccountCode.suggested(codes, Fund.APBD_KAB, "JKM"))
                .extracting(AccountCode::code)
                .containsExactly("5.1.02.02.02.0007");
        assertThat(AccountCode.suggested(codes, Fund.ADD, "JKM"))
                .extracting(AccountCode::code)
                .containsExactly("5.1.3.04");
        assertThat(codes).allSatisfy(each -> assertThat(each.confidence().id()).isNotBlank());
    }

    @Test
    void aRuleWithoutCitationOrOfAnUnknownFundNamesItsLine() {
        var rule = """
                rule: X1
                funds: [ADD]
                categories: []
                from: 2026-01-01
                effect: warns
                says: { id: a, en: b }
                law: [ { regulation: R } ]
                status: memory
                checked: 2026-11-22
                """;
        var regulation = "regulation: R\ntitle: { id: a, en: b }\nin_force: 2015-01-01\n";
        assertThat(LawLibrary.funding(Map.of("regulations/r.yaml", regulation, "funding/x1.yaml", rule))
                        .list())
                .hasSize(1);
        assertFault(regulation, rule.replaceFirst("law: .*\n", ""), "tanpa dasar hukum");
        assertFault(regulation, rule.replace("[ADD]", "[ADX]"), "funding/x1.yaml:2: \"ADX\" bukan salah satu dari");
        assertFault(regulation, rule + "until: 2025-01-01\n", "berakhir sebelum mulai");
    }

    private static void assertFault(String regulation, String rule, String message) {
        assertThatThrownBy(() -> LawLibrary.funding(Map.of("regulations/r.yaml", regulation, "funding/x1.yaml", rule)))
                .isInstanceOf(LawFileFault.class)
                .hasMessageContaining(message);
    }
}
