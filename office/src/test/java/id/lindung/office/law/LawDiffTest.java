package id.lindung.office.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.lindung.office.OfficeTest;
import id.lindung.office.Visitor;
import id.lindung.office.access.Accounts;
import id.lindung.office.access.Accounts.Creation;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.law.LawDiff.Apart;
import id.lindung.office.law.LawDiff.Change;
import id.lindung.office.law.LawDiff.Person;
import id.lindung.office.law.LawDiff.Question;
import id.lindung.office.people.NewWorker;
import id.lindung.office.people.Registration;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.Sex;
import id.lindung.rules.law.Citation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pension ceiling of March 2023, 9,077,600 to 9,559,600 rupiah, and the relief of 2026, over a few invented workers. */
@OfficeTest
class LawDiffTest {

    private static final AtomicInteger SERIAL = new AtomicInteger(7000);
    private static final YearMonth BEFORE = YearMonth.of(2023, 2);
    private static final YearMonth CEILING = YearMonth.of(2023, 3);

    @Autowired
    LawDiffs diffs;

    @Autowired
    Registration registration;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    @Test
    void onlyWhoEarnsMoreThanTheOldCeilingPaysMore() {
        var village = "53.18.05.2001";
        worker(village, "Atas Plafon", "COMPANY_WORKER", "PU", 12_000_000L, "OFFICE_WORKER");
        worker(village, "Antara Plafon", "COMPANY_WORKER", "PU", 9_300_000L, "OFFICE_WORKER");
        worker(village, "Bawah Plafon", "COMPANY_WORKER", "PU", 5_000_000L, "OFFICE_WORKER");
        worker(village, "Tanpa Upah", "COMPANY_WORKER", "PU", null, "OFFICE_WORKER");
        worker(village, "Petani", "SELF_PAYING", "BPU", 1_000_000L, "FARMER");
        worker(village, "Tanpa Penghasilan", "VULNERABLE", "BPU", null, "FARMER");
        worker(village, "Pegawai Negeri", "CIVIL_SERVANT", "PU", 6_000_000L, "OFFICE_WORKER");
        worker(village, "Pekerja Migran", "MIGRANT_WORKER", "PMI", null, "OTHER");
        var question = new Question(BEFORE, CEILING, village);

        var diff = as(village, () -> diffs.summary(question));
        assertThat(diff.workers()).isEqualTo(8);
        assertThat(diff.changed()).isEqualTo(2);
        // 2 % of 9,559,600 and of 9,300,000 against twice 2 % of 9,077,600.
        assertThat(diff.changes())
                .extracting(Change::programme, each -> each.payer().code(), Change::workers, Change::from, Change::to)
                .containsExactly(
                        tuple("JP", "employer", 2L, 363_104L, 377_192L), tuple("JP", "worker", 2L, 181_552L, 188_596L));
        assertThat(diff.changes()).allSatisfy(each -> {
            assertThat(each.segment()).isEqualTo("PU");
            assertThat(each.causes()).extracting(LawDiff.Cause::parameter).containsExactly("pu.jp.wage_cap");
            assertThat(each.causes().getFirst().law().getFirst().regulation()).isEqualTo("PP 45/2015");
        });
        assertThat(diff.difference()).isEqualTo(377_192 - 363_104 + 188_596 - 181_552);
        assertThat(diff.apart())
                .isEqualTo(Map.of(
                        Apart.WAGE_UNKNOWN, 1L,
                        Apart.INCOME_UNKNOWN, 1L,
                        Apart.COVERED_ELSEWHERE, 1L,
                        Apart.PAID_BY_CONTRACT, 1L));

        var names = new ArrayList<String>();
        as(village, () -> {
            diffs.forEach(question, person -> names.add(person.name() + " " + person.difference()));
            return names;
        });
        assertThat(names).containsExactly("Antara Plafon 6672", "Atas Plafon 14460");
        var first = as(village, () -> diffs.page(question, 0, 1));
        assertThat(as(village, () -> diffs.page(question, first.getFirst().job(), 5)))
                .extracting(Person::name)
                .containsExactly("Atas Plafon");
    }

    @Test
    void aReliefHalvesTheSelfPayingDriversContributionAndNobodyElses() {
        var village = "53.18.05.2002";
        worker(village, "Ojek", "SELF_PAYING", "BPU", 1_000_000L, "MOTORCYCLE_TAXI");
        worker(village, "Petani Juga", "SELF_PAYING", "BPU", 1_000_000L, "FARMER");
        worker(village, "Ojek Rentan", "VULNERABLE", "BPU", 1_000_000L, "MOTORCYCLE_TAXI");
        var diff =
                as(village, () -> diffs.summary(new Question(YearMonth.of(2025, 12), YearMonth.of(2026, 1), village)));
        assertThat(diff.changes())
                .extracting(Change::programme, Change::workers, Change::from, Change::to)
                .containsExactly(tuple("JKK", 1L, 10_000L, 5_000L), tuple("JKM", 1L, 6_800L, 3_400L));
        assertThat(diff.changes().getFirst().causes())
                .flatExtracting(LawDiff.Cause::law)
                .extracting(Citation::regulation)
                .contains("PP 50/2025");
    }

    @Test
    void aVillageOfficialWithoutAWageFollowsTheMinimumWage() {
        var village = "53.18.05.2003";
        worker(village, "Kepala Dusun", "VILLAGE_STAFF", "PU", null, "VILLAGE_OFFICIAL");
        // UMP 2,328,969.69 and 2,455,898; 0.24 % and 0.30 %, each rounded.
        var diff =
                as(village, () -> diffs.summary(new Question(YearMonth.of(2025, 12), YearMonth.of(2026, 1), village)));
        assertThat(diff.from()).isEqualTo(5_590 + 6_987);
        assertThat(diff.to()).isEqualTo(5_894 + 7_368);
        assertThat(diff.changes())
                .allSatisfy(each -> assertThat(each.causes())
                        .extracting(LawDiff.Cause::parameter)
                        .containsExactly("ump.ntt"));
    }

    @Test
    void anotherVillageSeesNothingAndThePageSaysWhy() {
        var village = "53.18.05.2004";
        worker(village, "Terlihat Di Sini", "COMPANY_WORKER", "PU", 20_000_000L, "OFFICE_WORKER");
        var page = "/admin/aturan/perubahan?dari=2023-02&sampai=2023-03";
        assertThat(operator("desa.ubah", village).get(page).body())
                .contains("Terlihat Di Sini", "PP 45/2015", "Rp14.460", "/admin/aturan/pu.jp.wage_cap");
        var elsewhere = operator("desa.lain.ubah", "53.11.01.1001");
        assertThat(elsewhere.get(page).body())
                .doesNotContain("Terlihat Di Sini")
                .contains("tidak berubah");
        assertThat(elsewhere.get(page + "&wilayah=" + village).statusCode()).isEqualTo(404);
        assertThat(elsewhere
                        .get("/admin/aturan/perubahan?dari=2023-03&sampai=2023-02")
                        .body())
                .contains("Bulan kedua harus sesudah bulan pertama");
        assertThat(elsewhere
                        .get("/admin/aturan/perubahan?dari=2014-03&sampai=2023-02")
                        .body())
                .contains("Bulan kedua harus sesudah bulan pertama");
        assertThat(elsewhere
                        .get("/admin/aturan/perubahan?dari=kapan&sampai=2023-02")
                        .body())
                .contains("“kapan” bukan bulan");
        assertThat(elsewhere.get("/admin/aturan/perubahan").body()).contains("Bandingkan");
    }

    private void worker(
            String village, String name, String category, String segment, @Nullable Long money, String occupation) {
        var nik = new Nik("531801170685" + SERIAL.incrementAndGet());
        var outcome = as(
                village,
                () -> registration.register(new NewWorker(
                        nik,
                        name,
                        LocalDate.of(1985, 6, 17),
                        Sex.MALE,
                        null,
                        village,
                        null,
                        null,
                        null,
                        occupation,
                        null,
                        category,
                        segment,
                        money)));
        assertThat(outcome).isInstanceOf(Registration.Outcome.Registered.class);
    }

    private static <T> T as(String village, ScopedValue.CallableOp<T, RuntimeException> work) {
        return CurrentActor.callAs(
                new Actor(1, "operator-" + village, Role.VILLAGE_OPERATOR, Scope.region(village)), work);
    }

    private Visitor operator(String name, String village) {
        var draft = new Accounts.Draft(name, "Penguji", Role.VILLAGE_OPERATOR, village, null, null, null);
        var creation =
                CurrentActor.<Creation, RuntimeException>callAs(Actor.SYSTEM, () -> accounts.create(draft, false));
        return Visitor.signedIn(port, name, ((Creation.Created) creation).password());
    }
}
