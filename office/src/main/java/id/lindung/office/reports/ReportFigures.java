package id.lindung.office.reports;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Everything in a report, as it is frozen. Stock stands at the end of the period's last month; flow is distinct persons over the
 * period; neither is ever added to the other.
 *
 * @param asKnown the day the figures are known on
 * @param open whether a month of the period is not over yet
 * @param remarks what a reader must know about denominators, splits and gaps, in Indonesian
 */
public record ReportFigures(
        String region,
        String regionName,
        String provinceName,
        String period,
        String periodLabel,
        String lastMonth,
        String asKnown,
        boolean open,
        List<String> remarks,
        @Nullable Workforce workforce,
        Flow flow,
        List<Village> villages,
        List<Heads> heads,
        List<Late> late,
        List<Section> sections,
        List<Obstacle> obstacles) {

    /** The denominator with its source. */
    public record Workforce(long people, String source) {}

    /** Distinct persons with at least one active month in the period. */
    public record Flow(long all, long pu, long bpu, long jakon, long pmi) {}

    /**
     * One village, or the people of a regency whose village is not known.
     *
     * @param pu active in the segment; whoever is active in two counts in both, so segments do not add up to {@code active}
     */
    public record Village(
            String code,
            String name,
            String district,
            String regency,
            long registered,
            long active,
            long unprotected,
            long disputed,
            long branch,
            long pu,
            long bpu,
            long jakon,
            long pmi) {}

    /**
     * Heads of one group out of one fund in one village, in the period's last month.
     *
     * @param kind OFFICIAL or VULNERABLE
     * @param planned of approved plans
     */
    public record Heads(
            String code, String name, String regency, String kind, String fund, long planned, long members) {}

    /** What a payer still owes of bills past their due day. */
    public record Late(String payer, String region, int months, String oldest, long rupiah) {}

    /** A table of another room; without rows it says why. */
    public record Section(String title, List<String> headings, List<List<String>> rows, String empty) {}

    public record Obstacle(String obstacle, String followUp, String byWhom, String due) {}

    /** The circular of November 2022 asks every village for so many vulnerable workers. */
    public static final int VULNERABLE_A_VILLAGE = 100;

    public ReportFigures {
        remarks = List.copyOf(remarks);
        villages = List.copyOf(villages);
        heads = List.copyOf(heads);
        late = List.copyOf(late);
        sections = List.copyOf(sections);
        obstacles = List.copyOf(obstacles);
    }

    public long sum(ToLongFunction<Village> of) {
        return villages.stream().mapToLong(of).sum();
    }

    public long heads(String kind, ToLongFunction<Heads> of) {
        return heads.stream()
                .filter(each -> each.kind().equals(kind))
                .mapToLong(of)
                .sum();
    }

    public long lateRupiah() {
        return late.stream().mapToLong(Late::rupiah).sum();
    }

    /** Real villages, without the rest whose village is not known. */
    public long villageCount() {
        return villages.stream().filter(each -> each.code().length() == 13).count();
    }

    /** Regencies in the order of their codes. */
    public List<String> regencies() {
        return villages.stream().map(Village::regency).distinct().toList();
    }
}
