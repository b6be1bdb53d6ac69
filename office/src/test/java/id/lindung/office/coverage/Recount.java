package id.lindung.office.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The counts worked out the slow, obvious way: person by person, from today's rows. */
final class Recount {

    private static final Set<String> NOT_OF_PERSONS = Set.of("STATUS", "PROGRAMME");
    private static final Set<String> ACTIVE = Set.of("CONFIRMED", "PAID", "GRACE");

    private record Job(
            String region,
            String segment,
            String category,
            String payer,
            LocalDate from,
            LocalDate until,
            String occupation,
            String decile) {}

    private record Month(LocalDate month, String segment, String payer, String status, List<String> programmes) {}

    private record Life(List<Job> jobs, List<Month> months, String sex, String born) {}

    private final List<Life> lives = new ArrayList<>();

    private Recount() {}

    static Recount of(JdbcClient jdbc, String regency) {
        var mergedInto = new HashMap<Long, Long>();
        var active = new HashSet<Long>();
        var sexes = new HashMap<Long, String>();
        var births = new HashMap<Long, String>();
        jdbc.sql("SELECT id, state, merged_into, sex, birth_date FROM person").query(row -> {
            sexes.put(row.getLong(1), row.getString(4) == null ? "" : row.getString(4));
            var birth = row.getObject(5, LocalDate.class);
            births.put(row.getLong(1), birth == null ? "" : String.valueOf(birth.getYear()));
            if (row.getString(2).equals("ACTIVE")) active.add(row.getLong(1));
            if (row.getString(2).equals("MERGED")) mergedInto.put(row.getLong(1), row.getLong(3));
        });
        var jobs = new HashMap<Long, List<Job>>();
        jdbc.sql("SELECT person_id, region_code, segment, category, coalesce(payer_id::text, ''), valid_from,"
                        + " valid_until, coalesce(occupation, ''), coalesce(decile::text, '') FROM job WHERE"
                        + " principal AND known_until = 'infinity' AND region_code >= :r AND region_code < :r ||"
                        + " '/'")
                .param("r", regency)
                .query(row -> {
                    jobs.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new Job(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getObject(6, LocalDate.class),
                                    row.getObject(7, LocalDate.class),
                                    row.getString(8),
                                    row.getString(9)));
                });
        var months = new HashMap<Long, List<Month>>();
        jdbc.sql("SELECT person_id, month, segment, coalesce(payer_id::text, ''), status, programmes FROM"
                        + " person_month WHERE known_until = 'infinity'")
                .query(row -> {
                    long person = row.getLong(1);
                    while (mergedInto.containsKey(person)) person = mergedInto.get(person);
                    months.computeIfAbsent(person, id -> new ArrayList<>())
                            .add(new Month(
                                    row.getObject(2, LocalDate.class),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    List.of(row.getString(6).split("\\+"))));
                });
        var recount = new Recount();
        for (var id : jobs.keySet()) {
            if (active.contains(id)) {
                recount.lives.add(new Life(
                        jobs.getOrDefault(id, List.of()),
                        months.getOrDefault(id, List.of()),
                        sexes.getOrDefault(id, ""),
                        births.getOrDefault(id, "")));
            }
        }
        return recount;
    }

    /** Keys of a dimension that have anything in a region and month. */
    Map<String, Tally> keys(String region, LocalDate month, String dimension) {
        var found = new TreeMap<String, Tally>();
        var candidates = new HashSet<String>();
        for (var life : lives) {
            for (var job : life.jobs) candidates.addAll(keys(dimension, life, job, null));
            for (var job : life.jobs) for (var each : life.months) candidates.addAll(keys(dimension, life, job, each));
        }
        for (var key : candidates) {
            var tally = tally(region, month, dimension, key);
            boolean nothing = tally.registered() == 0
                    && tally.active() == 0
                    && tally.everProtected() == 0
                    && tally.disputed() == 0
                    && tally.branchDecides() == 0;
            if (!nothing) found.put(key, tally);
        }
        return found;
    }

    Tally tally(String region, LocalDate month, String dimension, String key) {
        long registered = 0;
        long covered = 0;
        long[] stock = new long[4];
        long ever = 0;
        for (var life : lives) {
            var job = jobAt(life, month);
            if (job != null && inside(job, region)) {
                int any = rank(life, job, month, dimension, null);
                if (!NOT_OF_PERSONS.contains(dimension)
                        && keys(dimension, life, job, null).contains(key)) {
                    registered++;
                    if (any < 4) covered++;
                }
                int rank = rank(life, job, month, dimension, key);
                if (rank < 4) stock[rank]++;
            }
            if (wasActive(life, region, month, dimension, key)) ever++;
        }
        return new Tally(registered, stock[1], ever, stock[2], stock[3], registered - covered);
    }

    private static boolean wasActive(Life life, String region, LocalDate until, String dimension, String key) {
        for (var month = LocalDate.of(until.getYear(), 1, 1); !month.isAfter(until); month = month.plusMonths(1)) {
            var job = jobAt(life, month);
            if (job != null && inside(job, region) && rank(life, job, month, dimension, key) == 1) return true;
        }
        return false;
    }

    /** 1 active, 2 disputed, 3 branch, 4 nothing; of one key, or of any. */
    private static int rank(
            Life life, Job job, LocalDate month, String dimension, @org.jspecify.annotations.Nullable String key) {
        int best = 4;
        for (var each : life.months) {
            if (!each.month.equals(month)) continue;
            if (key != null && !keys(dimension, life, job, each).contains(key)) continue;
            best = Math.min(best, ACTIVE.contains(each.status) ? 1 : each.status.equals("DISPUTED") ? 2 : 3);
        }
        return best;
    }

    private static List<String> keys(
            String dimension, Life life, Job job, @org.jspecify.annotations.Nullable Month month) {
        if (dimension.equals("PROGRAMME")) return month == null ? List.of() : month.programmes;
        return List.of(key(dimension, life, job, month));
    }

    private static String key(String dimension, Life life, Job job, @org.jspecify.annotations.Nullable Month month) {
        return switch (dimension) {
            case "SEX" -> life.sex;
            case "BORN" -> life.born;
            case "OCCUPATION" -> job.occupation;
            case "DECILE" -> job.decile;
            case "SEGMENT" -> month == null ? job.segment : month.segment;
            case "CATEGORY" -> job.category;
            case "PAYER" -> month == null ? job.payer : month.payer;
            case "STATUS" -> month == null ? "-" : month.status;
            default -> "";
        };
    }

    private static @org.jspecify.annotations.Nullable Job jobAt(Life life, LocalDate month) {
        return life.jobs.stream()
                .filter(job -> !job.from.isAfter(month) && job.until.isAfter(month))
                .findFirst()
                .orElse(null);
    }

    private static boolean inside(Job job, String region) {
        return job.region.equals(region) || job.region.startsWith(region + ".");
    }
}
