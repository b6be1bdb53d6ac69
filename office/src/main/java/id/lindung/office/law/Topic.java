package id.lindung.office.law;

import id.lindung.law.question.Ask;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be worked out, one page each. The order is that of the list. */
@SuppressWarnings("ImmutableEnumChecker") // the list and the map are made by List.of and Map.of
public enum Topic {
    MANDIRI(
            Ask.CONTRIBUTION,
            Map.of("segment", "BPU"),
            Field.money("income", "1.000.000"),
            Field.month(),
            Field.choice("sector", "agriculture", "fishery", "trade", "transport", "other"),
            Field.programmes(List.of("JKK", "JKM"), "JHT"),
            Field.choice(
                    "paidBy", "SELF", "APBD_KAB", "APBD_PROV", "ADD", "DANA_DESA", "DAU_KELURAHAN", "APBN", "CSR")),
    UPAH(
            Ask.CONTRIBUTION,
            Map.of("segment", "PU"),
            Field.money("wage", "2.500.000"),
            Field.month(),
            Field.choice("riskClass", "very_low", "low", "medium", "high", "very_high"),
            Field.programmes(List.of("JKK", "JKM"), "JHT", "JP"),
            Field.yesNo("jkpMember"),
            Field.choice("employerScale", "micro", "small", "medium", "large").optional(),
            Field.yesNo("labourIntensive"),
            Field.number("monthsLate", "").optional()),
    DESA(
            Ask.CONTRIBUTION,
            Map.of("segment", "PU", "riskClass", "very_low"),
            Field.choice("minimumWageRegion", "53", "53.71"),
            Field.number("minimumWagePercent", "100"),
            Field.month(),
            Field.programmes(List.of("JKK", "JKM"), "JHT"),
            Field.choice("paidBy", "ADD", "DANA_DESA", "APBD_KAB", "PADES", "DAU_KELURAHAN")),
    PROYEK(
            Ask.CONTRIBUTION,
            Map.of("segment", "JAKON"),
            Field.money("contractValue", "500.000.000"),
            Field.month(),
            Field.programmes(List.of("JKK", "JKM"))),
    MIGRAN(
            Ask.CONTRIBUTION,
            Map.of("segment", "PMI"),
            Field.choice("departure", "before", "during", "after", "extension"),
            Field.number("months", "").optional(),
            Field.month(),
            Field.programmes(List.of("JKK", "JKM"), "JHT"),
            Field.money("jhtAmount", "").optional());

    private final Ask ask;
    private final Map<String, String> fixed;
    private final List<Field> fields;

    Topic(Ask ask, Map<String, String> fixed, Field... fields) {
        this.ask = ask;
        this.fixed = fixed;
        this.fields = List.of(fields);
    }

    static Optional<Topic> find(String slug) {
        return Arrays.stream(values()).filter(each -> each.slug().equals(slug)).findFirst();
    }

    /** Its place in the address: {@code mandiri}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public Ask ask() {
        return ask;
    }

    /** Facts that the topic itself says. */
    Map<String, String> fixed() {
        return fixed;
    }

    public List<Field> fields() {
        return fields;
    }
}
