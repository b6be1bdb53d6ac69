package id.lindung.office.recap;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.recap.Recaps.By;
import id.lindung.office.recap.Recaps.Recap;
import id.lindung.office.recap.Recaps.Row;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadableRecapTest {

    private static final Recap RECAP = new Recap(Map.of(
            By.ALL, List.of(row("", 3)),
            By.PROGRAMME, List.of(row("JHT", 12), row("JKM", 9)),
            By.VILLAGE, List.of(row("52.04.02.2001", 3), row("52.04.02.2002", 7), row("52.04.02.2003", 11))));

    private static Row row(String key, long cases) {
        return new Row(key, cases, cases * 42_000_000, 30, 60);
    }

    @Test
    void aGroupOfFewAndTheOneTheSumWouldTellItByAreClosedToWhoSeesNoNames() {
        var leader = new ReadableRecap(RECAP, false);
        assertThat(leader.by(By.VILLAGE))
                .extracting(line -> line.row() == null ? "•" : line.key())
                .containsExactly("•", "•", "52.04.02.2003");
        assertThat(leader.by(By.PROGRAMME)).allMatch(line -> line.row() != null);
        assertThat(leader.hasClosed()).isTrue();
        assertThat(leader.closes(By.VILLAGE, "52.04.02.2002")).isTrue();
        assertThat(leader.closes(By.VILLAGE, "52.04.02.2003")).isFalse();
        assertThat(leader.by(By.ALL))
                .as("the reader's own region is always open")
                .hasSize(1);
    }

    @Test
    void whoSeesNamesSeesAll() {
        var officer = new ReadableRecap(RECAP, true);
        assertThat(officer.by(By.VILLAGE)).allMatch(line -> line.row() != null);
        assertThat(officer.hasClosed()).isFalse();
    }
}
