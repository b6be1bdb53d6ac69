package id.lindung.rules.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NikTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5304160405669668",
                " 5304 1604 0566 9668",
                "'5304160405669668",
                "’5304160405669668",
                "5304.1604.0566.9668",
                "5304-1604-0566-9668",
                "\u00A05304160405669668\u00A0",
                "\uFEFF5304160405669668\t",
                "530416–040566–9668"
            })
    void separatorsAreIgnored(String raw) {
        assertThat(Nik.read(raw).find()).contains(new Nik("5304160405669668"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\" | NIK_MISSING",
                "-| NIK_MISSING",
                "'| NIK_MISSING",
                "tidak ada | NIK_MISSING",
                "Belum | NIK_MISSING",
                "BELUM ADA | NIK_MISSING",
                "menyusul | NIK_MISSING",
                "n/a | NIK_MISSING",
                "? | NIK_MISSING",
                "0 | NIK_MISSING",
                "5304040209019 | NIK_LENGTH",
                "53041604056696681 | NIK_LENGTH",
                "5304O60405669668 | NIK_LENGTH",
                "5304160405669668 / 5304160405669669 | NIK_LENGTH",
                "0000000000000000 | NIK_DUMMY",
                "1111111111111111 | NIK_DUMMY",
                "1212121212121212 | NIK_DUMMY",
                "1234567890123456 | NIK_DUMMY",
                "9876543210987654 | NIK_DUMMY",
                "3201234567890123 | NIK_DUMMY",
                "3175051405900001 | NIK_DUMMY",
                "5,30401E+15 | NIK_EXCEL",
                "5.30404E+15 | NIK_EXCEL",
                "5e15 | NIK_EXCEL",
                "5304041208900000 | NIK_EXCEL",
                "5304041208909003.0 | NIK_EXCEL",
                "5304041208909003,00 | NIK_EXCEL",
                "5304093513889504 | NIK_DATE",
                "5304097213889504 | NIK_DATE",
                "5304090013889504 | NIK_DATE",
                "5304094013889504 | NIK_DATE",
                "5304091513889504 | NIK_DATE",
                "5304093002889504 | NIK_DATE",
                "5304092902899504 | NIK_DATE",
                "5304093104889504 | NIK_DATE"
            })
    void whatIsWrongHasItsCode(String raw, NikFault fault) {
        assertThat(Nik.read(raw))
                .isInstanceOfSatisfying(
                        NikReading.Refused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(fault));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5304041208909000",
                "5304041208901000",
                "5304041208900001",
                "5304082902009003",
                "5304082902889003",
                "5304087112889003"
            })
    void serialsInThousandsAndLeapDaysAreReal(String raw) {
        assertThat(Nik.read(raw)).isInstanceOf(NikReading.Valid.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {5304091811889490d, 5304076612930000d, 5304091811889491d, 1111111111111111d})
    void aNumberCellHasLostItsLastDigit(double cell) {
        assertThat(Nik.readNumber(cell))
                .isInstanceOfSatisfying(
                        NikReading.Refused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(NikFault.NIK_EXCEL));
    }

    @Test
    void aShortNumberCellIsOnlyTooShort() {
        assertThat(Nik.readNumber(5304040209019d)).isInstanceOfSatisfying(NikReading.Refused.class, refused -> {
            assertThat(refused.fault()).isEqualTo(NikFault.NIK_LENGTH);
            assertThat(refused.sentence().id()).contains("13 angka");
        });
        assertThat(Nik.readNumber(0))
                .isInstanceOfSatisfying(
                        NikReading.Refused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(NikFault.NIK_MISSING));
    }

    @Test
    void theLetterThatDoesNotBelongIsNamed() {
        assertThat(Nik.read("5304 O604 0566 9668"))
                .isInstanceOfSatisfying(
                        NikReading.Refused.class,
                        refused -> assertThat(refused.sentence().id())
                                .contains("\"O\"")
                                .contains("ke-5"));
    }

    @Test
    void theNumberTellsRegionSexAndBirthDate() {
        var nik = new Nik("5304124612859003");

        assertThat(nik.provinceCode()).isEqualTo("53");
        assertThat(nik.regencyCode()).isEqualTo("53.04");
        assertThat(nik.districtCode()).isEqualTo("53.04.12");
        assertThat(nik.sex()).isEqualTo(Sex.FEMALE);
        assertThat(nik.serial()).isEqualTo("9003");
        assertThat(nik.birthDates(TODAY)).containsExactly(LocalDate.of(1985, 12, 6));
        assertThat(nik.agreesWith(LocalDate.of(1985, 12, 6))).isTrue();
        assertThat(nik.agreesWith(LocalDate.of(1985, 12, 16))).isFalse();
        assertThat(nik.agreesWith(Sex.MALE)).isFalse();
        assertThat(nik.masked()).isEqualTo("5304********9003");
        assertThat(nik.grouped()).isEqualTo("5304 1246 1285 9003");
        assertThat(nik).hasToString("5304********9003");
    }

    @ParameterizedTest
    @CsvSource({
        "010110, 2010-01-01",
        "010126, 1926-01-01",
        "311226, 1926-12-31",
        "231111, 2011-11-23 1911-11-23",
        "221111, 2011-11-22",
        "010120, 2020-01-01 1920-01-01",
        "290200, 2000-02-29",
        "290220, 2020-02-29 1920-02-29"
    })
    void theCenturyThatGivesAWorkingAgeIsPreferredElseBothAreKept(String date, String expected) {
        var dates = new Nik("530412" + date + "9003").birthDates(TODAY);

        assertThat(dates).extracting(LocalDate::toString).containsExactly(expected.split(" "));
    }

    @Test
    void anyWellFormedNumberReadsBackAndIsNeverShownWhole() {
        var random = new Random(5304);
        for (int i = 0; i < 20_000; i++) {
            var birth = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(28_000));
            boolean female = random.nextBoolean();
            String digits = "%02d%02d%02d%02d%02d%02d%04d"
                    .formatted(
                            11 + random.nextInt(80),
                            1 + random.nextInt(79),
                            1 + random.nextInt(40),
                            birth.getDayOfMonth() + (female ? 40 : 0),
                            birth.getMonthValue(),
                            birth.getYear() % 100,
                            1 + random.nextInt(9999));

            var nik = Nik.read(" " + new Nik(digits).grouped()).find().orElseThrow();

            assertThat(nik.digits()).isEqualTo(digits);
            assertThat(nik.sex()).isEqualTo(female ? Sex.FEMALE : Sex.MALE);
            assertThat(nik.agreesWith(birth)).isTrue();
            assertThat(nik.birthDates(TODAY)).contains(birth);
            assertThat(nik.masked().replace("*", "")).hasSize(8);
        }
    }

    @Test
    void noDateThatTheCalendarLacksIsAccepted() {
        for (int month = 0; month < 100; month++) {
            for (int day = 0; day < 100; day++) {
                boolean real = month >= 1
                        && month <= 12
                        && day % 40 >= 1
                        && day < 80
                        && (day < 40 ? day : day - 40)
                                <= YearMonth.of(2000, month).lengthOfMonth();
                var reading = Nik.read("530412%02d%02d009003".formatted(day, month));
                assertThat(reading instanceof NikReading.Valid)
                        .as("%d/%d", day, month)
                        .isEqualTo(real);
            }
        }
    }

    @Test
    void anythingElseIsRefusedByTheConstructorAndNeverByAnExceptionOfTheReader() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Nik("5304093513889504"));

        var random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            var raw = new StringBuilder();
            for (int n = random.nextInt(20); n > 0; n--) {
                raw.append("0123456789 .-'eE+xO,\u00A0é\t".charAt(random.nextInt(23)));
            }
            assertThat(Nik.read(raw.toString())).isNotNull();
        }
    }
}
