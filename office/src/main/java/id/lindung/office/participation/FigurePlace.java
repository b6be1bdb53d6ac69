package id.lindung.office.participation;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.protection.ParticipantLists;
import id.lindung.office.store.OfficeClock;
import id.lindung.regions.RegionCode;
import id.lindung.regions.Regions;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Region and month as an address of the figure pages names them; 404 for what does not exist or lies outside the scope. */
@Component
public class FigurePlace {

    private static final YearMonth FIRST = YearMonth.of(2015, 7);

    private final Regions regions;
    private final ParticipantLists lists;
    private final OfficeClock clock;
    private final JdbcClient jdbc;

    FigurePlace(Regions regions, ParticipantLists lists, OfficeClock clock, JdbcClient jdbc) {
        this.regions = regions;
        this.lists = lists;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Whoever sees areas: not one payer's people, not one neighbourhood's. */
    public static boolean reads(Role role) {
        return role != Role.PAYER && role != Role.NEIGHBOURHOOD_HEAD;
    }

    /** Whoever answers for a regency's or province's figures. */
    public static boolean writes(Role role) {
        return switch (role) {
            case REGENCY_OFFICER, PROVINCE, ADMIN, SYSTEM -> true;
            case VILLAGE_OPERATOR,
                    NEIGHBOURHOOD_HEAD,
                    VILLAGE_TREASURER,
                    VILLAGE_SECRETARY,
                    VILLAGE_HEAD,
                    DISTRICT_HEAD,
                    TREASURY_OFFICER,
                    BRANCH_OFFICER,
                    PAYER,
                    LEADER -> false;
        };
    }

    /** 403 for those who may not look at areas. */
    public static void mustRead() {
        if (!reads(CurrentActor.get().role())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    /** 403 for those who may not write figures. */
    public static void mustWrite() {
        if (!writes(CurrentActor.get().role())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    /** Empty text: the actor's own region, or the office's. */
    public String region(String asked) {
        var scope = CurrentActor.get().scope();
        if (asked.isBlank()) {
            if (!scope.regionCode().isEmpty()) return scope.regionCode();
            return jdbc.sql("SELECT region_code FROM office")
                    .query(String.class)
                    .optional()
                    .filter(code -> !code.isEmpty())
                    .orElse("53");
        }
        var code = RegionCode.parse(asked)
                .flatMap(regions::find)
                .map(found -> found.code().value())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!scope.covers(code)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return code;
    }

    public String name(String region) {
        return regions.get(new RegionCode(region)).label();
    }

    /** Unreadable or empty text: the month of BPJS's latest list about the region, else this month. */
    public YearMonth month(String asked, String region) {
        try {
            var month = YearMonth.parse(asked);
            if (!month.isBefore(FIRST) && !month.isAfter(thisMonth())) return month;
        } catch (DateTimeException e) {
            // What nobody can read asks for the usual month.
            return usual(region);
        }
        return usual(region);
    }

    public YearMonth thisMonth() {
        return YearMonth.from(clock.today());
    }

    private YearMonth usual(String region) {
        return lists.latestMonth(region).orElseGet(this::thisMonth);
    }
}
