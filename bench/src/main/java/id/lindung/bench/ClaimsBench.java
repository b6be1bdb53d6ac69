package id.lindung.bench;

import static id.lindung.bench.ScratchOffice.seconds;

import id.lindung.office.access.Accounts;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.recap.Recaps;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;

/**
 * The branch's desk with many cases: its queue, a case as a family's village and as the branch sees it, over HTTP and rendered; and the recap of a
 * province's year. Argument: cases (200000).
 */
public final class ClaimsBench {

    private static final int ASKED = 200;

    private ClaimsBench() {}

    public static void main(String[] arguments) throws Exception {
        int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        ScratchOffice.measureWeb((office, port) -> {
            long start = System.nanoTime();
            try (var owner = office.owner()) {
                ClaimsOffice.load(owner, cases);
            }
            System.out.printf("loaded %,d cases in %.0f s%n", cases, seconds(start));
            pages(office, port, "53", cases);
            pages(office, port, "53.04", cases);
            recap(office, cases);
        });
    }

    private static void pages(ScratchOffice office, int port, String region, int cases) throws Exception {
        var name = "cabang." + region;
        var made = office.bean(Accounts.class)
                .create(new Accounts.Draft(name, "Cabang", Role.BRANCH_OFFICER, region, null, null, null), false);
        if (!(made instanceof Accounts.Creation.Created created)) throw new IllegalStateException(made.toString());
        var numbers = numbers(office, region);
        try (var branch = new BenchVisitor(port)) {
            branch.signIn(name, created.password());
            var random = new Random(171);
            report(branch, "queue of " + region, () -> "/verifikasi?halaman=" + random.nextInt(4));
            report(
                    branch,
                    "case at the desk of " + region,
                    () -> "/verifikasi/" + numbers[random.nextInt(numbers.length)]);
            report(branch, "case page of " + region, () -> "/klaim/" + numbers[random.nextInt(numbers.length)]);
            report(branch, "list of " + region, () -> "/klaim?keadaan=REVIEW");
        }
        System.out.printf("  of %,d cases%n", cases);
    }

    private static String[] numbers(ScratchOffice office, String region) throws Exception {
        try (var owner = office.owner();
                var asked = owner.prepareStatement(
                        "SELECT number FROM claim_case WHERE region_code >= ? AND region_code < ? || '/' ORDER BY hashint8(id) LIMIT 2000")) {
            asked.setString(1, region);
            asked.setString(2, region);
            var found = new java.util.ArrayList<String>();
            try (var rows = asked.executeQuery()) {
                while (rows.next()) found.add(rows.getString(1));
            }
            return found.toArray(String[]::new);
        }
    }

    interface Address {
        String next();
    }

    private static void report(BenchVisitor branch, String what, Address address) throws Exception {
        for (int i = 0; i < 60; i++) branch.get(address.next()); // warm
        var times = new double[ASKED];
        for (int i = 0; i < ASKED; i++) {
            var path = address.next();
            long start = System.nanoTime();
            branch.get(path);
            times[i] = seconds(start) * 1000;
        }
        print(what, times);
    }

    private static void print(String what, double[] times) {
        Arrays.sort(times);
        System.out.printf(
                "%s: median %.1f ms, p95 %.1f ms%n", what, times[times.length / 2], times[times.length * 95 / 100]);
    }

    /** All groups of the page, a whole year of the province; its sum is counted one by one too. */
    private static void recap(ScratchOffice office, int cases) throws Exception {
        var recaps = office.bean(Recaps.class);
        var province = new Actor(1, "provinsi", Role.PROVINCE, Scope.region("53"));
        Supplier<Recaps.Recap> year = () -> CurrentActor.callAs(
                province, () -> recaps.of("53", YearMonth.of(2026, 1), YearMonth.of(2026, 12), Recaps.By.REGENCY));
        var sum = year.get().all();
        var times = new double[12];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            var again = year.get().all();
            times[i] = seconds(start) * 1000;
            if (!again.equals(sum)) throw new IllegalStateException(again + " is not " + sum);
        }
        print("recap of the province's year, all its tables", times);
        try (var owner = office.owner();
                var rows = owner.createStatement()
                        .executeQuery(
                                "SELECT count(DISTINCT case_id), sum(rupiah) FROM claim_entry WHERE kind = 'PAID' AND day < '2027-01-01'")) {
            rows.next();
            if (rows.getLong(1) != sum.cases() || rows.getLong(2) != sum.rupiah())
                throw new IllegalStateException(sum.toString());
        }
        System.out.printf(
                "%,d of %,d cases paid, Rp%,d: the same counted one by one%n", sum.cases(), cases, sum.rupiah());
    }
}
