package id.lindung.office.intake.rows;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.intake.rows.PairedNumbers.Order;
import id.lindung.rules.identity.Sex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A NIK and a family card in one cell: told apart by what is written, never by chance. */
class PairedNumbersTest {

    private static final String NIK = "5304021706859112";
    private static final String CARD = "5304021506100051";
    private static final String WOMAN = "5304025706859113";
    private static final LocalDate BORN = LocalDate.of(1985, 6, 17);

    /** NIK and card, "?" when nothing tells them apart, or "-" when there are not two. */
    private static String told(String cell, Order heading, @Nullable LocalDate birth, @Nullable Sex sex) {
        var pair = PairedNumbers.of(cell);
        if (pair.isEmpty()) return "-";
        return pair.get()
                .told(heading, birth, sex)
                .map(told -> told.nik() + (told.card() ? " + " : " ? ") + told.other())
                .orElse("?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NIK: 5304021706859112\nKK: 5304021506100051",
                "No.KK 5304021506100051 / NIK 5304021706859112",
                "5304021706859112 (NIK) / 5304021506100051 (KK)",
                "5304021706859112 / KK: 5304021506100051",
                "5304021506100051 (KK) 5304021706859112",
                "KK 530402 150610 0051, 530402.170685.9112"
            })
    void wordsBesideTheNumbersTellThemApart(String cell) {
        assertThat(told(cell, Order.UNTOLD, null, null)).isEqualTo(NIK + " + " + CARD);
    }

    @Test
    void theBirthTellsBeforeTheHeadingDoes() {
        assertThat(told(CARD + "/" + NIK, Order.of("NIK / No KK"), BORN, null)).isEqualTo(NIK + " + " + CARD);
        assertThat(told(CARD + "/" + NIK, Order.of("No. KK/NIK"), null, null)).isEqualTo(NIK + " + " + CARD);
        assertThat(told(NIK + " " + CARD, Order.of("Nomor KTP dan Kartu Keluarga"), null, null))
                .isEqualTo(NIK + " + " + CARD);
    }

    @Test
    void whatNothingNamesIsNoFamilyCard() {
        assertThat(told(NIK + "/" + WOMAN, Order.UNTOLD, BORN, Sex.MALE)).isEqualTo("?");
        assertThat(told(NIK + "/" + CARD, Order.UNTOLD, BORN, null)).isEqualTo(NIK + " ? " + CARD);
        assertThat(told(CARD + "/" + WOMAN, Order.UNTOLD, null, Sex.FEMALE)).isEqualTo(WOMAN + " ? " + CARD);
        assertThat(told(CARD + "/" + NIK, Order.UNTOLD, null, null)).isEqualTo("?");
    }

    @ParameterizedTest
    @CsvSource({
        "5304021706859112",
        "5304021706859112 lahir 17-06-1985",
        "5304021706859112530402150610005",
        "5304021706859112 5304021506100051 5304021506100052",
        "5304021706859112 dan sesudahnya banyak kata yang bukan tentang nomor 5304021506100051"
    })
    void anythingElseIsNotAPair(String cell) {
        assertThat(PairedNumbers.of(cell)).isEmpty();
    }
}
