package id.lindung.office.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.rules.name.NameKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PairScorerTest {

    private static final long CARD = 77;

    private final NameCounts counts = new NameCounts();
    private final PairScorer scorer = new PairScorer(counts);

    private static Profile person(String name, String birth, @Nullable String mother, long card) {
        var key = NameKey.of(name);
        var written = Profile.written(name, key.key());
        return new Profile(
                1,
                key.tokenArray(),
                written.isEmpty() ? null : written.split(" "),
                mother == null ? new String[0] : NameKey.of(mother).tokenArray(),
                (int) LocalDate.parse(birth).toEpochDay(),
                'P',
                card,
                0,
                Profile.village("53.04.02.2009"),
                false,
                false);
    }

    private int score(Profile a, Profile b) {
        var evidence = scorer.weigh(a, b);
        return evidence == null ? 0 : evidence.score();
    }

    private void bear(String name, int times) {
        for (int i = 0; i < times; i++) counts.add(NameKey.of(name).tokenArray());
    }

    @Test
    void oneSlipInTheNameIsCertainWhenAllElseAgrees() {
        var first = person("Marselina Bere", "1981-04-17", "Yohana Luan", CARD);
        assertThat(scorer.weigh(first, person("Marslina Bere", "1981-04-17", "Yohana Luan", CARD)))
                .matches(evidence -> evidence != null && evidence.isCertain());
    }

    @Test
    void swappedNamesAbbreviationsAndOldSpellingsAreOneName() {
        var first = person("Yohanes Manek", "1981-04-17", "Yohana Luan", CARD);
        for (var written : new String[] {"Manek Yohanes", "Yoh. Manek", "Johanes Manek", "YOHANNES MANEK"}) {
            assertThat(score(first, person(written, "1981-04-17", null, 0)))
                    .as(written)
                    .isGreaterThanOrEqualTo(Evidence.ASK);
        }
    }

    @Test
    void anAbbreviationIsReadAsTheOtherRecordSaysAndNotAsAnotherSaint() {
        bear("Maria", 50);
        bear("Margareta", 50);
        var first = person("Margareta Abuk", "1981-04-17", "Yohana Luan", CARD);
        assertThat(score(first, person("Mar. Abuk", "1981-04-17", "Yohana Luan", CARD)))
                .isGreaterThanOrEqualTo(Evidence.CERTAIN);
    }

    @Test
    void theDateMayHaveLostADigitOrItsOrderOrBeAnEstimate() {
        var first = person("Marselina Bere", "1981-04-07", null, CARD);
        for (var date :
                new String[] {"1981-07-04", "1981-04-08", "1981-04-17", "1982-04-07", "1981-01-01", "1918-04-07"}) {
            int score = score(first, person("Marselina Bere", date, null, CARD));
            if (date.equals("1918-04-07")) assertThat(score).isLessThan(Evidence.ASK);
            else assertThat(score).as(date).isGreaterThanOrEqualTo(Evidence.ASK);
        }
    }

    @Test
    void twinsAreTwoPeopleHoweverMuchTheyShare() {
        assertThat(score(
                        person("Marselina Bere", "1981-04-17", "Yohana Luan", CARD),
                        person("Kristina Bere", "1981-04-17", "Yohana Luan", CARD)))
                .isZero();
    }

    @Test
    void twinsWithNamesALetterApartAreTwoWhenManyBearBoth() {
        var mariana = person("Mariana Bere", "1981-04-17", "Yohana Luan", CARD);
        var marlana = person("Marlana Bere", "1981-04-17", "Yohana Luan", CARD);
        assertThat(score(mariana, marlana)).isGreaterThanOrEqualTo(Evidence.ASK);
        bear("Mariana", 40);
        bear("Marlana", 40);
        assertThat(score(mariana, marlana)).isZero();
    }

    @Test
    void aSonWithHisFathersNameIsNotHisFather() {
        assertThat(score(
                        person("Petrus Nahak", "1955-08-21", "Maria Seran", CARD),
                        person("Petrus Nahak", "1985-08-21", "Yuliana Bau", CARD)))
                .isLessThan(Evidence.ASK);
        assertThat(score(
                        person("Petrus Nahak", "1955-08-21", null, CARD),
                        person("Petrus Nahak", "1980-02-03", null, CARD)))
                .isLessThan(Evidence.ASK);
    }

    @Test
    void aPopularNameWithAnEstimatedDateIsNoEvidenceByItself() {
        var first = person("Maria Bere", "1975-01-01", "Yohana Luan", 0);
        var second = person("Maria Bere", "1975-01-01", "Agustina Seran", 0);
        assertThat(score(first, second)).isLessThan(Evidence.ASK);
    }

    @Test
    void evidenceIsReadBackAsItWasWritten() {
        var evidence = scorer.weigh(
                person("Marselina Bere", "1981-04-17", "Yohana Luan", CARD),
                person("Marslina Bere", "1981-04-18", null, CARD));
        assertThat(evidence).isNotNull();
        if (evidence != null) assertThat(Evidence.ofCompact(evidence.compact())).isEqualTo(evidence);
    }
}
