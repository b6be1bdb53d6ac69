package id.lindung.office.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * Five classes of a share, with round bounds between the lowest and the highest.
 *
 * @param bounds four whole percentages, rising
 */
public record Classes(List<Integer> bounds) {

    private static final List<Integer> STEPS = List.of(1, 2, 3, 4, 5, 10, 15, 20);

    public Classes {
        bounds = List.copyOf(bounds);
    }

    /** @param shares in percent, 0 to 100 */
    public static Classes of(List<Double> shares) {
        double least = shares.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = shares.stream().mapToDouble(Double::doubleValue).max().orElse(100);
        int step = STEPS.stream()
                .filter(each -> each * 5 >= most - least)
                .findFirst()
                .orElse(20);
        int first = (int) Math.ceil(least / step) * step;
        if (first <= least) first += step;
        first = Math.min(first, 100 - 3 * step);
        first = Math.max(first, step);
        var bounds = new ArrayList<Integer>();
        for (int i = 0; i < 4; i++) bounds.add(first + i * step);
        return new Classes(bounds);
    }

    /** 1 the lowest to 5 the highest. */
    public int of(double share) {
        int index = 1;
        for (var bound : bounds) if (share >= bound) index++;
        return index;
    }
}
