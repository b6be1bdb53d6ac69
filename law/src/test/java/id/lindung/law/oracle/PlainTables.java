package id.lindung.law.oracle;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/** Tables as printed: PP 44/2015 Lampiran II, the yearly ceiling letters, the governor's decrees. */
final class PlainTables {

    private static final String[][] CEILINGS = {
        {"2026-03", "11086300"}, {"2025-03", "10547400"}, {"2024-03", "10042300"}, {"2023-03", "9559600"},
        {"2022-03", "9077600"}, {"2021-03", "8754600"}, {"2020-03", "8939700"}, {"2019-03", "8512400"},
        {"2018-03", "8094000"}, {"2017-03", "7703500"}, {"2016-03", "7335300"}, {"2015-07", "7000000"}
    };

    private static final String[] PROVINCE = {
        "1250000",
        "1425000",
        "1525000",
        "1660000",
        "1795000",
        "1950000",
        "1950000",
        "1975000",
        "2123994",
        "2186826",
        "2328969.69",
        "2455898"
    };

    private static final String[] KUPANG = {"2039000", "2187000", "2250419.21", "2396696.46", "2532853"};

    /** Reference incomes in thousands; each band ends half a step above, less one thousand, as the annex prints it. */
    private static final int[] REFERENCES = {
        1000, 1200, 1400, 1600, 1800, 2000, 2200, 2400, 2600, 2950, 3450, 3950, 4450, 4950, 5450, 5950, 6450, 6950,
        7450, 7950, 8700, 9700, 10700, 11700, 12700, 13700, 14700, 15700, 16700, 17700, 18700, 19700, 20700
    };

    private PlainTables() {}

    static BigDecimal ceiling(YearMonth month) {
        for (var row : CEILINGS) {
            if (!month.isBefore(YearMonth.parse(row[0]))) return new BigDecimal(row[1]);
        }
        throw new IllegalArgumentException(month.toString());
    }

    static Optional<BigDecimal> minimumWage(String region, YearMonth month) {
        boolean kupang = region.startsWith("53.71");
        boolean province = region.startsWith("53") && !kupang;
        int first = kupang ? 2022 : 2015;
        var table = kupang ? KUPANG : PROVINCE;
        int row = month.getYear() - first;
        return (kupang || province) && row >= 0 && row < table.length
                ? Optional.of(new BigDecimal(table[row]))
                : Optional.empty();
    }

    /** Bands are 200,000 wide up to the ninth, 500,000 from the tenth, a million from the twenty-first on. */
    static BigDecimal reference(BigDecimal income) {
        for (int reference : REFERENCES) {
            int top = reference <= 2600 ? reference + 99 : reference <= 7950 ? reference + 249 : reference + 499;
            boolean last = reference == 20700;
            if (last || income.compareTo(BigDecimal.valueOf(top * 1000L)) <= 0)
                return BigDecimal.valueOf(reference * 1000L);
        }
        throw new IllegalArgumentException(income.toString());
    }
}
