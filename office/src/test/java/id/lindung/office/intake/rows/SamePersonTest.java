package id.lindung.office.intake.rows;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.intake.rows.SamePerson.Signs;
import id.lindung.rules.name.NameKey;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SamePersonTest {

    private static final LocalDate BORN = LocalDate.of(1985, 6, 17);

    private static Signs signs(String name, LocalDate born, String sex, String mother, String village) {
        return new Signs(NameKey.of(name).key(), born, sex, NameKey.of(mother).key(), village);
    }

    private static final Signs YOHANES = signs("Yohanes Bria", BORN, "L", "Maria Hoar", "53.04.02.2009");

    @Test
    void anotherSpellingUnderOneNumberIsTheSamePerson() {
        assertThat(SamePerson.contradicts(YOHANES, signs("YOH. BRIA", BORN, "L", "Maria Hoar", "53.04.02.2009")))
                .isFalse();
    }

    @Test
    void anotherNameUnderOneNumberIsAnotherPersonEvenATwin() {
        assertThat(SamePerson.contradicts(YOHANES, signs("Dominggus Bria", BORN, "L", "Maria Hoar", "53.04.02.2009")))
                .isTrue();
    }

    @Test
    void everyOtherSignMakesALikelyDuplicate() {
        assertThat(SamePerson.likeness(YOHANES, signs("Yohanes Bria", BORN, "L", "Maria Hoar", "53.04.02.2004")))
                .isPositive();
    }

    @Test
    void twinsAreNotDuplicates() {
        assertThat(SamePerson.likeness(YOHANES, signs("Dominggus Bria", BORN, "L", "Maria Hoar", "53.04.02.2009")))
                .isZero();
    }

    @Test
    void anotherMotherAnotherDateOrAnotherSexIsNoDuplicate() {
        assertThat(SamePerson.likeness(YOHANES, signs("Yohanes Bria", BORN, "L", "Agustina Luruk", "53.04.02.2009")))
                .isZero();
        assertThat(SamePerson.likeness(
                        YOHANES, signs("Yohanes Bria", BORN.plusDays(1), "L", "Maria Hoar", "53.04.02.2009")))
                .isZero();
        assertThat(SamePerson.likeness(YOHANES, signs("Yohanes Bria", BORN, "P", "Maria Hoar", "53.04.02.2009")))
                .isZero();
    }

    @Test
    void theFirstOfJanuaryProvesNothingWithoutTheMother() {
        var estimated = LocalDate.of(1970, 1, 1);
        var one = new Signs("yohanes bria", estimated, "L", null, "53.04.02.2009");
        assertThat(SamePerson.likeness(one, one)).isZero();
        var told = signs("Yohanes Bria", estimated, "L", "Maria Hoar", "53.04.02.2009");
        assertThat(SamePerson.likeness(told, told)).isPositive();
    }
}
