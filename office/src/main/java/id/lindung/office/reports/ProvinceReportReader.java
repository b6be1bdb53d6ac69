package id.lindung.office.reports;

import id.lindung.office.coverage.Coverage.Figures;
import id.lindung.office.coverage.Coverage.Question;
import id.lindung.office.coverage.CoverageFigures;
import id.lindung.office.coverage.Dimension;
import id.lindung.office.reports.ReportFigures.Flow;
import id.lindung.office.reports.ReportFigures.Obstacle;
import id.lindung.office.reports.ReportFigures.Section;
import id.lindung.office.reports.ReportFigures.Workforce;
import id.lindung.office.store.OfficeClock;
import id.lindung.office.tasks.TaskProgress;
import id.lindung.regions.RegionCode;
import id.lindung.regions.Regions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads a report's figures: all of one moment, so that no two tables of it can disagree. */
@Service
public class ProvinceReportReader {

    private final CoverageFigures coverage;
    private final ReportRows rows;
    private final Regions regions;
    private final OfficeClock clock;
    private final ObjectProvider<ReportSection> sections;

    ProvinceReportReader(
            CoverageFigures coverage,
            ReportRows rows,
            Regions regions,
            OfficeClock clock,
            ObjectProvider<ReportSection> sections) {
        this.coverage = coverage;
        this.rows = rows;
        this.regions = regions;
        this.clock = clock;
        this.sections = sections;
    }

    /**
     * The figures as known now.
     *
     * @param region a regency or a province inside the acting user's scope
     * @throws IllegalArgumentException for a region outside it: ask {@link ReportRights} first
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ReportFigures read(String region, Period period, List<Obstacle> obstacles, TaskProgress progress) {
        var question = new Question(region, period.until(), null, period.from(), Dimension.SEGMENT);
        if (!(coverage.read(question) instanceof Figures figures)) throw new IllegalArgumentException(region);
        progress.at(1, 6, "bagian");
        var villages = rows.villages(
                region,
                period,
                figures.total(),
                name -> regions.get(new RegionCode(name)).label());
        progress.at(3, 6, "bagian");
        var heads = rows.heads(region, period.until());
        progress.at(4, 6, "bagian");
        var late = rows.late(region, clock.today());
        progress.at(5, 6, "bagian");
        var known = regions.get(new RegionCode(region));
        var workforce = figures.workforce().orElse(null);
        return new ReportFigures(
                region,
                known.label(),
                region.length() == 2
                        ? known.label()
                        : regions.get(new RegionCode(region.substring(0, 2))).label(),
                period.code(),
                period.label(),
                period.until().toString(),
                clock.today().toString(),
                period.isOpen(clock.today()),
                Remarks.of(figures, period, clock.today(), regions),
                workforce == null ? null : new Workforce(workforce.people(), Remarks.source(workforce)),
                flow(figures),
                villages,
                heads,
                late,
                sections(region, period),
                obstacles);
    }

    private static Flow flow(Figures figures) {
        var bySegment = new HashMap<String, Long>();
        for (var group : figures.groups())
            bySegment.put(group.key(), group.tally().everProtected());
        return new Flow(
                figures.total().everProtected(),
                bySegment.getOrDefault("PU", 0L),
                bySegment.getOrDefault("BPU", 0L),
                bySegment.getOrDefault("JAKON", 0L),
                bySegment.getOrDefault("PMI", 0L));
    }

    private List<Section> sections(String region, Period period) {
        var found = new ArrayList<Section>();
        for (var topic : ReportSection.Topic.values()) {
            ReportSection.@Nullable Table table = sections.stream()
                    .filter(each -> each.topic() == topic)
                    .flatMap(each -> each.of(region, period).stream())
                    .findFirst()
                    .orElse(null);
            found.add(
                    table == null
                            ? new Section(topic.title(), List.of(), List.of(), "Belum dicatat di kantor ini.")
                            : new Section(
                                    topic.title(), table.headings(), Objects.requireNonNull(table.rows()), "Nihil."));
        }
        return found;
    }
}
