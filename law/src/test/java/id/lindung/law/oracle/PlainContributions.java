package id.lindung.law.oracle;

import id.lindung.rules.contribution.ContributionFacts;
import id.lindung.rules.contribution.Departure;
import id.lindung.rules.contribution.EmployerScale;
import id.lindung.rules.contribution.Fund;
import id.lindung.rules.contribution.Programme;
import id.lindung.rules.contribution.RiskClass;
import id.lindung.rules.contribution.Sector;
import id.lindung.rules.money.Sen;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Answers a contribution question by reading the regulations top to bottom. */
public final class PlainContributions {

    private static final BigDecimal FIVE_MILLION = new BigDecimal(5_000_000);
    private static final Set<Fund> BUDGETS = Set.of(
            Fund.APBN,
            Fund.APBD_KAB,
            Fund.APBD_PROV,
            Fund.DAU_KELURAHAN,
            Fund.DBH_SAWIT,
            Fund.ADD,
            Fund.DANA_DESA,
            Fund.PADES);

    private final ContributionFacts facts;
    private final YearMonth month;

    private PlainContributions(ContributionFacts facts, YearMonth month) {
        this.facts = facts;
        this.month = month;
    }

    public static Expected answer(ContributionFacts facts) {
        if (facts.segment() == null || facts.month() == null) {
            var missing = new ArrayList<String>();
            if (facts.segment() == null) missing.add("segment");
            if (facts.month() == null) missing.add("month");
            return Expected.incomplete(missing);
        }
        var month = facts.month().value();
        if (month.isBefore(YearMonth.of(2015, 7)) || month.isAfter(YearMonth.of(2027, 12))) {
            return Expected.none("refused MONTH_OUT_OF_RANGE");
        }
        var born = facts.birthDate();
        if (born != null && YearMonth.from(born).isAfter(month)) return Expected.none("refused DATE_INVALID");
        var question = new PlainContributions(facts, month);
        return switch (facts.segment()) {
            case PU -> question.wageEarner();
            case BPU -> facts.months() == null ? question.nonWageEarner() : question.inAdvance(facts.months());
            case JAKON -> question.construction();
            case PMI -> question.migrant();
        };
    }

    private Expected wageEarner() {
        var asked = asked();
        boolean jkpExists = from("2021-03");
        if (asked.contains(Programme.JKP) && !jkpExists) return Expected.none("refused PROGRAMME_NOT_IN_FORCE");
        boolean jkp = jkpExists && (facts.jkpMember() || asked.contains(Programme.JKP));
        if (jkp && facts.registering() && isAtLeast(54)) return Expected.none("refused JKP_AGE_LIMIT");
        var region = facts.minimumWageRegion();
        boolean office = region != null || (facts.paidBy() != null && BUDGETS.contains(facts.paidBy()));
        var risk = facts.riskClass() != null ? facts.riskClass() : office ? RiskClass.VERY_LOW : null;
        boolean accident = asked.contains(Programme.JKK);
        var missing = new TreeSet<String>();
        if (facts.wage() == null && region == null) missing.add("wage");
        if (asked.isEmpty()) missing.add("programmes");
        if (accident && risk == null) missing.add("riskClass");
        if (!missing.isEmpty()) return Expected.incomplete(missing);
        var wage = wage(region);
        if (wage == null) return Expected.none("refused MINIMUM_WAGE_UNKNOWN");
        boolean halved = facts.labourIntensive() && between("2025-02", "2026-01");
        if (halved && accident && jkp) return Expected.none("branch decides JKP_UNDER_LABOUR_RELIEF");
        var answer = Expected.granted();
        // JKP: the state pays 0.22 %, the rest is taken out of JKK and, until February 2025, out of JKM; on at most
        // 5,000,000.
        var jkpBase = wage.min(FIVE_MILLION);
        var outOfAccident = jkp ? part("0.14", jkpBase) : BigDecimal.ZERO;
        var outOfDeath = jkp && !from("2025-03") ? part("0.10", jkpBase) : BigDecimal.ZERO;
        if (accident && risk != null) {
            var gross = part(rate(risk), wage);
            if (halved) gross = gross.divide(BigDecimal.TWO);
            answer.add("JKK employer contribution", covid(gross).subtract(outOfAccident));
        }
        if (asked.contains(Programme.JKM)) {
            answer.add("JKM employer contribution", covid(part("0.30", wage)).subtract(outOfDeath));
        }
        if (asked.contains(Programme.JHT)) {
            answer.add("JHT employer contribution", part("3.7", wage));
            answer.add("JHT worker contribution", part("2", wage));
        }
        if (asked.contains(Programme.JP)) pension(answer, wage);
        if (jkp) {
            answer.add("JKP employer contribution", outOfAccident.add(outOfDeath));
            answer.add("JKP government contribution", part("0.22", jkpBase));
        }
        fines(answer);
        return answer;
    }

    private void pension(Expected answer, BigDecimal wage) {
        var base = wage.min(PlainTables.ceiling(month));
        boolean big = facts.employerScale() == EmployerScale.LARGE || facts.employerScale() == EmployerScale.MEDIUM;
        boolean wait = isCovid() && big;
        answer.add("JP employer contribution", part(wait ? "0.02" : "2", base));
        answer.add("JP worker contribution", part(wait ? "0.01" : "1", base));
    }

    private void fines(Expected answer) {
        if (facts.monthsLate() == 0) return;
        var percent = isCovid() || (facts.labourIntensive() && between("2025-02", "2025-07")) ? "0.5" : "2";
        var due = new TreeMap<String, BigDecimal>();
        answer.rupiah().forEach((line, amount) -> {
            if (!line.contains("government")) due.merge(line.substring(0, line.indexOf(' ')), amount, BigDecimal::add);
        });
        due.forEach((programme, amount) -> answer.add(
                programme + " employer penalty",
                part(percent, amount).multiply(BigDecimal.valueOf(facts.monthsLate()))));
    }

    private @Nullable BigDecimal wage(@Nullable String region) {
        if (facts.wage() != null) return facts.wage().rupiah();
        if (region == null) return null;
        var minimum = PlainTables.minimumWage(region, month).orElse(null);
        var share = facts.minimumWagePercent();
        if (minimum == null || share == null) return minimum;
        return minimum.multiply(share).divide(new BigDecimal(100)).setScale(2, RoundingMode.HALF_UP);
    }

    private Expected nonWageEarner() {
        var asked = facts.programmes().isEmpty() ? Set.of(Programme.JKK, Programme.JKM) : facts.programmes();
        if (asked.contains(Programme.JP) || asked.contains(Programme.JKP)) {
            return Expected.none("refused PROGRAMME_NOT_IN_SEGMENT");
        }
        if (facts.registering() && from("2021-04") && isAtLeast(65)) return Expected.none("refused BPU_AGE_LIMIT");
        if (facts.income() == null) return Expected.incomplete(List.of("income"));
        var reference = PlainTables.reference(facts.income().rupiah());
        var answer = Expected.granted();
        if (asked.contains(Programme.JKK)) answer.add("JKK participant contribution", relieved(part("1", reference)));
        if (asked.contains(Programme.JKM)) answer.add("JKM participant contribution", relieved(new BigDecimal(6800)));
        if (asked.contains(Programme.JHT)) answer.add("JHT participant contribution", part("2", reference));
        return answer;
    }

    private Expected inAdvance(int months) {
        if (!List.of(1, 2, 3, 6, 12).contains(months)) return Expected.none("refused PREPAY_PERIOD");
        var answer = Expected.granted();
        for (int i = 0; i < months; i++) {
            var each = answer(facts.with()
                    .month(facts.month() == null ? null : facts.month().plusMonths(i))
                    .months(null)
                    .registering(facts.registering() && i == 0)
                    .build());
            if (!each.kind().equals("granted")) return each;
            each.exact().forEach((line, amount) -> answer.exact().merge(line, amount, BigDecimal::add));
            each.rupiah().forEach((line, amount) -> answer.rupiah().merge(line, amount, BigDecimal::add));
        }
        answer.exact()
                .replaceAll((_, amount) ->
                        amount.stripTrailingZeros().scale() < 0 ? amount.setScale(0) : amount.stripTrailingZeros());
        return answer;
    }

    private BigDecimal relieved(BigDecimal amount) {
        boolean ownMoney = facts.paidBy() == null || !BUDGETS.contains(facts.paidBy());
        boolean transport = facts.sector() == Sector.TRANSPORT && between("2026-01", "2027-03");
        boolean other = facts.sector() != null && facts.sector() != Sector.TRANSPORT && between("2026-04", "2026-12");
        return ownMoney && (transport || other) ? amount.divide(BigDecimal.TWO) : covid(amount);
    }

    private Expected construction() {
        var asked = facts.programmes().isEmpty() ? Set.of(Programme.JKK, Programme.JKM) : facts.programmes();
        if (!Set.of(Programme.JKK, Programme.JKM).containsAll(asked)) {
            return Expected.none("refused PROGRAMME_NOT_IN_SEGMENT");
        }
        var answer = Expected.granted();
        if (facts.wage() != null) {
            var wage = facts.wage().rupiah();
            if (asked.contains(Programme.JKK)) answer.add("JKK employer contribution", covid(part("1.74", wage)));
            if (asked.contains(Programme.JKM)) answer.add("JKM employer contribution", covid(part("0.3", wage)));
            return answer;
        }
        if (facts.contractValue() == null) return Expected.incomplete(List.of("contractValue", "wage"));
        var value = facts.contractValue().rupiah();
        if (asked.contains(Programme.JKK)) {
            answer.add("JKK employer contribution", covid(slices(value, "0.21", "0.17", "0.13", "0.11", "0.09")));
        }
        if (asked.contains(Programme.JKM)) {
            answer.add("JKM employer contribution", covid(slices(value, "0.03", "0.02", "0.02", "0.01", "0.01")));
        }
        return answer;
    }

    private static BigDecimal slices(BigDecimal value, String... rates) {
        long[] millions = {0, 100, 500, 1000, 5000, Long.MAX_VALUE / 1_000_000};
        var sum = BigDecimal.ZERO;
        for (int i = 0; i < rates.length; i++) {
            var bottom = BigDecimal.valueOf(millions[i] * 1_000_000);
            var top = BigDecimal.valueOf(millions[i + 1] * 1_000_000);
            var inside = value.min(top).subtract(bottom);
            if (inside.signum() > 0) sum = sum.add(part(rates[i], inside));
        }
        return sum;
    }

    private Expected migrant() {
        if (!from("2023-03")) return Expected.none("refused SEGMENT_NOT_FORMALISED");
        var asked = facts.programmes().isEmpty() ? Set.of(Programme.JKK, Programme.JKM) : facts.programmes();
        if (asked.contains(Programme.JP) || asked.contains(Programme.JKP)) {
            return Expected.none("refused PROGRAMME_NOT_IN_SEGMENT");
        }
        boolean pair = asked.contains(Programme.JKK) || asked.contains(Programme.JKM);
        var departure = facts.departure();
        var months = facts.months();
        boolean extension = departure == Departure.Stage.EXTENSION;
        if (pair && !extension && months != null && months < 6) return Expected.none("refused PMI_CONTRACT_MONTHS");
        var options = Set.of(50, 100, 200, 300, 400, 500, 600);
        Sen chosen = facts.oldAgeAmount();
        boolean offered = chosen != null
                && chosen.value() % 100_000 == 0
                && options.contains(Math.toIntExact(chosen.value() / 100_000));
        if (asked.contains(Programme.JHT) && chosen != null && !offered) return Expected.none("refused PMI_JHT_AMOUNT");
        boolean ahead = departure == Departure.Stage.BEFORE
                || (departure instanceof Departure.On on && !on.day().isBefore(month.atDay(1)));
        var missing = new TreeSet<String>();
        if (pair && months == null && departure == null) missing.addAll(List.of("departure", "months"));
        else if (pair && months == null && !ahead) missing.add("months");
        if (asked.contains(Programme.JHT) && chosen == null) missing.add("jhtAmount");
        if (!missing.isEmpty()) return Expected.incomplete(missing);
        var answer = Expected.granted();
        if (pair && ahead) answer.add("JKK+JKM participant contribution", new BigDecimal(37_500));
        if (pair && months != null && extension) {
            answer.add("JKK+JKM participant contribution", new BigDecimal(13_500L * months));
        } else if (pair && months != null && departure != Departure.Stage.BEFORE) {
            long amount = months >= 24
                    ? 332_500 + (months - 24) * 13_500L
                    : months >= 12 ? 189_000 + (months - 12) * 13_500L : 108_000 + (months - 6) * 13_500L;
            answer.add("JKK+JKM participant contribution", new BigDecimal(amount));
        }
        if (asked.contains(Programme.JHT) && chosen != null)
            answer.add("JHT participant contribution", chosen.rupiah());
        return answer;
    }

    private Set<Programme> asked() {
        if (!facts.programmes().isEmpty() || facts.employerScale() == null) return facts.programmes();
        return switch (facts.employerScale()) {
            case LARGE, MEDIUM -> Set.of(Programme.JKK, Programme.JKM, Programme.JHT, Programme.JP);
            case SMALL -> Set.of(Programme.JKK, Programme.JKM, Programme.JHT);
            case MICRO, CONSTRUCTION_CASUAL -> Set.of(Programme.JKK, Programme.JKM);
        };
    }

    private static String rate(RiskClass risk) {
        return switch (risk) {
            case VERY_LOW -> "0.24";
            case LOW -> "0.54";
            case MEDIUM -> "0.89";
            case HIGH -> "1.27";
            case VERY_HIGH -> "1.74";
        };
    }

    private boolean isAtLeast(int years) {
        var born = facts.birthDate();
        return born != null && !born.plusYears(years).isAfter(month.atDay(1));
    }

    private boolean isCovid() {
        return between("2020-08", "2021-01");
    }

    private BigDecimal covid(BigDecimal amount) {
        return isCovid() ? amount.divide(new BigDecimal(100)) : amount;
    }

    private boolean from(String first) {
        return !month.isBefore(YearMonth.parse(first));
    }

    private boolean between(String first, String last) {
        return from(first) && !month.isAfter(YearMonth.parse(last));
    }

    private static BigDecimal part(String percent, BigDecimal amount) {
        return amount.multiply(new BigDecimal(percent)).divide(new BigDecimal(100));
    }
}
