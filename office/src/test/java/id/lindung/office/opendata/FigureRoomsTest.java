package id.lindung.office.opendata;

import static id.lindung.office.billing.MoneyFixture.asOffice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lindung.office.OfficeTest;
import id.lindung.office.Visitor;
import id.lindung.office.access.Accounts;
import id.lindung.office.actor.Role;
import id.lindung.office.outreach.Outreach;
import id.lindung.office.participation.Participation;
import id.lindung.office.participation.Participation.Which;
import id.lindung.office.targets.FullCoverage;
import id.lindung.office.targets.Target;
import id.lindung.office.targets.Targets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open data, participation, outreach and targets, each over counts of its own in regencies of Nusa Tenggara Barat. */
@OfficeTest
class FigureRoomsTest {

    private static final YearMonth MONTH = YearMonth.of(2024, 3);

    @Autowired
    OpenData data;

    @Autowired
    Participation participation;

    @Autowired
    Outreach outreach;

    @Autowired
    Targets targets;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    /** Before the first account every page is the first day. */
    @BeforeEach
    void theOfficeIsOpen() {
        asOffice(() -> accounts.create(
                new Accounts.Draft("angka.pembuka", "Pembuka", Role.REGENCY_OFFICER, "53.04", null, null, null),
                false));
    }

    @Test
    void aPublishedMonthIsReadByAnybodyAndNeverChanges() {
        var regency = "52.01";
        var district = asOffice(() -> regions(regency, 8)).getFirst();
        count(regency, "ALL", "", MONTH, 40);
        count(district, "ALL", "", MONTH, 40);
        count(regency, "SEGMENT", "BPU", MONTH, 37);
        count(regency, "SEGMENT", "PU", MONTH, 3);
        registered(regency, 50);
        assertThat(asOffice(() -> data.publish(regency, MONTH))).isInstanceOf(OpenData.Outcome.Done.class);
        assertThat(asOffice(() -> data.publish(regency, MONTH)))
                .as("once")
                .isInstanceOf(OpenData.Outcome.Refused.class);
        assertThat(asOffice(() -> data.publish("52", MONTH)))
                .as("a difference of two publications could name somebody")
                .isInstanceOf(OpenData.Outcome.Refused.class);
        assertThat(asOffice(() -> data.publish("52.02", YearMonth.of(2099, 1))))
                .as("a month still open")
                .isInstanceOf(OpenData.Outcome.Refused.class);

        var stranger = new Visitor(port);
        var page = stranger.get("/data");
        assertThat(page.statusCode()).isEqualTo(200);
        var csv = stranger.get("/data/52.01/2024-03.csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body()).startsWith("code,name,level,month,registered").doesNotContain(",3,");
        assertThat(page.body().replace("<wbr>", "")).contains(OpenData.sha256(csv.body()));
        assertThat(stranger.get("/data/52.01/2024-03.json").body()).contains("lindung.open-data/1");
        assertThat(stranger.get("/data/52.03/2024-03.csv").statusCode()).isEqualTo(404);

        count(regency, "ALL", "", MONTH, 1);
        assertThat(stranger.get("/data/52.01/2024-03.csv").body()).isEqualTo(csv.body());
        assertThatThrownBy(() -> asOffice(() ->
                        jdbc.sql("UPDATE open_data_file SET content = 'lain'").update()))
                .isNotNull();
    }

    @Test
    void villagesTakePartFromTheFirstMonthOfAnOfficial() {
        var regency = "52.04";
        var villages = asOffice(() -> regions(regency, 13));
        var one = villages.get(0);
        var other = villages.get(1);
        var before = asOffice(() -> participation.totals(regency, MONTH));
        count(one, "CATEGORY", "VILLAGE_HEAD", MONTH.minusMonths(2), 1);
        count(one, "CATEGORY", "VILLAGE_HEAD", MONTH, 1);
        count(one, "CATEGORY", "RT_RW", MONTH, 4);
        count(one, "CATEGORY", "VULNERABLE", MONTH, 100);
        count(other, "CATEGORY", "VILLAGE_STAFF", MONTH.minusMonths(1), 2);
        var totals = asOffice(() -> participation.totals(regency, MONTH));
        assertThat(totals.taking() - before.taking()).isEqualTo(isDesa(one) ? 1 : 0);
        assertThat(totals.vulnerable() - before.vulnerable()).isEqualTo(100);
        var taking = asOffice(() -> participation.villages(regency, MONTH, Which.YES, "", 10));
        assertThat(taking).singleElement().satisfies(each -> {
            assertThat(each.officials()).isEqualTo(5);
            assertThat(each.first()).isEqualTo("2024-01-01");
        });
        var not = asOffice(() -> participation.villages(regency, MONTH, Which.NO, "", 1_000));
        assertThat(not)
                .filteredOn(each -> each.code().equals(other))
                .singleElement()
                .satisfies(each -> assertThat(each.last()).isEqualTo("2024-02-01"));
        assertThat(asOffice(() -> participation.areas(regency, MONTH)).stream()
                        .mapToInt(each -> each.totals().desa())
                        .sum())
                .isEqualTo(totals.desa());
    }

    @Test
    void whatAMeetingGainedIsTheStockOfNinetyDaysLater() {
        var regency = "52.05";
        var villages = asOffice(() -> regions(regency, 13)).subList(0, 2);
        count(villages.get(0), "ALL", "", YearMonth.of(2024, 2), 10);
        count(villages.get(0), "ALL", "", YearMonth.of(2024, 5), 25);
        long id = asOffice(() -> outreach.plan(
                regency, "SOSIALISASI", "Sosialisasi uji", LocalDate.of(2024, 3, 14), "Aula", "VILLAGES", villages));
        var meeting = asOffice(() -> outreach.find(id)).orElseThrow();
        assertThat(meeting.invited()).isEqualTo(2);
        asOffice(() -> {
            outreach.held(meeting, 12, "ragu", "kirim daftar", villages.subList(0, 1));
            outreach.agree(meeting, "Kirim daftar", "Kades", LocalDate.of(2024, 4, 1));
            return 0;
        });
        assertThat(asOffice(() -> outreach.find(id)).orElseThrow().late()).isEqualTo(1);
        var gained = asOffice(() -> outreach.gained(meeting));
        assertThat(gained)
                .filteredOn(Outreach.Gained::came)
                .singleElement()
                .satisfies(each -> assertThat(each.gained()).isEqualTo(15));
        var followUp = asOffice(() -> outreach.followUps(id)).getFirst();
        assertThat(asOffice(() -> outreach.done(meeting, followUp.id(), "sudah")))
                .isTrue();
        assertThat(asOffice(() -> outreach.done(meeting, followUp.id(), "lagi")))
                .isFalse();
    }

    @Test
    void theNextTargetIsOfTheRegionItselfAndReplacedOnesStayReadable() {
        var regency = "52.06";
        asOffice(() -> targets.record(target(regency, 2027, "50")));
        asOffice(() -> targets.record(target(regency, 2027, "55")));
        asOffice(() -> targets.record(target(regency, 2029, "75")));
        assertThat(asOffice(() -> targets.find(regency, YearMonth.of(2026, 10)))
                        .orElseThrow()
                        .value())
                .isEqualByComparingTo("55");
        assertThat(asOffice(() -> targets.find(regency, YearMonth.of(2028, 1)))
                        .orElseThrow()
                        .value())
                .isEqualByComparingTo("75");
        assertThat(asOffice(() -> targets.find(regency, YearMonth.of(2030, 1)))).isEmpty();
        assertThat(asOffice(() -> targets.find("52.06.01", YearMonth.of(2026, 1))))
                .isEmpty();
    }

    @Test
    void theWayToFullCoverageCostsWhatTheHeadsCost() {
        var way = new FullCoverage(YearMonth.of(2026, 10), YearMonth.of(2027, 10), 1_200, 600, 16_800);
        assertThat(way.eachMonth()).isEqualTo(100);
        assertThat(way.eachMonthAtMost()).isEqualTo(150);
        assertThat(way.yearly()).isEqualTo(1_200L * 16_800 * 12);
        assertThat(way.years()).extracting(FullCoverage.Year::atYearEnd).containsExactly(200L, 1_200L);
        // November 100, December 200 heads.
        assertThat(way.years().getFirst().rupiah()).isEqualTo(300L * 16_800);
        // 300, 400 … 1,200 until October, 1,200 in November and December.
        assertThat(way.years().getLast().rupiah()).isEqualTo((7_500L + 2_400L) * 16_800);
    }

    private static Target target(String region, int year, String value) {
        return new Target(
                region,
                "RPJMD",
                "COVERAGE",
                YearMonth.of(year, 12),
                new BigDecimal(value),
                "aktif dibagi angkatan kerja",
                "RPJMD");
    }

    private static boolean isDesa(String code) {
        return code.charAt(9) != '1';
    }

    private List<String> regions(String regency, int length) {
        return jdbc.sql(
                        "SELECT code::text FROM region WHERE code >= ? AND code < ? AND length(code) = ? ORDER BY code LIMIT 5")
                .params(regency, regency + "/", length)
                .query(String.class)
                .list();
    }

    private void count(String region, String dimension, String key, YearMonth month, int active) {
        asOffice(() -> jdbc.sql("""
                        INSERT INTO protected_delta (region_code, dimension, key, month, known_on, active, covered)
                        VALUES (?, ?, ?, ?, '2024-04-12', ?, ?)""")
                .params(region, dimension, key, month.atDay(1), active, active)
                .update());
    }

    private void registered(String region, int people) {
        asOffice(() -> jdbc.sql("INSERT INTO registered_delta VALUES (?, 'ALL', '', '2023-01-01', '2024-04-12', ?)")
                .params(region, people)
                .update());
    }
}
