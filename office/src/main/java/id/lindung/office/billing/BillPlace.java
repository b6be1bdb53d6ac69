package id.lindung.office.billing;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.store.OfficeClock;
import id.lindung.regions.RegionCode;
import id.lindung.regions.Regions;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Month and region as an address of the money pages names them; 404 for what does not exist or lies outside the scope. */
@Component
public class BillPlace {

    private final Regions regions;
    private final OfficeClock clock;

    BillPlace(Regions regions, OfficeClock clock) {
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * A month of a region, as an address asked for it.
     *
     * @param region empty for every payer of the actor's scope
     */
    public record Asked(YearMonth month, String region) {

        public BillScope scope() {
            return BillScope.of(month, region);
        }

        /** Under the names that the templates use. */
        public void into(Model model) {
            model.addAttribute("month", month);
            model.addAttribute("region", region);
        }
    }

    public Asked asked(String month, String region) {
        return new Asked(month(month), region(region));
    }

    public YearMonth month(String written) {
        try {
            var month = YearMonth.parse(written);
            if (month.getYear() < 2015 || month.getYear() > 2100)
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            return month;
        } catch (DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** Empty text: the actor's own region; a payer's own is the whole country, narrowed by the payer. */
    public String region(String asked) {
        var scope = CurrentActor.get().scope();
        if (asked.isBlank()) return scope.regionCode();
        var code = RegionCode.parse(asked)
                .flatMap(regions::find)
                .map(found -> found.code().value())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!scope.covers(code)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return code;
    }

    public String name(String region, String otherwise) {
        return region.isEmpty()
                ? otherwise
                : regions.get(new RegionCode(region)).label();
    }

    public YearMonth thisMonth() {
        return YearMonth.from(clock.today());
    }
}
