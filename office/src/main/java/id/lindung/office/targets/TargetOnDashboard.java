package id.lindung.office.targets;

import id.lindung.office.dashboard.TargetLine;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Draws the recorded coverage target into the regent's trend. */
@Component
class TargetOnDashboard implements TargetLine {

    private final Targets targets;

    TargetOnDashboard(Targets targets) {
        this.targets = targets;
    }

    @Override
    public Optional<TargetLine.Target> find(String region, YearMonth month) {
        return targets.find(region, month)
                .map(target -> new TargetLine.Target(
                        target.value(),
                        "Target " + (target.series().equals("LOCAL") ? "sendiri" : target.series()) + " "
                                + target.byMonth().getYear(),
                        "/sasaran?wilayah=" + region));
    }
}
