package id.lindung.office.billing;

import id.lindung.rules.contribution.ContributionFacts;
import id.lindung.rules.contribution.ContributionLimits;
import id.lindung.rules.contribution.Contributions;
import id.lindung.rules.contribution.Fund;
import id.lindung.rules.contribution.Programme;
import id.lindung.rules.contribution.RiskClass;
import id.lindung.rules.contribution.Sector;
import id.lindung.rules.contribution.Segment;
import id.lindung.rules.contribution.Tariff;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.law.Payer;
import id.lindung.rules.money.Sen;
import id.lindung.rules.time.ContributionMonth;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The law's amounts for every distinct set of facts among those to be billed: asked once per set, kept in a temporary table, joined
 * to the people in SQL.
 */
@Component
class TariffTable {

    private static final int BATCH = 50_000;

    private static final String CREATE = """
            CREATE TEMPORARY TABLE bill_tariff (
              fact text COLLATE "C" PRIMARY KEY, bits smallint NOT NULL, base_sen bigint NOT NULL, jkk bigint NOT NULL, jkm bigint NOT NULL,
              jht_employer bigint NOT NULL, jht_worker bigint NOT NULL, jp_employer bigint NOT NULL, jp_worker bigint NOT NULL,
              jkp bigint NOT NULL, refusal text NOT NULL) ON COMMIT DROP""";

    private final JdbcTemplate jdbc;
    private final ObjectProvider<LawBook> book;
    private volatile @Nullable Contributions contributions;

    TariffTable(JdbcTemplate jdbc, ObjectProvider<LawBook> book) {
        this.jdbc = jdbc;
        this.book = book;
    }

    /** One distinct set of facts, as the staging table holds it. */
    private record Fact(
            String key,
            String segment,
            String programmes,
            boolean minimumWage,
            @Nullable Long baseSen,
            @Nullable String risk,
            String paidBy,
            boolean transport,
            String region) {}

    /** What the law says for one set; amounts in whole rupiah, in the order of the columns. */
    private record Amounts(int bits, long baseSen, long[] columns, String refusal) {
        static Amounts refused(String why) {
            return new Amounts(0, 0, new long[7], why);
        }
    }

    /** Fills {@code bill_tariff} for the facts in {@code bill_candidate}. */
    void fill(YearMonth month) {
        jdbc.execute(CREATE);
        var asked = new ContributionMonth(month);
        var tariffs = new HashMap<String, Optional<Tariff>>();
        var after = "";
        while (true) {
            var facts = facts(after);
            if (facts.isEmpty()) break;
            copy(facts, asked, tariffs);
            after = facts.getLast().key();
        }
        jdbc.execute("ANALYZE bill_tariff");
    }

    /** The key says all the rest, so that the least is the only one; people are gathered by hashing, not sorted. */
    private List<Fact> facts(String after) {
        return jdbc.query(
                """
                        SELECT fact, min(segment) AS segment, min(programmes) AS programmes, bool_or(base_rule = 'MINIMUM_WAGE') AS minimum,
                               min(base_sen) AS base_sen, min(risk_class) AS risk_class, min(paid_by) AS paid_by,
                               bool_or(transport) AS transport, min(wage_region) AS wage_region
                        FROM bill_candidate WHERE reason IS NULL AND fact > ? GROUP BY fact ORDER BY fact LIMIT ?""",
                (row, n) -> new Fact(
                        row.getString("fact"),
                        row.getString("segment"),
                        row.getString("programmes"),
                        row.getBoolean("minimum"),
                        row.getObject("base_sen", Long.class),
                        row.getString("risk_class"),
                        row.getString("paid_by"),
                        row.getBoolean("transport"),
                        row.getString("wage_region")),
                after,
                BATCH);
    }

    private void copy(List<Fact> facts, ContributionMonth month, Map<String, Optional<Tariff>> tariffs) {
        var rows = new ByteArrayOutputStream(facts.size() * 80);
        for (var fact : facts) {
            var amounts = amounts(fact, month, tariffs);
            rows.writeBytes((fact.key()
                            + '\t'
                            + amounts.bits
                            + '\t'
                            + amounts.baseSen
                            + '\t'
                            + Arrays.stream(amounts.columns)
                                    .mapToObj(Long::toString)
                                    .collect(Collectors.joining("\t"))
                            + '\t'
                            + amounts.refusal
                            + '\n')
                    .getBytes(StandardCharsets.UTF_8));
        }
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY bill_tariff FROM STDIN", new java.io.ByteArrayInputStream(rows.toByteArray()));
            } catch (IOException e) {
                throw new SQLException(e);
            }
        });
    }

    private Amounts amounts(Fact fact, ContributionMonth month, Map<String, Optional<Tariff>> tariffs) {
        var law = law();
        if (!law.book().covers(month)) return Amounts.refused("MONTH_OUT_OF_RANGE");
        if (fact.minimumWage()) return byMinimumWage(fact, month, law);
        var base = fact.baseSen();
        if (base == null || (base == 0 && !fact.segment().equals("BPU"))) return Amounts.refused("BASE_MISSING");
        if (base > ContributionLimits.WAGE * 100) return Amounts.refused("AMOUNT_INVALID");
        // The base is the last word of the key; everything before it selects the tariff.
        var rest = fact.key().substring(0, fact.key().lastIndexOf('|'));
        var tariff = tariffs.computeIfAbsent(rest, key -> law.table(month).tariff(facts(fact, month)));
        if (tariff.isEmpty()) return Amounts.refused(reason(law.quote(withBase(facts(fact, month), fact, base))));
        var lines = new long[tariff.get().size()];
        tariff.get().amounts(base, lines);
        var columns = new long[7];
        for (int i = 0; i < lines.length; i++) {
            add(columns, tariff.get().programme(i), tariff.get().payer(i), lines[i]);
        }
        return new Amounts(bits(fact.programmes()), tariff.get().base(base), columns, "");
    }

    /** Few: one per region, risk and programmes. The law knows the base itself. */
    private static Amounts byMinimumWage(Fact fact, ContributionMonth month, Contributions law) {
        var facts = facts(fact, month).with().minimumWageRegion(fact.region()).build();
        var outcome = law.quote(facts);
        if (!(outcome instanceof Outcome.Granted granted)) return Amounts.refused(reason(outcome));
        var columns = new long[7];
        long base = 0;
        for (var line : granted.lines()) {
            add(columns, line.programme(), line.payer(), line.rupiah().amount());
            base = Math.max(base, line.base().map(each -> Sen.of(each).value()).orElse(0L));
        }
        return new Amounts(bits(fact.programmes()), base, columns, "");
    }

    private static void add(long[] columns, String programme, Payer payer, long rupiah) {
        // The state pays its part of JKP itself.
        if (payer == Payer.GOVERNMENT) return;
        boolean worker = payer != Payer.EMPLOYER;
        int column = switch (Programme.valueOf(programme)) {
            case JKK -> 0;
            case JKM -> 1;
            case JHT -> worker ? 3 : 2;
            case JP -> worker ? 5 : 4;
            case JKP -> 6;
        };
        columns[column] += rupiah;
    }

    private static ContributionFacts facts(Fact fact, ContributionMonth month) {
        var programmes = EnumSet.noneOf(Programme.class);
        for (var each : fact.programmes().split("\\+")) programmes.add(Programme.valueOf(each));
        var facts = ContributionFacts.of(Segment.valueOf(fact.segment()), month)
                .programmes(programmes)
                .jkpMember(programmes.contains(Programme.JKP))
                .paidBy(Fund.valueOf(fact.paidBy()))
                .sector(fact.transport() ? Sector.TRANSPORT : null);
        if (fact.risk() != null) facts.riskClass(RiskClass.valueOf(fact.risk()));
        return facts.build();
    }

    private static ContributionFacts withBase(ContributionFacts facts, Fact fact, long base) {
        return fact.segment().equals("BPU")
                ? facts.with().income(new Sen(base)).build()
                : facts.with().wage(new Sen(base)).build();
    }

    private static String reason(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Granted _ -> "NO_TARIFF";
            case Outcome.Refused refused -> refused.reason().name();
            case Outcome.Incomplete(var missing) -> "MISSING:" + String.join("+", missing);
            case Outcome.BranchDecides decides -> decides.code();
        };
    }

    static int bits(String programmes) {
        int bits = 0;
        for (var each : programmes.split("\\+")) {
            bits |= switch (Programme.valueOf(each)) {
                case JKK -> 1;
                case JKM -> 2;
                case JHT -> 4;
                case JP -> 8;
                case JKP -> 16;
            };
        }
        return bits;
    }

    private Contributions law() {
        var known = contributions;
        if (known != null) return known;
        var made = new Contributions(book.getObject());
        contributions = made;
        return made;
    }

    /** The age from which nobody registers anew as a BPU member; empty when the law of that month names none. */
    Optional<Integer> registrationAge(YearMonth month) {
        var asked = new ContributionMonth(month);
        var law = law().book();
        if (!law.covers(asked)) return Optional.empty();
        return law.get("bpu.registration.max_age_exclusive")
                .find(asked)
                .map(found -> found.value().integer());
    }
}
