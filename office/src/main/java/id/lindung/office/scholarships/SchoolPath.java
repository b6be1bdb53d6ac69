package id.lindung.office.scholarships;

import id.lindung.rules.benefit.SchoolLevel;
import id.lindung.rules.law.LawBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A child's way to graduation, school year by school year: what was paid, what is claimed, what is to come, and where it ends. */
public record SchoolPath(List<Cell> cells, long toCome) {

    private static final String AMOUNTS = "scholarship.amount_per_year";

    public SchoolPath {
        cells = List.copyOf(cells);
    }

    /** How a school year stands. */
    public enum Mark {
        PAID,
        CLAIMED,
        /** Now, and nothing was claimed. */
        DUE,
        /** Passed without a claim: a gap. */
        MISSED,
        TO_COME
    }

    /** One school year. */
    public record Cell(int schoolYear, SchoolLevel level, Mark mark, long rupiah) {}

    /** What a school year of a level is worth and how many years it has, by the law of the event. */
    static Worth worth(LawBook law, SchoolLevel level, LocalDate event) {
        var row = law.get(AMOUNTS, event).value().get(level == SchoolLevel.S1 ? "S1_or_training" : level.name());
        return new Worth(
                row.get("amount").number().longValueExact(),
                row.get("max_years").integer());
    }

    private static SchoolLevel next(SchoolLevel level) {
        return switch (level) {
            case TK -> SchoolLevel.SD;
            case SD -> SchoolLevel.SMP;
            case SMP -> SchoolLevel.SMA;
            case SMA, S1 -> SchoolLevel.S1;
        };
    }

    record Worth(long rupiah, int years) {}

    /** From the first claim on; a gap year moves what is to come, until the birthday at which the law ends it. */
    static SchoolPath of(Scholarship of, LawBook law, LocalDate event, LocalDate today) {
        var cells = new ArrayList<Cell>();
        int now = Scholarship.schoolYear(today);
        var level = of.firstLevel();
        int inLevel = 0;
        long toCome = 0;
        for (int year = of.firstYear(); ; year++) {
            boolean over = !LocalDate.of(year, 7, 1).isBefore(of.tooOld())
                    || (of.endedOn() != null && !LocalDate.of(year, 7, 1).isBefore(of.endedOn()));
            if (over) break;
            var claimed = of.year(year);
            if (claimed != null && claimed.level() != level) {
                level = claimed.level();
                inLevel = 0;
            }
            while (inLevel >= worth(law, level, event).years()) {
                if (level == SchoolLevel.S1) return new SchoolPath(cells, toCome);
                level = next(level);
                inLevel = 0;
            }
            var worth = worth(law, level, event);
            if (claimed != null) {
                boolean paid = claimed.state() == Scholarship.State.PAID;
                cells.add(new Cell(year, level, paid ? Mark.PAID : Mark.CLAIMED, claimed.rupiah()));
                inLevel++;
            } else if (year < now) {
                cells.add(new Cell(year, level, Mark.MISSED, 0));
            } else {
                cells.add(new Cell(year, level, year == now ? Mark.DUE : Mark.TO_COME, worth.rupiah()));
                toCome += worth.rupiah();
                inLevel++;
            }
        }
        return new SchoolPath(cells, toCome);
    }
}
