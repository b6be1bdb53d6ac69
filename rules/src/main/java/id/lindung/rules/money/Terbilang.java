package id.lindung.rules.money;

import java.util.ArrayList;
import java.util.List;

/** Whole numbers in Indonesian words, as receipts and official notes require. */
public final class Terbilang {
    private static final List<String> ONES = List.of(
            "nol",
            "satu",
            "dua",
            "tiga",
            "empat",
            "lima",
            "enam",
            "tujuh",
            "delapan",
            "sembilan",
            "sepuluh",
            "sebelas");

    private static final List<String> THOUSANDS =
            List.of("", "ribu", "juta", "miliar", "triliun", "kuadriliun", "kuintiliun");

    private Terbilang() {}

    /** {@code 16800} is {@code "enam belas ribu delapan ratus"}. */
    public static String of(long number) {
        if (number == 0) {
            return ONES.getFirst();
        }
        var words = new ArrayList<String>();
        long rest = number;
        for (int power = 0; rest != 0; power++) {
            // The remainder of a negative number is negative; Long.MIN_VALUE has no positive twin.
            int three = (int) Math.abs(rest % 1000);
            rest /= 1000;
            if (three > 0) {
                words.addFirst(group(three, power));
            }
        }
        if (number < 0) {
            words.addFirst("minus");
        }
        return String.join(" ", words);
    }

    private static String group(int three, int power) {
        if (power == 1 && three == 1) {
            return "seribu";
        }
        return power == 0 ? below1000(three) : below1000(three) + " " + THOUSANDS.get(power);
    }

    private static String below1000(int number) {
        if (number < 100) {
            return below100(number);
        }
        String hundreds = number < 200 ? "seratus" : ONES.get(number / 100) + " ratus";
        return number % 100 == 0 ? hundreds : hundreds + " " + below100(number % 100);
    }

    private static String below100(int number) {
        if (number < 12) {
            return ONES.get(number);
        }
        if (number < 20) {
            return ONES.get(number - 10) + " belas";
        }
        String tens = ONES.get(number / 10) + " puluh";
        return number % 10 == 0 ? tens : tens + " " + ONES.get(number % 10);
    }
}
