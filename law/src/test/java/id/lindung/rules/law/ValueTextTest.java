package id.lindung.rules.law;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.law.LawLibrary;
import id.lindung.law.question.QuestionReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people read must not be the words that programs use. */
class ValueTextTest {

    private static final LawBook BOOK = LawLibrary.load();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    /** Names of programmes, funds, schools and regulations are the same in both languages. */
    private static final Set<String> NAMES =
            Set.of("PU", "JKK", "JKM", "JHT", "JP", "JKP", "JKN", "TK", "SD", "SMP", "SMA", "APBN", "APBD", "UMK");

    @Test
    void numbersCarryTheirUnit() {
        assertThat(written("pu.jkm.rate")).isEqualTo("0,3%");
        assertThat(written("pu.jp.wage_cap")).isEqualTo("Rp11.086.300");
        assertThat(written("jkm.full_benefit_min_months")).isEqualTo("3 bulan");
        assertThat(written("jht.age")).isEqualTo("56 tahun");
        assertThat(written("sla.jkm_payment")).isEqualTo("3 hari kerja");
        assertThat(written("pu.due_day")).isEqualTo("tanggal 15");
        assertThat(written("bpu.max_jobs")).isEqualTo("2");
    }

    @Test
    void tablesAreToldInWords() {
        assertThat(written("pu.jkk.rate"))
                .isEqualTo("sangat rendah 0,24%; rendah 0,54%; sedang 0,89%; tinggi 1,27%; sangat tinggi 1,74%");
        assertThat(written("jkk.transport_cap"))
                .isEqualTo("darat, sungai, atau danau Rp5.000.000; laut Rp2.000.000; udara Rp10.000.000");
        assertThat(written("jkk.partial_disability.table"))
                .contains("Ibu jari tangan kanan 15%", "Terkelupasnya kulit kepala 10–30%")
                .doesNotContain("thumb_right");
        assertThat(ValueText.of(BOOK.get("jp.survivor_share"), value("jp.survivor_share"))
                        .en())
                .startsWith("widow or widower 50%; children 50%");
    }

    @Test
    void noCodeOfTheFilesIsLeftInWhatPeopleRead() {
        for (var parameter : BOOK.list()) {
            for (var dated : parameter.values()) {
                var codes = new ArrayList<String>();
                codes(dated.value(), codes);
                assertThat(codes)
                        .as(parameter.id())
                        .allSatisfy(code -> assertThat(known(code)).as(code).isTrue());
                assertThat(ValueText.of(parameter, dated.value()).id())
                        .as(parameter.id())
                        .doesNotContain("_");
            }
        }
    }

    @Test
    void everyNoteIsWrittenInBothLanguages() {
        var notes = BOOK.list().stream()
                .flatMap(parameter -> parameter.values().stream())
                .flatMap(dated -> dated.provenance().note().stream())
                .toList();
        assertThat(notes)
                .hasSizeGreaterThan(70)
                .allSatisfy(note -> assertThat(note.id()).doesNotContain(" the ", " of ", " from "));
    }

    @Test
    void factsOfExplanationsHaveNames() {
        assertThat(ValueText.factName("wage").id()).isEqualTo("Upah sebulan");
        assertThat(ValueText.fact(LocalDate.of(2025, 6, 1)).id()).isEqualTo("1 Juni 2025");
        assertThat(ValueText.fact(true).id()).isEqualTo("ya");
        assertThat(QuestionReader.contributionFacts()).contains("monthsLate");
        for (var fact : List.of("wage", "income", "months", "monthsLate", "balance", "transport", "level")) {
            assertThat(ValueText.factName(fact).id()).isNotEqualTo(fact);
        }
    }

    private static boolean known(String code) {
        boolean plain = code.matches("[-0-9.+]+( dB)?") || code.startsWith("PP ") || code.startsWith("Inpres ");
        return plain || NAMES.contains(code) || ValueWords.knows(code);
    }

    private static void codes(LawValue value, List<String> into) {
        switch (value) {
            case LawValue.Num _, LawValue.Flag _ -> {}
            case LawValue.Text(var text) -> into.add(text);
            case LawValue.Items(var values) -> values.forEach(each -> codes(each, into));
            case LawValue.Entries row when row.has("label_id") -> {}
            case LawValue.Entries(var values) ->
                values.forEach((key, each) -> {
                    into.add(key);
                    codes(each, into);
                });
        }
    }

    private static LawValue value(String parameter) {
        return BOOK.get(parameter, DAY).value();
    }

    private static String written(String parameter) {
        return ValueText.of(BOOK.get(parameter), value(parameter)).id();
    }
}
