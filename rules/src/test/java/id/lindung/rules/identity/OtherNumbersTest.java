package id.lindung.rules.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.rules.Reading;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "081234567890, +6281234567890, 0812-3456-7890",
        "0812-3456-7890, +6281234567890, 0812-3456-7890",
        "+62 812 3456 7890, +6281234567890, 0812-3456-7890",
        "6281234567890, +6281234567890, 0812-3456-7890",
        "(0812) 34567890, +6281234567890, 0812-3456-7890",
        "081234567, +6281234567, 0812-34567",
        "0853.3846.7030, +6285338467030, 0853-3846-7030",
        "08123456789012, +628123456789012, 0812-3456-789012"
    })
    void aMobileNumberIsReadStoredAndShown(String raw, String stored, String shown) {
        assertThat(PhoneNumber.read(raw)).isEqualTo(Reading.read(new PhoneNumber(stored)));
        assertThat(new PhoneNumber(stored).display()).isEqualTo(shown);
    }

    @Test
    void aLostZeroIsPutBackAndSaid() {
        var reading = PhoneNumber.readNumber(81234567890d);

        assertThat(reading.find()).contains(new PhoneNumber("+6281234567890"));
        assertThat(reading.remarks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0812345678901/081398765432",
                "0812345678901 / 081398765432",
                "0812345678901, 0813",
                "0380-831234; 0812345678901",
                "0812345678901 atau 081398765432"
            })
    void ofTwoNumbersTheFirstRightOneIsTakenAndSaid(String raw) {
        var reading = PhoneNumber.read(raw);

        assertThat(reading.find()).contains(new PhoneNumber("+62812345678901"));
        assertThat(reading.remarks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WA 0812345678901",
                "WA: 0812-3456-78901",
                "HP.0812345678901",
                "0812345678901 (istri)",
                "0812345678901 milik anak",
                "No. WA 62 812345678901",
                "0812345678901 (istri, anak)"
            })
    void wordsBesideANumberAreLeftOutAndSaid(String raw) {
        var reading = PhoneNumber.read(raw);

        assertThat(reading.find()).contains(new PhoneNumber("+62812345678901"));
        assertThat(reading.remarks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0812345678O",
                "08l2345678",
                "0812345678ab",
                "WA 0380831234",
                "0380831234",
                "08123456",
                "081234567890123",
                "8.12E+11",
                "+1 650 253 0000",
                "HP rusak",
                "7",
                "08x1234567",
                "620"
            })
    void otherTextIsNoMobileNumber(String raw) {
        assertThat(PhoneNumber.read(raw)).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void anyStoredPhoneNumberReadsBackFromWhatIsShown() {
        var random = new Random(62);
        for (int i = 0; i < 10_000; i++) {
            var digits = new StringBuilder("8");
            for (int n = 7 + random.nextInt(6); n > 0; n--) {
                digits.append(random.nextInt(10));
            }
            var number = new PhoneNumber("+62" + digits);

            assertThat(PhoneNumber.read(number.display()).find()).contains(number);
            assertThat(PhoneNumber.read(number.local()).find()).contains(number);
            assertThat(number.toString().replaceAll("[^0-9]", "")).hasSize(8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "L, L",
        "Laki-laki, L",
        "LK, L",
        "Lk., L",
        "Laki Laki, L",
        "pria, L",
        "M, L",
        "P, P",
        "Perempuan, P",
        "Pr, P",
        "Wanita, P",
        "f, P"
    })
    void sexIsReadFromTheUsualWords(String raw, String code) {
        assertThat(Sex.read(raw)).isEqualTo(Reading.read(Sex.ofCode(code)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"L/P", "1", "2", "0", "Pedagang"})
    void unclearSexIsRefused(String raw) {
        assertThat(Sex.read(raw)).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void aFamilyCardThatLooksLikeANikIsRemarked() {
        assertThat(FamilyCardNumber.read("5304120101150007"))
                .isEqualTo(Reading.read(new FamilyCardNumber("5304120101150007")));
        assertThat(FamilyCardNumber.read("5304124612859003").remarks()).hasSize(1);
        assertThat(FamilyCardNumber.read("")).isInstanceOf(Reading.Missing.class);
        assertThat(new FamilyCardNumber("5304120101150007")).hasToString("5304********0007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"530412010115", "5304120101150000", "5,30412E+15", "1111111111111111", "KK hilang di"})
    void aRuinedFamilyCardNumberIsRefused(String raw) {
        assertThat(FamilyCardNumber.read(raw)).isInstanceOf(Reading.Refused.class);
        assertThat(FamilyCardNumber.readNumber(5304120101150007d)).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void aParticipantNumberKeepsItsLeadingZero() {
        assertThat(ParticipantNumber.read("01234567890")).isEqualTo(Reading.read(new ParticipantNumber("01234567890")));
        assertThat(ParticipantNumber.read("2305 1234 567"))
                .isEqualTo(Reading.read(new ParticipantNumber("23051234567")));
        assertThat(ParticipantNumber.read("1234567890"))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.why().id()).contains("nol di depan"));
        assertThat(ParticipantNumber.read("belum ada")).isInstanceOf(Reading.Missing.class);
    }

    @ParameterizedTest
    @CsvSource({
        "15070955, 15070955",
        "15070955-000, 15070955",
        "15070955/001, 15070955-001",
        "1507 0955, 15070955",
        "jj012345, JJ012345"
    })
    void anEmployerNumberMayCarryADivision(String raw, String shown) {
        assertThat(EmployerNumber.read(raw).find()).map(EmployerNumber::display).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1507095", "150709555", "DISNAKER", "15070955-1", "--x"})
    void otherTextIsNoEmployerNumber(String raw) {
        assertThat(EmployerNumber.read(raw)).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void noRefusalRepeatsANumberThatIsStoredEncrypted() {
        assertThat(PhoneNumber.read("0380831234").toString()).doesNotContain("831234");
        assertThat(FamilyCardNumber.read("530412010115000").toString()).doesNotContain("010115");
        assertThat(Nik.read("530412010115000").toString()).doesNotContain("010115");
    }
}
