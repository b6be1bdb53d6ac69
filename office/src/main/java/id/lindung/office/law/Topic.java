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
            Field.choice("paidBy", "SELF", "APBD_KAB", "APBD_PROV", "ADD", "DANA_DESA", "DAU_KELURAHAN", "APBN", "CSR"),
            Field.choice("months", "1", "2", "3", "6", "12").behind(),
            Field.yesNo("registering").behind(),
            Field.day("birthDate").behind(),
            Field.number("monthsLate", "").behind()),
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
            Field.number("monthsLate", "").optional(),
            Field.choice("minimumWageRegion", "53", "53.71").behind(),
            Field.yesNo("registering").behind(),
            Field.day("birthDate").behind()),
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
            Field.programmes(List.of("JKK", "JKM")),
            Field.money("wage", "").behind()),
    MIGRAN(
            Ask.CONTRIBUTION,
            Map.of("segment", "PMI"),
            Field.choice("departure", "before", "during", "after", "extension"),
            Field.number("months", "").optional(),
            Field.month(),
            Field.programmes(List.of("JKK", "JKM"), "JHT"),
            Field.money("jhtAmount", "").optional()),
    KEMATIAN(
            Ask.BENEFIT,
            Map.of("programme", "JKM", "event", "death"),
            Field.day("eventDate"),
            Field.choice("segment", "BPU", "PU", "JAKON", "PMI"),
            Field.day("memberSince").optional(),
            Field.number("contributionMonths", "").optional(),
            Field.day("child1Birth").optional(),
            Field.choice("child1Level", Schools.LEVELS).optional(),
            Field.day("child2Birth").optional(),
            Field.choice("child2Level", Schools.LEVELS).optional(),
            Field.day("claimDate").behind(),
            Field.number("monthsInArrears", "").behind()),
    KECELAKAAN(
            Ask.BENEFIT,
            Map.of("programme", "JKK"),
            Field.choice(
                    "event",
                    "work_accident_death",
                    "total_disability",
                    "partial_disability",
                    "functional_loss",
                    "temporary_incapacity"),
            Field.day("eventDate"),
            Field.choice("segment", "BPU", "PU", "JAKON", "PMI"),
            Field.money("income", "").optional(),
            Field.money("wage", "").optional(),
            Field.number("disabilityPercent", "").optional(),
            Field.number("lossPercent", "").optional(),
            Field.number("incapacityMonths", "").optional(),
            Field.day("child1Birth").optional(),
            Field.choice("child1Level", Schools.LEVELS).optional(),
            Field.day("child2Birth").optional(),
            Field.choice("child2Level", Schools.LEVELS).optional(),
            Field.disabilityRow("bodyParts1"),
            Field.disabilityRow("bodyParts2"),
            Field.disabilityRow("bodyParts3"),
            Field.yesNo("leftHanded").behind(),
            Field.several("transport", "land", "sea", "air").behind(),
            Field.several(
                            "aids",
                            "home_care",
                            "denture",
                            "hearing_aid",
                            "glasses",
                            "prosthesis",
                            "treatment_abroad",
                            "rape_assistance")
                    .behind(),
            Field.money("prosthesisPrice", "").behind(),
            Field.day("memberSince").behind(),
            Field.day("claimDate").behind(),
            Field.number("monthsInArrears", "").behind()),
    HARI_TUA(
            Ask.BENEFIT,
            Map.of("programme", "JHT"),
            Field.choice(
                    "event",
                    "retirement",
                    "resignation",
                    "dismissal",
                    "contract_end",
                    "partial_withdrawal",
                    "total_disability",
                    "death",
                    "leave_country"),
            Field.day("eventDate"),
            Field.money("balance", ""),
            Field.choice("segment", "BPU", "PU"),
            Field.day("birthDate").optional(),
            Field.day("memberSince").optional(),
            Field.choice("purpose", "other", "housing").optional(),
            Field.number("partialWithdrawals", "").behind(),
            Field.number("agreedPensionAge", "").behind(),
            Field.day("claimDate").behind()),
    PENSIUN(
            Ask.BENEFIT,
            Map.of("programme", "JP", "segment", "PU"),
            Field.choice("event", "retirement", "death", "total_disability"),
            Field.day("eventDate"),
            Field.day("birthDate"),
            Field.number("contributionMonths", ""),
            Field.money("wageHistory", ""),
            Field.choice("heir", "spouse", "children", "parent").behind(),
            Field.day("memberSince").behind(),
            Field.money("balance", "").behind()),
    KEHILANGAN_PEKERJAAN(
            Ask.BENEFIT,
            Map.of("programme", "JKP", "event", "dismissal", "segment", "PU"),
            Field.day("eventDate"),
            Field.money("wage", ""),
            Field.number("contributionMonths", "").optional(),
            Field.number("monthsInArrears", "").optional(),
            Field.day("dismissalDate").behind(),
            Field.day("approvalDate").behind(),
            Field.day("claimDate").behind(),
            Field.day("memberSince").behind(),
            Field.day("birthDate").behind(),
            Field.number("previousClaims", "").behind(),
            Field.yesNo("employerBankrupt").behind());

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

    /** What few know or need, behind "more facts". */
    public List<Field> furtherFields() {
        return fields.stream().filter(Field::further).toList();
    }

    /** A holder, because an enum's own constants cannot use its static fields. */
    private static final class Schools {
        private static final String[] LEVELS = {"TK", "SD", "SMP", "SMA", "S1"};
    }
}
