package id.lindung.office.coverage;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.protection.ParticipantLists;
import id.lindung.office.store.OfficeClock;
import id.lindung.regions.RegionCode;
import id.lindung.regions.Regions;
import id.lindung.rules.Reading;
import id.lindung.rules.time.DateText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Region, month and day of knowledge as an address names them; what it leaves out is the reader's own region and the latest list. */
@Component
public class Asked {

    private static final int OFFERED = 36;
    private static final YearMonth FIRST_MONTH = YearMonth.of(2015, 7);

    private final Regions regions;
    private final ParticipantLists lists;
    private final OfficeClock clock;
    private final JdbcClient jdbc;

    Asked(Regions regions, ParticipantLists lists, OfficeClock clock, JdbcClient jdbc) {
        this.regions = regions;
        this.lists = lists;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** 404 for a region that does not exist or lies outside the actor's scope. */
    public AskedPlace read(String region, String month, String asKnown, String regionForPayer) {
        var scope = CurrentActor.get().scope();
        var code = region(region, scope.regionCode(), scope.payer() != null);
        if (!code.isEmpty() && !scope.covers(code)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var latest = lists.latestMonth(code).or(() -> latestActive(code));
        var chosen = month(month).or(() -> latest).orElse(YearMonth.from(clock.today()));
        var name = code.isEmpty()
                ? regionForPayer
                : regions.get(new RegionCode(code)).label();
        var day = day(asKnown);
        var unread = new ArrayList<String>();
        if (!month.isBlank() && month(month).isEmpty()) unread.add(month.strip());
        if (!asKnown.isBlank() && day.isEmpty()) unread.add(asKnown.strip());
        return new AskedPlace(code, name, chosen, day.orElse(null), lists.covers(code, chosen, null), unread);
    }

    private String region(String asked, String own, boolean payer) {
        if (!asked.isBlank()) {
            return RegionCode.parse(asked)
                    .flatMap(regions::find)
                    .map(found -> found.code().value())
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        }
        if (!own.isEmpty() || payer) return own;
        return jdbc.sql("SELECT region_code FROM office")
                .query(String.class)
                .optional()
                .filter(code -> !code.isEmpty())
                .orElse("53");
    }

    /** Without any list: the last month in which somebody is protected. */
    private Optional<YearMonth> latestActive(String region) {
        return jdbc.sql("""
                        SELECT max(month) FROM protected_delta
                        WHERE region_code = :region AND dimension = 'ALL' AND key = '' AND active > 0""")
                .param("region", region)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .map(YearMonth::from);
    }

    private Optional<YearMonth> month(String text) {
        try {
            var month = YearMonth.parse(text);
            return month.isBefore(FIRST_MONTH) || month.isAfter(YearMonth.from(clock.today()))
                    ? Optional.empty()
                    : Optional.of(month);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As people write dates. */
    private Optional<LocalDate> day(String text) {
        return DateText.read(text, clock.today()) instanceof Reading.Read<LocalDate>(var day, var remarks)
                ? Optional.of(day)
                : Optional.empty();
    }

    /** The months a form offers: three years back, and the one that is looked at. */
    public List<YearMonth> months(YearMonth chosen) {
        var last = YearMonth.from(clock.today());
        var offered = Stream.iterate(last, month -> month.minusMonths(1)).limit(OFFERED);
        return Stream.concat(offered, Stream.of(chosen)).distinct().toList();
    }
}
