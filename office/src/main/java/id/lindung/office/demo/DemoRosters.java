package id.lindung.office.demo;

import id.lindung.office.billing.BillLock;
import id.lindung.office.billing.BillRun;
import id.lindung.office.billing.BillScope;
import id.lindung.office.billing.Bills;
import id.lindung.office.funds.DocumentKind;
import id.lindung.office.funds.FundAct;
import id.lindung.office.funds.FundBook;
import id.lindung.office.funds.FundDocument;
import id.lindung.office.memberships.MembershipBook;
import id.lindung.office.payments.Payments;
import id.lindung.office.people.Payers;
import id.lindung.rules.contribution.Fund;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom others than regencies and villages pay for: the province's quota of 2025, and the company whose account is one of the sign-ins. */
@Component
class DemoRosters {

    private static final String PROVINCE = "53";
    private static final YearMonth QUOTA_FIRST = YearMonth.of(2025, 7);
    private static final YearMonth QUOTA_LAST = YearMonth.of(2025, 12);
    private static final YearMonth COMPANY_FIRST = YearMonth.of(2026, 8);
    private static final YearMonth COMPANY_LAST = YearMonth.of(2026, 10);
    private static final int COMPANY_PEOPLE = 60;

    private final MembershipBook memberships;
    private final FundBook funds;
    private final Payers payers;
    private final DemoPayers known;
    private final BillRun runs;
    private final BillLock locks;
    private final Bills bills;
    private final Payments payments;

    DemoRosters(
            MembershipBook memberships,
            FundBook funds,
            Payers payers,
            DemoPayers known,
            BillRun runs,
            BillLock locks,
            Bills bills,
            Payments payments) {
        this.memberships = memberships;
        this.funds = funds;
        this.payers = payers;
        this.known = known;
        this.runs = runs;
        this.locks = locks;
        this.bills = bills;
        this.payments = payments;
    }

    /** The list comes before the regencies plan, so that nobody in it is planned for again. */
    DemoPart quota(DemoStory story) {
        return new DemoPart("province-quota-2025", DemoPlans.at(2025, 6, 17), () -> provinceQuota(story));
    }

    /** The quota's bill of December, and the company's months. */
    List<DemoPart> bills() {
        return List.of(
                new DemoPart("province-bill-2025-12", at(QUOTA_LAST), this::provinceBill),
                new DemoPart("company-list", DemoPlans.at(2026, 7, 28), this::company),
                new DemoPart("company-bill-2026-08", at(COMPANY_FIRST), () -> companyBill(COMPANY_FIRST, true)),
                new DemoPart(
                        "company-bill-2026-09",
                        at(COMPANY_FIRST.plusMonths(1)),
                        () -> companyBill(COMPANY_FIRST.plusMonths(1), true)),
                new DemoPart("company-bill-2026-10", at(COMPANY_LAST), () -> companyBill(COMPANY_LAST, false)));
    }

    /** The press told of 2,069 places for Belu and 1,174 for Timor Tengah Utara, July to December 2025. */
    private void provinceQuota(DemoStory story) {
        long province = payers.government(PROVINCE);
        long fund = done(funds.open(province, 2025, Fund.APBD_PROV, "Pekerja rentan dan miskin"));
        done(funds.add(
                fund,
                new FundDocument.Draft(
                        DocumentKind.APBD,
                        "Perda APBD/2025",
                        LocalDate.of(2025, 1, 6),
                        777_974_400L,
                        null,
                        null,
                        null,
                        "contoh")));
        quota(province, fund, "53.04", story.scaled(2_069));
        quota(province, fund, "53.03", story.scaled(1_174));
    }

    private void quota(long province, long fund, String regency, int people) {
        memberships.accept(
                """
                SELECT p.id AS person_id, ?::bigint AS payer_id, ?::bigint AS fund_id, 'BPU' AS segment, 'VULNERABLE' AS category,
                       'JKK+JKM' AS programmes, 'INCOME' AS base_rule, 100000000::bigint AS base_sen, NULL::text AS risk_class,
                       ?::date AS from_month, ?::date AS until_month, 'LIST' AS source, NULL::bigint AS source_id, p.id AS priority
                FROM person p JOIN job j ON j.person_id = p.id AND j.principal AND j.known_until = 'infinity' AND j.category = 'VULNERABLE'
                WHERE p.region_code >= ? AND p.region_code < ? AND p.state = 'ACTIVE' AND p.identity <> 'PENDING' AND p.died_on IS NULL
                  AND p.birth_date > date '1965-01-01'
                ORDER BY md5(p.id::text) LIMIT ?""",
                List.of(
                        province,
                        fund,
                        QUOTA_FIRST.atDay(1),
                        QUOTA_LAST.plusMonths(1).atDay(1),
                        regency,
                        regency + "/",
                        people));
    }

    private void provinceBill() {
        runs.run(new BillScope(QUOTA_LAST, PROVINCE, null, payers.government(PROVINCE)), false);
    }

    private void company() {
        memberships.accept("""
                SELECT j.person_id, j.payer_id, NULL::bigint AS fund_id, 'PU' AS segment, 'COMPANY_WORKER' AS category,
                       'JKK+JKM+JHT' AS programmes, 'WAGE' AS base_rule, greatest(coalesce(j.wage, 0), 2400000) * 100 AS base_sen, 'LOW' AS risk_class,
                       ?::date AS from_month, 'infinity'::date AS until_month, 'LIST' AS source, NULL::bigint AS source_id, j.person_id AS priority
                FROM job j JOIN person p ON p.id = j.person_id AND p.state = 'ACTIVE' AND p.identity <> 'PENDING'
                WHERE j.payer_id = ? AND j.principal AND j.known_until = 'infinity' ORDER BY j.person_id LIMIT ?""", List.of(COMPANY_FIRST.atDay(1), known.companyOfBelu(), COMPANY_PEOPLE));
    }

    private void companyBill(YearMonth month, boolean pays) {
        var scope = new BillScope(month, "53.04", null, known.companyOfBelu());
        runs.run(scope, false);
        locks.lock(scope);
        bills.forEach(scope, bill -> {
            if (bill.isDraft()) return;
            locks.code(
                    bill, "%s%08d".formatted(month.toString().replace("-", "").substring(2), bill.id()));
            if (pays) payments.pay(bill, bill.open(), month.atDay(14), "CONTOH-" + bill.id());
        });
    }

    private static long done(FundAct act) {
        if (act instanceof FundAct.Done(long fund)) return fund;
        throw new IllegalStateException(act.toString());
    }

    private static Instant at(YearMonth month) {
        return month.atDay(14).atTime(7, 0).toInstant(ZoneOffset.UTC);
    }
}
