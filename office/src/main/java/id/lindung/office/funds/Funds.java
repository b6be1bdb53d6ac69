package id.lindung.office.funds;

import id.lindung.rules.contribution.Fund;
import id.lindung.rules.funding.FundPlace;
import id.lindung.rules.funding.FundingRules;
import id.lindung.rules.funding.FundingVerdict;
import id.lindung.rules.time.ContributionMonth;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Funds of the acting user's scope, with what their papers say and what has been put on them. */
@Service
public class Funds {

    /** At most so many on a page. */
    public static final int PAGE = 100;

    static final String PLACE = """
            CASE r.level WHEN 'URBAN_VILLAGE' THEN 'URBAN_VILLAGE' WHEN 'CITY' THEN 'CITY' WHEN 'PROVINCE' THEN 'PROVINCE'
                         WHEN 'COUNTRY' THEN 'PROVINCE' WHEN 'REGENCY' THEN 'REGENCY' WHEN 'DISTRICT' THEN 'REGENCY' ELSE 'VILLAGE' END""";

    private static final String SELECT =
            "SELECT f.id, f.payer_id, y.name AS payer_name, y.kind AS payer_kind, f.region_code, " + PLACE + """
             AS place, f.year, f.source, f.name, f.closed_on, t.ceiling, t.heads, t.valid_from, t.valid_until
            FROM fund f JOIN fund_terms t ON t.fund_id = f.id JOIN payer y ON y.id = f.payer_id LEFT JOIN region r ON r.code = f.region_code
            """;

    private final JdbcClient jdbc;
    private final FundingRules rules;
    private final ObjectProvider<FundUse> uses;

    Funds(JdbcClient jdbc, FundingRules rules, ObjectProvider<FundUse> uses) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.uses = uses;
    }

    /**
     * Funds of a region and all below it, the widest first.
     *
     * @param region code; empty for the whole scope
     * @param year null for every year
     * @param after id of the last fund of the page before, 0 for the first
     */
    public List<Envelope> list(String region, @Nullable Integer year, long after, int limit) {
        return jdbc.sql(SELECT + """
                        WHERE f.region_code >= :region AND f.region_code < CASE :region WHEN '' THEN '~' ELSE :region || '/' END
                          AND (:year::int IS NULL OR f.year = :year)
                          AND (:after = 0 OR (f.region_code, -f.year, f.id) > (SELECT l.region_code, -l.year, l.id FROM fund l WHERE l.id = :after))
                        ORDER BY f.region_code, -f.year, f.id LIMIT :limit""")
                .param("region", region)
                .param("year", year, Types.INTEGER)
                .param("after", after)
                .param("limit", limit)
                .query(Funds::envelope)
                .list();
    }

    /** Funds of one payer's year that are not closed. */
    public List<Envelope> listOf(long payer, int year) {
        return jdbc.sql(
                        SELECT
                                + "WHERE f.payer_id = :payer AND f.year = :year AND f.closed_on IS NULL ORDER BY f.source, f.id LIMIT 50")
                .param("payer", payer)
                .param("year", year)
                .query(Funds::envelope)
                .list();
    }

    public Optional<Envelope> find(long fund) {
        return jdbc.sql(SELECT + "WHERE f.id = :fund")
                .param("fund", fund)
                .query(Funds::envelope)
                .optional();
    }

    public List<Envelope> list(Collection<Long> funds) {
        return jdbc.sql(SELECT + "WHERE f.id = ANY (:funds) ORDER BY f.id")
                .param("funds", funds.toArray(Long[]::new))
                .query(Funds::envelope)
                .list();
    }

    /** Papers, the newest first. */
    public List<FundDocument> documents(long fund) {
        return jdbc.sql("SELECT * FROM fund_document WHERE fund_id = :fund ORDER BY dated DESC, id DESC LIMIT 200")
                .param("fund", fund)
                .query((row, n) -> new FundDocument(
                        row.getLong("id"),
                        DocumentKind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        row.getObject("dated", LocalDate.class),
                        (Long) row.getObject("ceiling"),
                        (Integer) row.getObject("heads"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getString("note"),
                        row.getString("recorded_by"),
                        row.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    /** Line of the budget by programme, in the order of the law. */
    public Map<String, Account> accounts(long fund) {
        var accounts = new LinkedHashMap<String, Account>();
        jdbc.sql("""
                        SELECT programme, system, code, name FROM fund_account WHERE fund_id = :fund
                        ORDER BY array_position(ARRAY['JKK', 'JKM', 'JHT', 'JP', 'JKP'], programme)""").param("fund", fund).query(row -> {
            accounts.put(
                    row.getString("programme"),
                    new Account(row.getString("system"), row.getString("code"), row.getString("name")));
        });
        return accounts;
    }

    /** A budget line: {@code SIPD 5.1.02.02.02.0006}. */
    public record Account(String system, String code, String name) {}

    /** A recorded decision to go beyond the ceiling. */
    public record Excess(long rupiah, String reason, String by, java.time.Instant at) {}

    public List<Excess> overrides(long fund) {
        return jdbc.sql(
                        "SELECT rupiah, reason, recorded_by, recorded_at FROM fund_override WHERE fund_id = :fund ORDER BY id DESC LIMIT 100")
                .param("fund", fund)
                .query((row, n) -> new Excess(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    /** What each room has put on these funds, by the room's key, in its order. */
    public Map<String, Map<Long, Long>> used(Collection<Long> funds) {
        var used = new LinkedHashMap<String, Map<Long, Long>>();
        if (!funds.isEmpty()) {
            uses.stream()
                    .sorted(java.util.Comparator.comparingInt(FundUse::order))
                    .forEach(use -> used.put(use.key(), use.rupiah(funds)));
        }
        return used;
    }

    /** Whether a fund may pay for a category in a month. */
    public FundingVerdict verdict(Fund source, String category, FundPlace place, ContributionMonth month) {
        return rules.verdict(source, category, place, month);
    }

    /** Whose budget a region's government keeps. */
    public Optional<FundPlace> place(String region) {
        return jdbc.sql("SELECT " + PLACE + " FROM region r WHERE r.code = :region")
                .param("region", region)
                .query(String.class)
                .optional()
                .map(FundPlace::valueOf);
    }

    /** The sources a payer of this kind and place can have, before the law is asked. */
    static List<Fund> sourcesOf(String payerKind, FundPlace place) {
        return switch (payerKind) {
            case "VILLAGE" ->
                place == FundPlace.URBAN_VILLAGE
                        ? List.of(Fund.DAU_KELURAHAN, Fund.APBD_KAB)
                        : List.of(Fund.ADD, Fund.DANA_DESA, Fund.PADES);
            case "REGENCY" -> List.of(Fund.APBD_KAB, Fund.DAU_KELURAHAN, Fund.DBH_SAWIT);
            case "OFFICE", "SCHOOL" -> List.of(Fund.APBD_KAB, Fund.APBD_PROV, Fund.APBN, Fund.EMPLOYER);
            case "PROVINCE" -> List.of(Fund.APBD_PROV, Fund.DBH_SAWIT);
            case "SPONSOR" -> List.of(Fund.CSR);
            case "MEMBER_POOL", "SELF" -> List.of(Fund.SELF);
            case "COMPANY", "COOPERATIVE", "HOUSE_OF_WORSHIP", "PROJECT" -> List.of(Fund.EMPLOYER, Fund.CSR);
            default -> Arrays.asList(Fund.values());
        };
    }

    private static Envelope envelope(ResultSet row, int number) throws SQLException {
        return new Envelope(
                row.getLong("id"),
                row.getLong("payer_id"),
                row.getString("payer_name"),
                row.getString("payer_kind"),
                row.getString("region_code"),
                FundPlace.valueOf(row.getString("place")),
                row.getInt("year"),
                Fund.valueOf(row.getString("source")),
                row.getString("name"),
                row.getObject("closed_on", LocalDate.class),
                (Long) row.getObject("ceiling"),
                (Integer) row.getObject("heads"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }
}
