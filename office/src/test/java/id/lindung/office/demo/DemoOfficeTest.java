package id.lindung.office.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeApplication;
import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.coverage.Coverage.Figures;
import id.lindung.office.coverage.Coverage.Question;
import id.lindung.office.coverage.CoverageFigures;
import id.lindung.office.coverage.Tally;
import id.lindung.office.demo.DemoStory.Quarter;
import id.lindung.office.recap.Recaps;
import id.lindung.office.tasks.Task;
import id.lindung.office.tasks.TaskState;
import id.lindung.office.tasks.Tasks;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small demonstration office, loaded to its end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoOfficeTest {

    private static final int PEOPLE = 10_000;
    private static final DemoStory STORY = new DemoStory(PEOPLE);

    private final ConfigurableApplicationContext context = new SpringApplicationBuilder(OfficeApplication.class)
            .web(WebApplicationType.NONE)
            .initializers(new OfficeTest.FreshOffice())
            .run();

    @BeforeAll
    void load() throws InterruptedException {
        for (var task : listTasks()) await(task);
        assertThat(open().loading())
                .as("the second opening finds everything loaded")
                .isEmpty();
    }

    @AfterAll
    void close() {
        context.close();
    }

    @Test
    void thePublishedQuarterOfBeluIsThereToBeFound() {
        var march = coverage("53.04", YearMonth.of(2024, 3), null);
        assertThat(march.active())
                .isEqualTo(
                        STORY.beluQuarter().stream().mapToLong(Quarter::stock).sum());
        assertThat(march.everProtected())
                .isEqualTo(STORY.beluQuarter().stream().mapToLong(Quarter::ever).sum());
        var asPublished = coverage("53.04", YearMonth.of(2024, 3), LocalDate.of(2024, 5, 9));
        assertThat(asPublished.active())
                .as("as known on the day the press wrote")
                .isEqualTo(march.active());
        assertThat(asPublished.everProtected()).isEqualTo(march.everProtected());
        assertThat(coverage("53.04", YearMonth.of(2024, 3), LocalDate.of(2024, 3, 1))
                        .active())
                .as("before the branch's list of March came")
                .isZero();
    }

    @Test
    void theVulnerableOfTtuArePaidFor() {
        assertThat(coverage("53.03", YearMonth.of(2025, 12), null).active()).isEqualTo(STORY.ttuVulnerable());
    }

    @Test
    void aVillageHasSentAListThatLeftQuestionsAndOneThatWaits() {
        var batches = as(() -> jdbc().sql(
                        "SELECT state, created, updated, unchanged, rejected, review FROM import_batch ORDER BY id")
                .query()
                .listOfRows());
        assertThat(batches)
                .hasSize(2)
                .allSatisfy(batch -> assertThat(batch)
                        .containsEntry("updated", 1)
                        .containsEntry("unchanged", 2)
                        .containsEntry("rejected", 5)
                        .containsEntry("review", 2));
        assertThat(batches).extracting(batch -> batch.get("state")).containsExactly("SAVED", "CHECKED");
    }

    @Test
    void theQuarterOfClaimsIsReproducedCaseByCase() {
        var plan = QuarterPlan.of(STORY);
        var first = YearMonth.from(QuarterPlan.FROM);
        var sum = as(() -> context.getBean(Recaps.class).of("53.04", first, first.plusMonths(2), Recaps.By.VILLAGE))
                .all();
        assertThat(sum.cases()).isEqualTo(plan.cases());
        assertThat(sum.rupiah()).isEqualTo(plan.rupiah());
        assertThat(as(() -> jdbc().sql("""
                        SELECT count(DISTINCT c.id) FROM claim_case c JOIN claim_entry e ON e.case_id = c.id AND e.kind = 'PAID'
                        JOIN claim_decision d ON d.case_id = c.id AND d.kind = 'APPROVED'
                        WHERE e.day BETWEEN '2024-01-01' AND '2024-03-31' AND c.created_at < '2024-04-01'""").query(Long.class).single()))
                .as("each was reported, decided and paid in its time")
                .isEqualTo(plan.cases());
    }

    @Test
    void aDeathOfBeluHasPaidThreeHeirsAndTwoChildrenStudy() {
        var story = as(() -> jdbc().sql("""
                        SELECT count(DISTINCT e.heir_id) AS heirs, sum(e.rupiah)::bigint AS rupiah,
                               (SELECT count(*) FROM scholarship s WHERE s.case_id = c.id AND s.ended_on IS NULL) AS children
                        FROM claim_case c JOIN claim_entry e ON e.case_id = c.id AND e.kind = 'PAID'
                        WHERE c.event_date = '2026-10-12' GROUP BY c.id""").query().singleRow());
        assertThat(story)
                .containsEntry("heirs", 3L)
                .containsEntry("rupiah", 42_000_000L)
                .containsEntry("children", 2L);
    }

    @Test
    void nobodyInItCouldBeReal() {
        assertThat(as(() -> jdbc().sql(
                                "SELECT count(*) FROM person WHERE nik_mask IS NOT NULL AND right(nik_mask, 4) !~ '^9[0-9]{3}$'")
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    private List<Task> listTasks() {
        open();
        return as(() -> jdbc().sql("SELECT id FROM task")
                        .query(java.util.UUID.class)
                        .list())
                .stream()
                .map(id -> as(() -> context.getBean(Tasks.class).find(id).orElseThrow()))
                .toList();
    }

    private void await(Task task) throws InterruptedException {
        var ended = CurrentActor.callAs(
                Actor.SYSTEM, () -> context.getBean(Tasks.class).await(task.id(), watched -> {}));
        assertThat(ended.state()).as(ended.title() + " " + ended.problem()).isEqualTo(TaskState.DONE);
    }

    private DemoOffice.Outcome.Open open() {
        return (DemoOffice.Outcome.Open) context.getBean(DemoOffice.class).open(PEOPLE);
    }

    private Tally coverage(String region, YearMonth month, @Nullable LocalDate asKnown) {
        var answer =
                as(() -> context.getBean(CoverageFigures.class).read(new Question(region, month, asKnown, null, null)));
        return ((Figures) answer).total();
    }

    private JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    private static <T> T as(java.util.function.Supplier<T> work) {
        return CurrentActor.callAs(Actor.SYSTEM, work::get);
    }
}
