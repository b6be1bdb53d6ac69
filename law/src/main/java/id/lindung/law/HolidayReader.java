package id.lindung.law;

import id.lindung.law.yaml.LawFileFault;
import id.lindung.law.yaml.YamlMap;
import id.lindung.law.yaml.YamlValue;
import id.lindung.rules.law.Holidays.Holiday;
import id.lindung.rules.law.Provenance;
import id.lindung.rules.law.Regulation;
import id.lindung.rules.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Reads one year of national holidays and of collective leave: they share the year's decree and status. */
final class HolidayReader {

    private HolidayReader() {}

    static void read(
            YamlMap file, Map<String, Regulation> regulations, List<Holiday> holidays, List<Holiday> collectiveLeave) {
        int year = file.get("year").number().intValueExact();
        var whole = new Period(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
        var provenance = ParameterReader.provenance(file, whole, regulations);
        for (var each : file.get("days").list()) holidays.add(holiday(each.map(), whole, provenance));
        file.find("collective_leave").map(YamlValue::list).orElse(List.of()).forEach(each -> {
            collectiveLeave.add(holiday(each.map(), whole, provenance));
        });
        file.close();
    }

    private static Holiday holiday(YamlMap written, Period year, Provenance provenance) {
        var day = written.get("day").day();
        if (!year.contains(day)) {
            throw new LawFileFault(
                    written.place(), day + " bukan hari dalam " + year.from().getYear());
        }
        var holiday = new Holiday(day, LawLibrary.sentence(written.get("name").map()), provenance);
        written.close();
        return holiday;
    }
}
