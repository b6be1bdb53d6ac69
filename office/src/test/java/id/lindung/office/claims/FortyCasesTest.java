package id.lindung.office.claims;

import static id.lindung.office.claims.ClaimFixture.acceptAll;
import static id.lindung.office.claims.ClaimFixture.as;
import static id.lindung.office.claims.ClaimFixture.bringAll;
import static id.lindung.office.claims.ClaimFixture.done;
import static id.lindung.office.claims.ClaimFixture.opened;
import static id.lindung.office.claims.ClaimFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.law.yaml.YamlFile;
import id.lindung.law.yaml.YamlMap;
import id.lindung.law.yaml.YamlValue;
import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forty claims of all programmes and outcomes, under both laws, from the report to their end. */
@OfficeTest
class FortyCasesTest {

    private static final String VILLAGE = "52.01.01.2002";
    private static final Actor OPERATOR = ClaimFixture.actor(Role.VILLAGE_OPERATOR, VILLAGE, "operator.kasus");
    private static final Actor BRANCH = ClaimFixture.actor(Role.BRANCH_OFFICER, "52.01", "cabang.satu");
    private static final Actor SECOND = ClaimFixture.actor(Role.BRANCH_OFFICER, "52.01", "cabang.dua");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Reports reports;

    @Autowired
    Claims claims;

    @Autowired
    Cases cases;

    @Autowired
    Documents documents;

    @Autowired
    Heirs heirs;

    @Autowired
    Decisions decisions;

    @Autowired
    ClaimMoney money;

    @Autowired
    Appeals appeals;

    record Script(String id, YamlMap map) {
        @Override
        public String toString() {
            return id;
        }

        String text(String name, int at) {
            return texts(map.get(name)).get(at);
        }

        List<YamlValue> inner(String name) {
            return map.find(name)
                    .map(value -> value instanceof YamlValue.Listing(var _, var all) ? all : List.<YamlValue>of())
                    .orElse(List.of());
        }

        Map<String, String> pairs(String name) {
            var pairs = new LinkedHashMap<String, String>();
            map.find(name).ifPresent(value -> value.map().all().forEach((key, each) -> pairs.put(key, each.text())));
            return pairs;
        }
    }

    static List<String> texts(YamlValue value) {
        return value instanceof YamlValue.Listing(var _, var all)
                ? all.stream().map(YamlValue::text).toList()
                : List.of(value.text());
    }

    static List<Script> scripts() throws IOException {
        try (var in = Objects.requireNonNull(FortyCasesTest.class.getResourceAsStream("/claims/cases.yaml"))) {
            var read = YamlFile.read("cases.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return ((YamlValue.Listing) read)
                    .values().stream()
                            .map(each -> new Script(each.map().get("id").text(), each.map()))
                            .toList();
        }
    }

    @Test
    void thereAreForty() throws IOException {
        assertThat(scripts()).hasSize(40);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aClaimGoesItsWay(Script script) throws IOException {
        var claim = gathered(script);
        var expected = script.pairs("expect");
        assertThat(claim.number()).startsWith(expected.get("number") + "-5201-");
        var ended = walk(script.map().get("way").text(), claim);
        assertThat(ended.state().name()).isEqualTo(expected.get("state"));
        var account = as(BRANCH, () -> money.of(ended));
        if (expected.containsKey("rupiah")) {
            assertThat(account.decided()).isEqualTo(Long.parseLong(expected.getOrDefault("rupiah", "0")));
            assertThat(account.paid())
                    .isEqualTo(Long.parseLong(expected.getOrDefault("paid", expected.getOrDefault("rupiah", "0"))));
            assertThat(account.shares().stream()
                            .mapToLong(ClaimMoney.Share::rupiah)
                            .sum())
                    .isEqualTo(account.decided());
        }
        assertThat(as(BRANCH, () -> claims.steps(ended.id())))
                .first()
                .satisfies(step -> assertThat(step.event()).isEqualTo(ClaimEvent.OPEN));
    }

    /** Reported, with its facts, recipients and papers. */
    private ClaimCase gathered(Script script) {
        var fixture = new ClaimFixture(jdbc);
        long person = fixture.worker(
                "Kasus " + script.id(),
                VILLAGE,
                LocalDate.parse(script.text("worker", 1)),
                script.text("worker", 0),
                Long.valueOf(script.text("worker", 2)),
                null);
        fixture.months(
                person,
                YearMonth.parse(script.text("worker", 3)),
                YearMonth.parse(script.text("worker", 4)),
                script.text("worker", 0),
                script.text("worker", 5),
                script.text("worker", 6));
        return as(OPERATOR, () -> {
            var cause = Stream.of(Cause.values())
                    .filter(each -> each.slug().equals(script.text("report", 0)))
                    .findFirst()
                    .orElseThrow();
            var told = Report.of(
                    cause, person, LocalDate.parse(script.text("report", 1)), AtWork.valueOf(script.text("report", 2)));
            var main = opened(reports.report(told));
            var wanted = script.map()
                    .find("case")
                    .map(YamlValue::text)
                    .orElse(main.programme().name());
            var claim = claims.ofPerson(person).stream()
                    .filter(each -> each.programme().name().equals(wanted))
                    .findFirst()
                    .orElseThrow();
            for (var spell : script.inner("spells")) {
                claim = done(cases.addSpell(
                        claim,
                        "INCAPACITY",
                        LocalDate.parse(texts(spell).get(0)),
                        LocalDate.parse(texts(spell).get(1)),
                        ""));
            }
            if (!script.pairs("facts").isEmpty()) claim = done(cases.change(claim, script.pairs("facts"), ""));
            if (!claim.isOfDead()) keep(claim, Heirs.Draft.of(claim.name(), Relation.WORKER, LocalDate.of(1985, 1, 1)));
            int number = 0;
            for (var heir : script.inner("heirs")) {
                number++;
                keep(
                        claim,
                        Heirs.Draft.of(
                                "Waris " + number,
                                Relation.valueOf(texts(heir).get(0)),
                                LocalDate.parse(texts(heir).get(1))));
            }
            bringAll(claim, documents);
            return claims.find(claim.id()).orElseThrow();
        });
    }

    private void keep(ClaimCase claim, Heirs.Draft draft) {
        if (heirs.keep(claim, null, draft.account("Bank NTT", "0011223344", draft.name()))
                instanceof Heirs.Outcome.Refused(var why)) {
            throw new AssertionError(why.says().id());
        }
    }

    private ClaimCase walk(String way, ClaimCase claim) throws IOException {
        return switch (way) {
            case "pay" -> pay(approved(review(claim)));
            case "two-pay" -> {
                var proposed =
                        as(BRANCH, () -> done(decisions.approve(accepted(review(claim)), decisions.most(claim), "")));
                assertThat(proposed.state()).isEqualTo(ClaimState.PROPOSED);
                assertThat(as(BRANCH, () -> refused(decisions.confirm(proposed))))
                        .isEqualTo("SAME_PERSON");
                yield pay(as(SECOND, () -> done(decisions.confirm(proposed))));
            }
            case "protected-pay" -> {
                var reviewed = review(claim);
                assertThat(as(BRANCH, () -> refused(decisions.approve(accepted(reviewed), 1, "alasan"))))
                        .isEqualTo("NOT_GRANTED");
                var known = as(
                        BRANCH,
                        () -> done(cases.change(
                                reviewed,
                                Map.of("protection", "YES", "protectionWhy", "Data BPJS: aktif sampai Juli 2025"),
                                "")));
                yield pay(approved(known));
            }
            case "refuse" -> refuse(review(claim));
            case "reopen" -> {
                var refused = refuse(review(claim));
                yield pay(approved(
                        as(BRANCH, () -> done(decisions.step(refused, ClaimEvent.REOPEN, "Bukti bayar ditemukan")))));
            }
            case "return" -> {
                var returned = as(
                        BRANCH, () -> done(decisions.step(review(claim), ClaimEvent.RETURN, "KTP buram, foto ulang")));
                yield pay(approved(review(returned)));
            }
            case "cancel" -> as(OPERATOR, () -> done(cases.cancel(claim, "Salah orang")));
            case "freeze" -> frozen(claim);
            case "thaw" -> {
                var frozen = frozen(claim);
                assertThat(as(BRANCH, () -> refused(decisions.step(frozen, ClaimEvent.THAW, "Sudah damai"))))
                        .isEqualTo("DISPUTED");
                var other = as(BRANCH, () -> heirs.list(frozen.id())).stream()
                        .filter(Heir::sole)
                        .findFirst()
                        .orElseThrow();
                assertThat(as(BRANCH, () -> heirs.withdraw(frozen, other.id(), "Putusan pengadilan: bukan istri sah")))
                        .isEmpty();
                yield pay(approved(
                        as(BRANCH, () -> done(decisions.step(frozen, ClaimEvent.THAW, "Putusan pengadilan")))));
            }
            case "appeal" -> {
                var refused = refuse(review(claim));
                as(
                        OPERATOR,
                        () -> appeals.raise(
                                refused, Appeals.Kind.APPEAL, "Waris 1", "Iuran sudah dibayar, ini buktinya"));
                var appeal = as(BRANCH, () -> appeals.list(refused.id()).getFirst());
                assertThat(as(
                                BRANCH,
                                () -> appeals.answer(refused, appeal.id(), true, "Bukti diterima, ditinjau lagi")))
                        .isEmpty();
                yield find(refused);
            }
            case "bounce" -> {
                var approved = approved(review(claim));
                var share = as(BRANCH, () -> money.of(approved)).shares().getFirst();
                assertThat(as(BRANCH, () -> money.order(approved, share.heir().id(), 0, "")))
                        .isEmpty();
                var order = as(BRANCH, () -> money.of(approved)).entries().getFirst();
                assertThat(as(BRANCH, () -> money.bounced(approved, order.id(), "Rekening sudah ditutup")))
                        .isEmpty();
                yield pay(approved);
            }
            case "first-month" -> firstMonth(approved(review(claim)));
            case "stop" -> {
                var paying = firstMonth(approved(review(claim)));
                yield as(BRANCH, () -> done(decisions.step(paying, ClaimEvent.STOP, "Sudah bekerja lagi")));
            }
            default -> throw new IllegalArgumentException(way);
        };
    }

    private ClaimCase review(ClaimCase claim) {
        var sent = as(OPERATOR, () -> done(cases.send(claim)));
        assertThat(sent.dueOn()).isNotNull();
        return as(BRANCH, () -> done(decisions.step(sent, ClaimEvent.TAKE, "")));
    }

    private ClaimCase accepted(ClaimCase claim) {
        acceptAll(claim, documents);
        return claim;
    }

    private ClaimCase approved(ClaimCase claim) {
        return as(BRANCH, () -> done(decisions.approve(accepted(claim), decisions.most(claim), "")));
    }

    private ClaimCase refuse(ClaimCase claim) {
        return as(
                BRANCH,
                () -> done(decisions.refuse(claim, "PP 44/2015 Pasal 34", "Bukan peserta aktif pada hari itu")));
    }

    /** Another wife says that she alone inherits. */
    private ClaimCase frozen(ClaimCase claim) {
        approved(review(claim));
        as(OPERATOR, () -> {
            keep(
                    find2(claim),
                    Heirs.Draft.of("Istri kedua", Relation.SPOUSE, LocalDate.of(1990, 1, 1))
                            .onlyOne());
            return true;
        });
        return find(claim);
    }

    private ClaimCase firstMonth(ClaimCase claim) throws IOException {
        var heir = as(BRANCH, () -> money.of(claim)).shares().getFirst().heir();
        assertThat(as(BRANCH, () -> money.order(claim, heir.id(), 1, ""))).isEmpty();
        assertThat(as(BRANCH, () -> money.order(claim, heir.id(), 1, ""))).isPresent();
        assertThat(as(BRANCH, () -> money.order(claim, heir.id(), 2, "lima lamaran")))
                .isPresent();
        payOrders(claim);
        return find(claim);
    }

    private ClaimCase pay(ClaimCase claim) throws IOException {
        for (var share : as(BRANCH, () -> money.of(claim)).shares()) {
            assertThat(as(BRANCH, () -> money.order(claim, share.heir().id(), 0, "")))
                    .isEmpty();
        }
        payOrders(claim);
        return find(claim);
    }

    private void payOrders(ClaimCase claim) {
        for (var entry : as(BRANCH, () -> money.of(claim)).entries()) {
            if (!entry.open()) continue;
            assertThat(as(BRANCH, () -> money.paid(claim, entry.id(), entry.day(), "REF-" + entry.id(), null, null)))
                    .isEmpty();
        }
    }

    private ClaimCase find(ClaimCase claim) {
        return as(BRANCH, () -> claims.find(claim.id()).orElseThrow());
    }

    private ClaimCase find2(ClaimCase claim) {
        return claims.find(claim.id()).orElseThrow();
    }
}
