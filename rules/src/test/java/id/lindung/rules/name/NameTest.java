package id.lindung.rules.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Yoh. Bria | Johannes Bria",
                "YOHANES BRIA | yohanis bria",
                "Yoh.Bria | Yohanes Bria",
                "Josef Manek | Yos. Manek",
                "Joseph Manek | Yoseph Manek",
                "Frans Seran | Fransiskus Seran",
                "Christina Lau | Kristina Lau",
                "Theresia Tae | Teresia Ta'e",
                "Margaretha Klau | Margareta Klau",
                "Elizabeth Asa | Elisabeth Asa",
                "Maximus Loe | Maksimus Loe",
                "Stephanus Mau | Stefanus Mau",
                "Philomena Haki | Filomena Haki",
                "Michael Oki | Mikhael Oki",
                "Drs. Petrus Manek, S.Pd | Petrus Manek",
                "Petrus Manek, S.Pd., M.Si | Petrus Manek",
                "Maria Goreti Bano, A.Md | Maria Goreti Bano",
                "Pdt. Yuliana Nenabu, S.Th. | Juliana Nenabu",
                "H. Abdul Rahman | Abdul Rahman",
                "Hj. Siti Aminah S.E. | Siti Aminah",
                "André Nahak | Andre Nahak",
                "Anna Djami | Ana Jami",
                "Soeharto | Suharto",
                "Regapu’u Bei | Regapu'u  Bei"
            })
    void twoWaysOfWritingANameHaveOneKey(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Petrus Manek, Paulus Manek",
        "Maria Loe, Maria Lu",
        "Fransiskus Bria, Fransiska Bria",
        "Yoel Bere, Yul Bere",
        "Jami Tae, Yami Tae",
        "Seran, S.E."
    })
    void otherNamesHaveOtherKeys(String one, String other) {
        assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
    }

    @Test
    void keysKeepOrderAndSortedKeysDoNot() {
        assertThat(NameKey.of("Manek Petrus")).isNotEqualTo(NameKey.of("Petrus Manek"));
        assertThat(NameKey.of("Manek Petrus").sorted())
                .isEqualTo(NameKey.of("Petrus Manek").sorted());
        assertThat(NameKey.of("Yoh. Bria").tokens()).isEqualTo(List.of("yohanes", "bria"));
        assertThat(NameKey.of(" . - ").isEmpty()).isTrue();
        assertThat(NameKey.of(" . - ").tokens()).isEmpty();
        assertThat(NameKey.of("Soetrisno Nubatonis").phonetic())
                .isEqualTo(NameKey.of("Nubatonys Sutrisna").phonetic());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Yoh. Bria | Yohanes Bria",
                "M. Yuliana Manek | Maria Yuliana Manek",
                "Maria Manek | Maria Yuliana Manek",
                "Manek Petrus | Petrus Manek",
                "Gaudensia Nule | Gaudesia Nule",
                "Gaudensia Benyamin Nule | Gaudensia Benjamen Nule",
                "Marselinus Taolin | Marselnius Taolin",
                "Zakarias Amtiran | Sakarias Amtiran",
                "Emanuel Naibobe | Emanuel Naiboba",
                "Maria Goreti Bano | Mariagoreti Bano",
                "Antonius Berek | Antonnius Berekk",
                "Servasius Agustinus Neno | Servasius A. Neno",
                "Viktor Tefa | Fiktor Tefa",
                "Silvester Nahak | Silfester Nahak"
            })
    void slipsAndHabitsLeaveNamesAlike(String one, String other) {
        assertThat(score(one, other)).isGreaterThanOrEqualTo(NameLikeness.SAME);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Petrus Manek | Paulus Manek",
                "Petrus Manek | Petrus Bria",
                "Maria Bere | Maria Bria",
                "Fransiskus Bria | Fransiska Bria",
                "Yohanes Bria | Yohana Bria",
                "Maria Seran | Mario Seran",
                "Zakarias Uncu | Yohanes Maria Seran",
                "Petrus | Petrus Manek Seran",
                "Yuliana Maria Naibobe | Yovita Marselinus Mau",
                "Petrus Tae | Petrus Tei",
                "Antonius Nahak | Agustinus Nahak",
                "Maria Yuliana Manek | Maria Kristina Manek"
            })
    void oneSharedSaintOrClanIsAnotherPerson(String one, String other) {
        assertThat(score(one, other)).isLessThan(NameLikeness.CLEARLY_ANOTHER);
    }

    @Test
    void theScoreIsSymmetricWithinBoundsAndOneThousandForItself() {
        var random = new Random(53);
        var parts = List.of(
                "Yoh.",
                "Yohanes",
                "Maria",
                "M.",
                "Petrus",
                "Paulus",
                "Bria",
                "Bere",
                "Berek",
                "Mau",
                "Maubere",
                "Manek",
                "Frans",
                "Fransiska",
                "Gaudensia",
                "Gaudesia",
                "Nule",
                "Nuli",
                "A",
                "X",
                "Tnomel",
                "Tnomle",
                "Elizabet",
                "Elisabet",
                "de",
                "Da",
                "Costa");
        for (int i = 0; i < 50_000; i++) {
            var one = name(parts, random);
            var other = name(parts, random);

            int score = NameLikeness.score(one, other);

            assertThat(score).isBetween(0, 1000).isEqualTo(NameLikeness.score(other, one));
            assertThat(NameLikeness.score(one, one)).isEqualTo(1000);
            assertThat(NameLikeness.score(one.tokenArray(), one.tokenArray())).isEqualTo(1000);
            assertThat(NameLikeness.score(one, new NameKey(one.sorted()))).isEqualTo(1000);
        }
    }

    @Test
    void aNameWithoutLettersIsLikeNothing() {
        assertThat(score("", "")).isZero();
        assertThat(score("-", "Petrus Manek")).isZero();
    }

    private static NameKey name(List<String> parts, Random random) {
        var name = new StringBuilder();
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
            name.append(parts.get(random.nextInt(parts.size()))).append(' ');
        }
        return NameKey.of(name.toString());
    }

    private static int score(String one, String other) {
        return NameLikeness.score(NameKey.of(one), NameKey.of(other));
    }
}
