package id.lindung.office.claims;

import static id.lindung.office.claims.ClaimFixture.as;
import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.store.OfficeClock;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** JKP month by month, by the law before and after 7 February 2025. */
@OfficeTest
class JobLossMonthsTest {

    private static final String NOTE = "Lima lamaran dan satu wawancara";

    @Autowired
    ApplicationContext office;

    @Autowired
    ClaimMoney money;

    @Test
    void byTheOldLawThreeMonthsOf45AndThreeOf25Percent() throws IOException {
        var desk = new ClaimDesk(office, "33.01.01.2002");
        long person = desk.worker(
                "Lama", "PU", 5_000_000, YearMonth.of(2021, 2), YearMonth.of(2024, 1), "JKK+JKM+JHT+JP+JKP");
        var facts = Map.of("wage", "5000000", "approvalDate", "2024-02-20", "claimDate", "2024-02-15");
        assertThat(sixMonths(desk, person, LocalDate.of(2024, 1, 31), facts))
                .containsExactly(2_250_000L, 2_250_000L, 2_250_000L, 1_250_000L, 1_250_000L, 1_250_000L);
    }

    @Test
    void byTheNewLawSixMonthsOf60Percent() throws IOException {
        var desk = new ClaimDesk(office, "33.01.01.2003");
        long person = desk.worker(
                "Baru", "PU", 4_000_000, YearMonth.of(2022, 1), YearMonth.of(2026, 8), "JKK+JKM+JHT+JP+JKP");
        var facts = Map.of("wage", "4000000", "approvalDate", "2026-09-20");
        assertThat(sixMonths(desk, person, LocalDate.of(2026, 8, 31), facts))
                .hasSize(6)
                .containsOnly(2_400_000L);
    }

    /** The sums of the six months, each tried too early, twice, and without its condition. */
    private List<Long> sixMonths(ClaimDesk desk, long person, LocalDate dismissed, Map<String, String> facts)
            throws IOException {
        var claim = desk.reported(Report.of(Cause.DISMISSAL, person, dismissed, AtWork.UNKNOWN));
        assertThat(claim.programme().name()).isEqualTo("JKP");
        var told =
                as(desk.operator, () -> ClaimFixture.done(desk.bean(Cases.class).change(claim, facts, "")));
        var recipient = List.of(Heirs.Draft.of(claim.name(), Relation.WORKER, LocalDate.of(1984, 3, 2)));
        var approved = desk.approved(desk.review(told, recipient));
        long heir = as(desk.branch, () -> money.of(approved))
                .shares()
                .getFirst()
                .heir()
                .id();
        var first = desk.bean(OfficeClock.class).today();
        assertThat(order(desk, approved, heir, 0, first)).hasValue("INSTALMENT");
        for (int month = 1; month <= 6; month++) {
            var day = first.plusMonths(month - 1L);
            if (month > 1) {
                assertThat(order(desk, approved, heir, month, day.minusDays(2))).hasValue("MONTH_AHEAD");
                assertThat(at(day, () -> as(desk.branch, () -> money.order(approved, heir, 6, "")))
                                .map(Refusal::code))
                        .isPresent();
                int now = month;
                assertThat(at(day, () -> as(desk.branch, () -> money.order(approved, heir, now, "")))
                                .map(Refusal::code))
                        .hasValue("CONDITION");
            }
            assertThat(order(desk, approved, heir, month, day)).isEmpty();
            assertThat(order(desk, approved, heir, month, day)).hasValue("MONTH_PAID");
            pay(desk, approved, day);
            assertThat(desk.now(approved).state()).isEqualTo(month < 6 ? ClaimState.APPROVED : ClaimState.DONE);
        }
        var account = as(desk.branch, () -> money.of(approved));
        assertThat(account.paid()).isEqualTo(account.decided());
        var sums = new ArrayList<Long>();
        for (var entry : account.entries()) if (entry.kind().equals("PAID")) sums.add(entry.rupiah());
        return sums;
    }

    private Optional<String> order(ClaimDesk desk, ClaimCase claim, long heir, int month, LocalDate day) {
        return at(day, () -> as(desk.branch, () -> money.order(claim, heir, month, NOTE)))
                .map(Refusal::code);
    }

    private void pay(ClaimDesk desk, ClaimCase claim, LocalDate day) {
        at(
                day,
                () -> as(desk.branch, () -> {
                    var open = money.of(claim).entries().stream()
                            .filter(ClaimMoney.Entry::open)
                            .findFirst()
                            .orElseThrow();
                    assertThat(money.paid(claim, open.id(), day, "JKP-" + open.id(), null, null))
                            .isEmpty();
                    return Optional.<Refusal>empty();
                }));
    }

    private static Optional<Refusal> at(LocalDate day, java.util.function.Supplier<Optional<Refusal>> work) {
        var answer = new AtomicReference<Optional<Refusal>>(Optional.empty());
        Instant noon = day.atTime(4, 0).toInstant(ZoneOffset.UTC);
        OfficeClock.runAt(noon, () -> answer.set(work.get()));
        return java.util.Objects.requireNonNull(answer.get());
    }
}
