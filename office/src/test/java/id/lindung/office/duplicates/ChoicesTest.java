package id.lindung.office.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChoicesTest {

    private static Side side(long id, Map<MergeField, String> values) {
        return new Side(id, 1, "ACTIVE", "53.04.02.2009", "Bauho", new EnumMap<>(values), Instant.EPOCH, 0, 0);
    }

    @Test
    void theRecordWithTheNumberStaysAndTakesWhatItLacks() {
        var numbered = side(
                2,
                Map.of(
                        MergeField.NAME,
                        "Yoh. Bere",
                        MergeField.NIK,
                        "5304********9001",
                        MergeField.BIRTH_DATE,
                        "1980-01-01"));
        var fuller = side(
                1,
                Map.of(
                        MergeField.NAME,
                        "Yohanes Bere",
                        MergeField.BIRTH_DATE,
                        "1980-05-04",
                        MergeField.MOTHER,
                        "Ana",
                        MergeField.PHONE,
                        "1"));
        var choices = Choices.proposed(fuller, numbered);
        assertThat(choices.survivor()).isEqualTo(2);
        assertThat(choices.taken())
                .containsExactlyInAnyOrder(MergeField.NAME, MergeField.BIRTH_DATE, MergeField.MOTHER, MergeField.PHONE);
    }

    @Test
    void ofTwoSpellingsTheSurvivorKeepsItsOwn() {
        var a = side(1, Map.of(MergeField.NAME, "Anita Banusu"));
        var b = side(2, Map.of(MergeField.NAME, "Annita Banusu"));
        assertThat(Choices.proposed(a, b)).isEqualTo(new Choices(1, 1, 2, 1, java.util.Set.of()));
    }
}
