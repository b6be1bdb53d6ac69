package id.lindung.rules.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.lindung.rules.Reading;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15/12/1962 | 1962-12-15",
                "5/2/1962 | 1962-02-05",
                "18-07-1968 | 1968-07-18",
                "18.07.1968 | 1968-07-18",
                "18 07 1968 | 1968-07-18",
                "18 / 07 / 1968 | 1968-07-18",
                "1974-09-28 | 1974-09-28",
                "1974/09/28 | 1974-09-28",
                "1974-09-28 00:00:00 | 1974-09-28",
                "1974-09-28T00:00:00.000Z | 1974-09-28",
                "17 Maret 1968 | 1968-03-17",
                "17Maret1968 | 1968-03-17",
                "17–03–1968 | 1968-03-17",
                "Kamis, 17 Maret 1968. | 1968-03-17",
                "17/03/1968 00:00:00 | 1968-03-17",
                "7/3/1968 0:00 | 1968-03-07",
                "19 Mar 1993 | 1993-03-19",
                "24 Okt 2002 | 2002-10-24",
                "24 Des 2002 | 2002-12-24",
                "17-Agu-1968 | 1968-08-17",
                "17-Agt-1968 | 1968-08-17",
                "17 AGUSTUS 1968 | 1968-08-17",
                "17 Nopember 1968 | 1968-11-17",
                "17-Aug-1968 | 1968-08-17",
                "17 October 1968 | 1968-10-17",
                "March 17, 1968 | 1968-03-17",
                "Tgl. 17 maret 1968 | 1968-03-17",
                "17 Março 1968 | 1968-03-17",
                "26 Abril 1970 | 1970-04-26",
                "3 Juñu 1985 | 1985-06-03",
                "12-Outubru-1990 | 1990-10-12",
                "17031968 | 1968-03-17",
                "29/02/2000 | 2000-02-29",
                "22/11/2026 | 2026-11-22"
            })
    void datesAreReadAsOfficesTypeThem(String raw, LocalDate expected) {
        assertThat(DateText.read(raw, TODAY)).isEqualTo(Reading.read(expected));
    }

    @ParameterizedTest
    @CsvSource({"17/03/68, 1968-03-17", "17-Mar-68, 1968-03-17", "1/1/10, 2010-01-01", "31/12/26, 1926-12-31"})
    void aTwoDigitYearGetsTheCenturyOfAWorkingAgeAndARemark(String raw, LocalDate expected) {
        var reading = DateText.read(raw, TODAY);

        assertThat(reading.find()).contains(expected);
        assertThat(reading.remarks()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31/02/1990 | Februari 1990 hanya 28 hari",
                "31 April 1990 | hanya 30 hari",
                "29/02/1900 | hanya 28 hari",
                "03/17/1968 | bulan lebih dulu",
                "45/45/1968 | tidak ada di kalender",
                "0/5/1968 | tidak ada di kalender",
                "17 Foo 1968 | tidak ada di kalender",
                "23/11/2026 | belum terjadi",
                "17/03/1868 | sebelum tahun 1900",
                "01/01/0001 | sebelum tahun 1900",
                "01/01/20 | tahun empat angka",
                "1968 | Hanya tahun",
                "kira-kira 1968 | tidak terbaca",
                "19681703x | tidak terbaca",
                "99999999 | tidak ada di kalender"
            })
    void whatIsNoPastDateIsRefusedWithItsReason(String raw, String reason) {
        assertThat(DateText.read(raw, TODAY))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.why().id()).contains(reason));
    }

    @Test
    void everyDayReadsBackFromEveryWayWeWriteIt() {
        var random = new Random(22);
        for (int i = 0; i < 5_000; i++) {
            var day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(46_000));
            var expected = Reading.read(day);
            assertThat(DateText.read(IndonesianDate.full(day), TODAY)).isEqualTo(expected);
            assertThat(DateText.read(IndonesianDate.brief(day), TODAY)).isEqualTo(expected);
            assertThat(DateText.read(IndonesianDate.sipp(day), TODAY)).isEqualTo(expected);
            assertThat(DateText.read(day.toString(), TODAY)).isEqualTo(expected);
        }
    }

    @Test
    void excelSerialsFollowExcelsOwnMistake() {
        assertThat(DateText.ofExcelSerial(1, false)).contains(LocalDate.of(1900, 1, 1));
        assertThat(DateText.ofExcelSerial(59, false)).contains(LocalDate.of(1900, 2, 28));
        assertThat(DateText.ofExcelSerial(60, false)).isEmpty();
        assertThat(DateText.ofExcelSerial(61, false)).contains(LocalDate.of(1900, 3, 1));
        assertThat(DateText.ofExcelSerial(24231.75, false)).contains(LocalDate.of(1966, 5, 4));
        assertThat(DateText.ofExcelSerial(24231 - 1462, true)).contains(LocalDate.of(1966, 5, 4));
        assertThat(DateText.ofExcelSerial(-1, false)).isEmpty();
        assertThat(DateText.ofExcelSerial(Double.NaN, false)).isEmpty();
        assertThat(DateText.ofExcelSerial(1e12, true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Miomaffo Barat, 24 Maret 1985 | Miomaffo Barat",
                "Miomaffo Barat,24-03-1985 | Miomaffo Barat",
                "Kupang 24/03/1985 | Kupang",
                "Kupang / 24-03-1985 | Kupang",
                "Kupang, NTT, 1985-03-24 | Kupang, NTT",
                "SP 2, 24 Mar 1985 | SP 2"
            })
    void placeAndDateShareACell(String raw, String place) {
        assertThat(PlaceAndDate.read(raw, TODAY))
                .isEqualTo(new PlaceAndDate(place, Reading.read(LocalDate.of(1985, 3, 24))));
    }

    @Test
    void aBadDateKeepsItsPlaceAndItsReason() {
        var both = PlaceAndDate.read("Miomaffo Barat, 31/02/1990", TODAY);

        assertThat(both.place()).isEqualTo("Miomaffo Barat");
        assertThat(both.date()).isInstanceOf(Reading.Refused.class);
        assertThat(PlaceAndDate.read("Atambua", TODAY)).isEqualTo(new PlaceAndDate("Atambua", Reading.missing()));
        assertThat(PlaceAndDate.read("24 Maret 1985", TODAY).place()).isEmpty();
    }

    @Test
    void datesAreShownInIndonesian() {
        var day = LocalDate.of(2026, 11, 22);
        assertThat(IndonesianDate.full(day)).isEqualTo("22 November 2026");
        assertThat(IndonesianDate.brief(day)).isEqualTo("22 Nov 2026");
        assertThat(IndonesianDate.withWeekday(day)).isEqualTo("Minggu, 22 November 2026");
        assertThat(IndonesianDate.brief(LocalDate.of(2026, 8, 7))).isEqualTo("7 Agu 2026");
        assertThat(IndonesianDate.sipp(LocalDate.of(2026, 8, 7))).isEqualTo("07-08-2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03", "03-2025", "3/2025", "Maret 2025", "mar 2025", "01-03-2025"})
    void monthsAreReadInTheirUsualForms(String raw) {
        assertThat(ContributionMonth.read(raw)).isEqualTo(Reading.read(ContributionMonth.of(2025, 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-13", "Foo 2025", "15-03-2025", "2025", "0000-01"})
    void otherTextIsNoMonth(String raw) {
        assertThat(ContributionMonth.read(raw)).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void monthsCountAndShow() {
        var march = ContributionMonth.parse("2025-03");
        assertThat(march.display()).isEqualTo("Maret 2025");
        assertThat(march.blth()).isEqualTo("01-03-2025");
        assertThat(march).hasToString("2025-03");
        assertThat(march.next().previous()).isEqualTo(march);
        assertThat(march.monthsUntil(ContributionMonth.of(2026, 1))).isEqualTo(10);
        assertThat(march.period()).hasToString("[2025-03-01,2025-04-01)");
        assertThat(march.lastDay()).isEqualTo("2025-03-31");
    }

    @Test
    void periodsAreHalfOpen() {
        var year = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));
        var next = Period.startingOn(LocalDate.of(2026, 1, 1));

        assertThat(year.contains(LocalDate.of(2025, 12, 31))).isTrue();
        assertThat(year.contains(LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(year.overlaps(next)).isFalse();
        assertThat(year.touches(next)).isTrue();
        assertThat(next.hasEnd()).isFalse();
        assertThat(next).hasToString("[2026-01-01,)");
        assertThat(Period.ALWAYS.intersection(year)).contains(year);
        assertThat(year.intersection(next)).isEmpty();
        assertThat(next.endingOn(LocalDate.of(2026, 1, 1))).isEmpty();
        assertThat(Period.throughDay(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)))
                .isEqualTo(year);
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(TODAY, TODAY));
    }
}
