package id.lindung.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> FACTS = List.of("wage", "income", "programmes", "programme", "months", "month");

    @Test
    void aSlipOfTheFingerIsOneStep() {
        assertThat(Nearest.to("wgae", FACTS)).contains("wage"); // two letters swapped
        assertThat(Nearest.to("incme", FACTS)).contains("income"); // one left out
        assertThat(Nearest.to("incomme", FACTS)).contains("income"); // one too many
        assertThat(Nearest.to("inkome", FACTS)).contains("income"); // another one
    }

    @Test
    void theNearerOfTwoIsTaken() {
        assertThat(Nearest.to("programes", FACTS)).contains("programmes");
        assertThat(Nearest.to("mont", FACTS)).contains("month");
        assertThat(Nearest.to("monthz", List.of("months", "month"))).contains("months");
    }

    @Test
    void capitalsAndJoiningMarksDoNotCount() {
        assertThat(Nearest.to("Event-Date", List.of("eventDate"))).contains("eventDate");
        assertThat(Nearest.to("pu.jp.wagecap", List.of("pu.jp.wage_cap"))).contains("pu.jp.wage_cap");
    }

    @Test
    void aThirdOfTheLettersMayChangeAndNotMore() {
        assertThat(Nearest.to("wag", List.of("wage"))).contains("wage"); // 1 of 4
        assertThat(Nearest.to("abcxyz", List.of("abcdez"))).contains("abcdez"); // 2 of 6
        assertThat(Nearest.to("abcxyw", List.of("abcdez"))).isEmpty(); // 3 of 6
        assertThat(Nearest.to("gaji", FACTS)).isEmpty();
        assertThat(Nearest.to("", FACTS)).isEmpty();
        assertThat(Nearest.to("wage", List.of())).isEmpty();
    }
}
