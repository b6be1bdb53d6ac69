package id.lindung.office.claims;

import static id.lindung.office.claims.ClaimFixture.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What two people do with one claim at the same moment, and what is left when a connection dies in between. */
@OfficeTest
class ClaimRacesTest {

    @Autowired
    ApplicationContext office;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Decisions decisions;

    @Autowired
    ClaimMoney money;

    private ClaimDesk desk;

    @BeforeEach
    void open() {
        desk = new ClaimDesk(office, "33.01.01.2001");
    }

    /** Both begin at once. */
    private static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var two = Executors.newFixedThreadPool(2)) {
            var first = two.submit(() -> {
                start.await();
                return one.call();
            });
            var second = two.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }

    @Test
    void aDoubleClickDecidesOnce() throws Exception {
        var reviewed = desk.review(desk.worker("Dua klik"));
        Callable<Cases.Outcome> approve =
                () -> as(desk.branch, () -> decisions.approve(reviewed, decisions.most(reviewed), ""));
        var outcomes = together(approve, approve);
        assertThat(outcomes).hasAtLeastOneElementOfType(Cases.Outcome.Done.class);
        assertThat(outcomes)
                .filteredOn(Cases.Outcome.Refused.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        Cases.Outcome.Refused.class,
                        no -> assertThat(no.why().code()).isEqualTo("WRONG_STATE"));
        assertThat(as(desk.branch, () -> decisions.list(reviewed.id()))).hasSize(1);
    }

    @Test
    void approvingAndRefusingAtOnceIsOneDecision() throws Exception {
        var reviewed = desk.review(desk.worker("Dua putusan"));
        var outcomes = together(
                () -> as(desk.branch, () -> decisions.approve(reviewed, decisions.most(reviewed), "")),
                () -> as(
                        desk.second,
                        () -> decisions.refuse(reviewed, "PP 44/2015 Pasal 34", "Bukan peserta hari itu")));
        assertThat(outcomes).filteredOn(Cases.Outcome.Done.class::isInstance).hasSize(1);
        assertThat(as(desk.branch, () -> decisions.list(reviewed.id()))).hasSize(1);
        assertThat(desk.now(reviewed).state()).isIn(ClaimState.APPROVED, ClaimState.REFUSED);
    }

    @Test
    void aDoubleClickOrdersOnceAndPaysOnce() throws Exception {
        var approved = desk.approved(desk.review(desk.worker("Dua bayar")));
        long heir = as(desk.branch, () -> money.of(approved))
                .shares()
                .getFirst()
                .heir()
                .id();
        Callable<Optional<Refusal>> order = () -> as(desk.branch, () -> money.order(approved, heir, 0, ""));
        assertThat(together(order, order)).filteredOn(Optional::isEmpty).hasSize(1);
        var entry = as(desk.branch, () -> money.of(approved)).entries().getFirst();
        Callable<Optional<Refusal>> paid =
                () -> as(desk.branch, () -> money.paid(approved, entry.id(), entry.day(), "R-1", null, null));
        Callable<Optional<Refusal>> bounced =
                () -> as(desk.second, () -> money.bounced(approved, entry.id(), "Rekening ditutup"));
        assertThat(together(paid, bounced)).filteredOn(Optional::isEmpty).hasSize(1);
        var account = as(desk.branch, () -> money.of(approved));
        assertThat(account.entries()).hasSize(2);
        assertThat(account.paid()).isIn(0L, account.decided());
    }

    @Test
    void aConnectionThatDiesBetweenOrderAndPaymentLeavesTheOrderOpen() {
        var approved = desk.approved(desk.review(desk.worker("Putus")));
        long heir = as(desk.branch, () -> money.of(approved))
                .shares()
                .getFirst()
                .heir()
                .id();
        assertThat(as(desk.branch, () -> money.order(approved, heir, 0, ""))).isEmpty();
        var entry = as(desk.branch, () -> money.of(approved)).entries().getFirst();
        assertThatThrownBy(() -> as(
                        desk.branch,
                        () -> Objects.requireNonNull(transaction.execute(status -> {
                            int backend = jdbc.sql("SELECT pg_backend_pid()")
                                    .query(Integer.class)
                                    .single();
                            try {
                                assertThat(money.paid(approved, entry.id(), entry.day(), "R-1", null, null))
                                        .isEmpty();
                            } catch (java.io.IOException e) {
                                throw new AssertionError(e);
                            }
                            kill(backend);
                            return true;
                        }))))
                .isInstanceOf(RuntimeException.class);
        var left = as(desk.branch, () -> money.of(approved));
        assertThat(left.paid()).isZero();
        assertThat(left.entries())
                .singleElement()
                .satisfies(each -> assertThat(each.open()).isTrue());
        assertThat(as(desk.branch, () -> money.paid(approved, entry.id(), entry.day(), "R-1", null, null)))
                .isEmpty();
        assertThat(desk.now(approved).state()).isEqualTo(ClaimState.DONE);
    }

    /** Over another connection of the same role. */
    private void kill(int backend) {
        try (var other = Executors.newSingleThreadExecutor()) {
            var gone = other.submit(() -> as(
                    Actor.SYSTEM,
                    () -> jdbc.sql("SELECT pg_terminate_backend(:pid, 5000)")
                            .param("pid", backend)
                            .query(Boolean.class)
                            .single()));
            assertThat(gone.get()).isTrue();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
