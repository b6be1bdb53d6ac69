package id.lindung.bench;

import static id.lindung.bench.ScratchOffice.seconds;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.lindung.office.actor.Actor;
import id.lindung.office.coverage.AskedPlace;
import id.lindung.office.coverage.Coverage;
import id.lindung.office.coverage.CoverageFigures;
import id.lindung.office.coverage.Dimension;
import id.lindung.office.dashboard.Sheets;
import id.lindung.office.movements.Movement;
import id.lindung.office.movements.Movements;
import id.lindung.office.pages.Assets;
import id.lindung.office.pages.Language;
import id.lindung.office.pages.Messages;
import id.lindung.office.pages.Ui;
import id.lindung.office.reports.Period;
import id.lindung.office.reports.ReportMaker;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Server time of the pages of figures: the regent's sheet put together and written, a split of any region, two months compared, and the province's
 * quarterly report. Argument: people (3000000), the same as {@link CoverageBench}'s.
 */
public final class DashboardBench {

    private static final YearMonth FIRST = YearMonth.of(2026, 1);
    private static final int MONTHS = 6;
    private static final int ASKED = 200;

    private DashboardBench() {}

    /** One page. */
    private interface Page {
        void open(Random random);
    }

    public static void main(String[] arguments) throws Exception {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3_000_000;
        ScratchOffice.measure(office -> {
            try (var owner = office.owner()) {
                long start = System.nanoTime();
                CoverageBench.load(owner, people);
                System.out.printf("loaded and counted %,d people in %.0f s%n", people, seconds(start));
                var regions = CoverageBench.regions(owner);
                var above = regions.stream().filter(code -> code.length() <= 8).toList();
                for (boolean past : new boolean[] {false, true}) {
                    var known = past ? " as known on a past day" : "";
                    measure("regent's sheet" + known, ASKED, random -> sheet(office, random, above, past));
                    measure("split of a region" + known, ASKED, random -> split(office, random, regions, past));
                }
                var villages =
                        regions.stream().filter(code -> code.length() == 13).toList();
                var regencies =
                        regions.stream().filter(code -> code.length() == 5).toList();
                measure("two months of a village", ASKED, random -> compare(office, random, villages));
                measure("two months of a regency", 22, random -> compare(office, random, regencies));
                report(office.bean(ReportMaker.class), false);
                report(office.bean(ReportMaker.class), true);
                System.out.printf("heap peak %d MB%n", ScratchOffice.heapPeak());
            }
        });
    }

    private static void measure(String name, int asked, Page page) {
        var random = new Random(2026);
        for (int i = 0; i < asked / 5; i++) page.open(random); // warm
        var times = new double[asked];
        for (int i = 0; i < asked; i++) {
            long start = System.nanoTime();
            page.open(random);
            times[i] = seconds(start) * 1000;
        }
        Arrays.sort(times);
        System.out.printf(
                "%s: %d asked, median %.1f ms, p95 %.1f ms%n", name, asked, times[asked / 2], times[asked * 95 / 100]);
    }

    private static void sheet(ScratchOffice office, Random random, List<String> regions, boolean past) {
        var ui = new Ui(
                office.bean(Messages.class),
                Language.ID,
                Actor.SYSTEM,
                "",
                new Ui.Place("", "", ""),
                "/dasbor",
                "",
                "",
                office.bean(Assets.class),
                false,
                "");
        var region = regions.get(random.nextInt(regions.size()));
        var place = new AskedPlace(region, region, month(random), known(random, past), true, List.of());
        var output = new StringOutput();
        office.bean(TemplateEngine.class)
                .render(
                        "dashboard/sheet.jte",
                        Map.of(
                                "ui",
                                ui,
                                "sheet",
                                office.bean(Sheets.class).of(ui, place),
                                "months",
                                List.of(place.month()),
                                "knownAt",
                                Instant.EPOCH),
                        output);
        if (!output.toString().contains("</html>")) throw new IllegalStateException("no page");
    }

    private static void split(ScratchOffice office, Random random, List<String> regions, boolean past) {
        var by = List.of(Dimension.REGION, Dimension.SEGMENT, Dimension.CATEGORY, Dimension.SEX, Dimension.AGE);
        var question = new Coverage.Question(
                regions.get(random.nextInt(regions.size())),
                month(random),
                known(random, past),
                null,
                by.get(random.nextInt(by.size())));
        if (!(office.bean(CoverageFigures.class).read(question) instanceof Coverage.Figures))
            throw new IllegalStateException(question.toString());
    }

    private static void compare(ScratchOffice office, Random random, List<String> regions) {
        var second = FIRST.plusMonths(1L + random.nextInt(MONTHS - 1));
        var question =
                new Movement.Question(regions.get(random.nextInt(regions.size())), second.minusMonths(1), second, null);
        var flows = office.bean(Movements.class).read(question).orElseThrow();
        if (!flows.addsUp()) throw new IllegalStateException(question + " " + flows.reasons());
    }

    private static YearMonth month(Random random) {
        return FIRST.plusMonths(random.nextInt(MONTHS));
    }

    private static java.time.@Nullable LocalDate known(Random random, boolean past) {
        return past ? CoverageBench.day(random.nextInt(10)) : null;
    }

    private static void report(ReportMaker maker, boolean pdf) throws IOException {
        long start = System.nanoTime();
        var bytes = maker.draft("53", Period.parse("2026-Q1").orElseThrow(), List.of(), pdf, (done, total, unit) -> {});
        System.out.printf(
                "quarterly report of 22 regencies and every village as %s: %.1f s, %,d kB%n",
                pdf ? "PDF" : "XLSX", seconds(start), bytes.length / 1000);
    }
}
