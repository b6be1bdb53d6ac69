package id.lindung.rules.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Numbers written down once more from the regulations, for the oracle alone; it never reads the data files. */
final class OracleTables {

    static final LocalDate PP_82 = LocalDate.of(2019, 12, 2);
    static final LocalDate PP_6 = LocalDate.of(2025, 2, 7);
    static final LocalDate PERMENAKER_1 = LocalDate.of(2025, 2, 24);

    /** PP 44/2015 Lampiran II: ceilings of the bands and their reference incomes, in thousands. */
    static final int[][] BANDS = {
        {1099, 1000},
        {1299, 1200},
        {1499, 1400},
        {1699, 1600},
        {1899, 1800},
        {2099, 2000},
        {2299, 2200},
        {2499, 2400},
        {2699, 2600},
        {3199, 2950},
        {3699, 3450},
        {4199, 3950},
        {4699, 4450},
        {5199, 4950},
        {5699, 5450},
        {6199, 5950},
        {6699, 6450},
        {7199, 6950},
        {7699, 7450},
        {8199, 7950},
        {9199, 8700},
        {10199, 9700},
        {11199, 10700},
        {12199, 11700},
        {13199, 12700},
        {14199, 13700},
        {15199, 14700},
        {16199, 15700},
        {17199, 16700},
        {18199, 17700},
        {19199, 18700},
        {20199, 19700},
        {99_999_999, 20700},
    };

    /** Lampiran III: the rows with one percentage. */
    static final Map<String, String> BODY = Map.ofEntries(
            Map.entry("arm_right_shoulder", "40"),
            Map.entry("arm_left_shoulder", "35"),
            Map.entry("arm_right_elbow", "35"),
            Map.entry("arm_left_elbow", "30"),
            Map.entry("hand_right_wrist", "32"),
            Map.entry("hand_left_wrist", "28"),
            Map.entry("leg_one_groin", "35"),
            Map.entry("foot_one_ankle", "25"),
            Map.entry("eyes_both", "70"),
            Map.entry("eye_one", "35"),
            Map.entry("hearing_both", "40"),
            Map.entry("hearing_one", "20"),
            Map.entry("thumb_right", "15"),
            Map.entry("thumb_left", "12"),
            Map.entry("index_right", "9"),
            Map.entry("index_left", "7"),
            Map.entry("index_phalanx_left", "3.5"),
            Map.entry("index_phalanx_right", "4.5"),
            Map.entry("other_phalanx_left", "1.5"),
            Map.entry("other_phalanx_right", "2"),
            Map.entry("big_toe", "5"),
            Map.entry("hearing_loss_one", "3"),
            Map.entry("nose", "30"));

    /** PP 45/2015 Pasal 18: from which day, at least, at most. */
    static final List<String> PENSION_LIMITS = List.of(
            "2015-07-01 300000 3600000",
            "2016-03-01 310050 3720600",
            "2017-03-01 319450 3833000",
            "2018-03-01 331000 3971400",
            "2019-03-01 341400 4095750",
            "2020-03-01 350700 4207200",
            "2021-03-01 356600 4277900",
            "2022-03-01 363300 4357900",
            "2023-03-01 383400 4598100",
            "2024-03-01 393500 4718200",
            "2025-03-01 399700 4792300",
            "2026-03-01 411400 4932300");

    private OracleTables() {}

    static BigDecimal reference(BigDecimal income) {
        for (int[] band : BANDS) {
            if (income.compareTo(BigDecimal.valueOf(band[0] * 1000L)) <= 0) {
                return BigDecimal.valueOf(band[1] * 1000L);
            }
        }
        throw new AssertionError("No band for " + income);
    }

    /** PP 45/2015 Pasal 15, year by year. */
    static int pensionAge(LocalDate day) {
        int year = day.getYear();
        return year < 2019 ? 56 : Math.min(65, 57 + (year - 2019) / 3);
    }

    static BigDecimal pensionLimit(LocalDate day, int column) {
        String found = "";
        for (String row : PENSION_LIMITS) {
            if (!LocalDate.parse(row.substring(0, 10)).isAfter(day)) found = row;
        }
        return new BigDecimal(List.of(found.split(" ")).get(column));
    }
}
