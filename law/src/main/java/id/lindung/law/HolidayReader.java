package id.lindung.law;

import id.lindung.law.yaml.LawFileFault;
import id.lindung.law.yaml.YamlMap;
import id.lindung.rules.law.Holidays.Holiday;
import id.lindung.rules.law.Regulation;
import id.lindung.rules.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads one year of national holidays: they share the year's decree and status. */
final class HolidayReader {

    private HolidayReader() {}

    static List<Holiday> read(YamlMap file, Map<String, Regulation> regulations) {
        int year = file.get("year").number().intValueExact();
        var provenance = ParameterReader.provenance(
                file, new Period(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)), regulations);
        var holidays = new ArrayList<Holiday>();
        for (var each : file.get("days").list()) {
            var holiday = each.map();
            var day = holiday.get("day").day();
            if (day.getYear() != year) {
                throw new LawFileFault(holiday.place(), day + " bukan hari dalam " + year);
            }
            holidays.add(new Holiday(day, holiday.get("name").text(), provenance));
            holiday.close();
        }
        file.close();
        return holidays;
    }
}
