package id.lindung.office.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Attacks on published tables: whoever adds and subtracts as many published numbers as they like finds no small count. */
class SuppressionTest {

    private static final int WIDTH = OpenTable.MEASURES.size();

    @Test
    void noSmallCountFollowsFromAnyCombinationOfSumsInRandomTables() {
        var random = new Random(7);
        int hiddenSmall = 0;
        for (int round = 0; round < 60; round++) {
            var rows = rows(random, 2 + random.nextInt(3), 2 + random.nextInt(4));
            var table = OpenTable.of("53.99", "2024-03", rows);
            for (int r = 0; r < rows.size(); r++) {
                for (int m = 0; m < WIDTH; m++) {
                    long truth = rows.get(r).values()[m];
                    if (truth >= 1 && truth <= 4) {
                        hiddenSmall++;
                        assertThat(table.value(r, m))
                                .as("a small count is never shown")
                                .isNull();
                    } else if (table.value(r, m) != null) {
                        assertThat(table.value(r, m)).isEqualTo(truth);
                    }
                }
            }
            assertThat(found(table, rows))
                    .as("cells that the equations give away")
                    .isEmpty();
        }
        assertThat(hiddenSmall).isGreaterThan(200);
    }

    @Test
    void aTableWithoutSmallCountsIsPublishedWhole() {
        var rows = List.of(
                new OpenTable.Row("53.99", "Kabupaten", "REGENCY", new long[] {100, 60, 40, 0, 20, 40, 0, 0}),
                new OpenTable.Row("53.99.01", "Satu", "DISTRICT", new long[] {60, 40, 20, 0, 10, 30, 0, 0}),
                new OpenTable.Row("53.99.02", "Dua", "DISTRICT", new long[] {40, 20, 20, 0, 10, 10, 0, 0}));
        assertThat(OpenTable.of("53.99", "2024-03", rows).suppressed()).isZero();
        assertThat(OpenTable.of("53.99", "2024-03", rows).csv())
                .contains("53.99.02,\"Dua\",DISTRICT,2024-03,40,20,20,0,10,10,0,0,");
    }

    /** A regency of districts whose measures add up. */
    private static List<OpenTable.Row> rows(Random random, int regencies, int districts) {
        var all = new ArrayList<OpenTable.Row>();
        var province = new long[WIDTH];
        var below = new ArrayList<OpenTable.Row>();
        for (int r = 1; r <= regencies; r++) {
            var regency = new long[WIDTH];
            var inside = new ArrayList<OpenTable.Row>();
            for (int d = 1; d <= districts; d++) {
                var values = new long[WIDTH];
                for (int m = 4; m < 8; m++)
                    values[m] = random.nextInt(4) == 0 ? random.nextInt(6) : random.nextInt(200);
                values[1] = values[4] + values[5] + values[6] + values[7];
                values[2] = random.nextInt(3) == 0 ? random.nextInt(6) : random.nextInt(300);
                values[3] = random.nextInt(3);
                values[0] = values[1] + values[2] + values[3];
                for (int m = 0; m < WIDTH; m++) regency[m] += values[m];
                inside.add(new OpenTable.Row("53.%02d.%02d".formatted(r, d), "K" + d, "DISTRICT", values));
            }
            for (int m = 0; m < WIDTH; m++) province[m] += regency[m];
            below.add(new OpenTable.Row("53.%02d".formatted(r), "R" + r, "REGENCY", regency));
            below.addAll(inside);
        }
        all.add(new OpenTable.Row("53", "P", "PROVINCE", province));
        all.addAll(below);
        return all;
    }

    /** Solves all sums exactly over whole numbers, independently of the program's own arithmetic. */
    private static List<Integer> found(OpenTable table, List<OpenTable.Row> rows) {
        var unknown = new ArrayList<Integer>();
        for (int c = 0; c < rows.size() * WIDTH; c++) if (table.value(c / WIDTH, c % WIDTH) == null) unknown.add(c);
        var matrix = new ArrayList<BigInteger[]>();
        for (int r = 0; r < rows.size(); r++) {
            matrix.add(row(unknown, r * WIDTH, List.of(r * WIDTH + 1, r * WIDTH + 2, r * WIDTH + 3)));
            matrix.add(
                    row(unknown, r * WIDTH + 1, List.of(r * WIDTH + 4, r * WIDTH + 5, r * WIDTH + 6, r * WIDTH + 7)));
            for (int m = 0; m < WIDTH; m++) {
                var parts = new ArrayList<Integer>();
                for (int k = 0; k < rows.size(); k++) {
                    var code = rows.get(k).code();
                    if (code.lastIndexOf('.') > 0
                            && code.substring(0, code.lastIndexOf('.'))
                                    .equals(rows.get(r).code())) {
                        parts.add(k * WIDTH + m);
                    }
                }
                if (!parts.isEmpty()) matrix.add(row(unknown, r * WIDTH + m, parts));
            }
        }
        int done = 0;
        for (int c = 0; c < unknown.size() && done < matrix.size(); c++) {
            int pivot = done;
            while (pivot < matrix.size() && matrix.get(pivot)[c].signum() == 0) pivot++;
            if (pivot == matrix.size()) continue;
            var swap = matrix.get(pivot);
            matrix.set(pivot, matrix.get(done));
            matrix.set(done, swap);
            for (int r = 0; r < matrix.size(); r++) {
                if (r == done || matrix.get(r)[c].signum() == 0) continue;
                eliminate(matrix.get(r), swap, c);
            }
            done++;
        }
        var found = new ArrayList<Integer>();
        for (var each : matrix) {
            int count = 0;
            int at = -1;
            for (int c = 0; c < each.length; c++) {
                if (each[c].signum() != 0) {
                    count++;
                    at = c;
                }
            }
            if (count == 1) found.add(unknown.get(at));
        }
        return found;
    }

    private static BigInteger[] row(List<Integer> unknown, int total, List<Integer> parts) {
        var row = new BigInteger[unknown.size()];
        for (int c = 0; c < row.length; c++) {
            int cell = unknown.get(c);
            row[c] = cell == total ? BigInteger.ONE.negate() : parts.contains(cell) ? BigInteger.ONE : BigInteger.ZERO;
        }
        return row;
    }

    private static void eliminate(BigInteger[] row, BigInteger[] pivot, int at) {
        var mine = pivot[at];
        var factor = row[at];
        var common = BigInteger.ZERO;
        for (int c = 0; c < row.length; c++) {
            row[c] = row[c].multiply(mine).subtract(pivot[c].multiply(factor));
            common = common.gcd(row[c]);
        }
        if (common.signum() > 0) for (int c = 0; c < row.length; c++) row[c] = row[c].divide(common);
    }
}
