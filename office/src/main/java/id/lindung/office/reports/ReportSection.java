package id.lindung.office.reports;

import java.util.List;
import java.util.Optional;

/**
 * What another room has to tell the province about a period: claims, scholarships, outreach. A room offers a bean; a topic
 * for which nobody does is printed as not recorded in this office.
 */
public interface ReportSection {

    /** Topics that every report has, in this order. */
    enum Topic {
        CLAIMS("Klaim"),
        SCHOLARSHIPS("Beasiswa anak"),
        OUTREACH("Sosialisasi dan pemantauan");

        private final String title;

        Topic(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Counts and rupiah only, no names; in Indonesian. */
    record Table(List<String> headings, List<List<String>> rows) {}

    Topic topic();

    /** Of a region and all below it; empty when nothing is on record there for the period. */
    Optional<Table> of(String region, Period period);
}
