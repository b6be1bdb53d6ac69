package id.lindung.office.claims;

import id.lindung.rules.contribution.Programme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which programmes an event concerns: nobody who reports a death must know the difference between JKM and JKK. */
@Component
class ProgrammeChoice {

    /** The main programme first; JHT and JP only where the ledger says that the worker holds them. */
    List<Programme> of(Report report, Optional<LedgerMonths.Months> months) {
        boolean savings = holds(months, "JHT");
        boolean pension = holds(months, "JP");
        var wanted = new ArrayList<Programme>();
        switch (report.cause()) {
            case DEATH -> {
                wanted.add(report.atWork() == AtWork.YES ? Programme.JKK : Programme.JKM);
                if (savings) wanted.add(Programme.JHT);
                if (pension) wanted.add(Programme.JP);
            }
            case WORK_ACCIDENT, OCCUPATIONAL_DISEASE -> wanted.add(Programme.JKK);
            case DISMISSAL -> {
                boolean wageEarner = months.map(LedgerMonths.Months::segment)
                        .map("PU"::equals)
                        .orElse(true);
                if (wageEarner) wanted.add(Programme.JKP);
                if (savings || !wageEarner) wanted.add(Programme.JHT);
            }
            case RETIREMENT -> {
                wanted.add(Programme.JHT);
                if (pension) wanted.add(Programme.JP);
            }
            case LEAVING -> wanted.add(Programme.JHT);
        }
        return wanted;
    }

    private static boolean holds(Optional<LedgerMonths.Months> months, String programme) {
        return months.map(each -> each.holds(programme)).orElse(false);
    }
}
