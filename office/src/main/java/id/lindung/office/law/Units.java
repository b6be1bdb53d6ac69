package id.lindung.office.law;

import id.lindung.rules.law.LawValue;
import id.lindung.rules.law.Parameter;
import id.lindung.rules.money.Sen;
import java.math.BigDecimal;

/** Values of the law as people write them: {@code 0,24%}, {@code Rp11.086.300}. */
final class Units {

    private Units() {}

    /** Empty when the value is longer than {@code longest} characters. */
    static String written(Parameter parameter, LawValue value, int longest) {
        var text = value instanceof LawValue.Num(var number) ? number(parameter.unit(), number) : value.display();
        return text.length() > longest ? "" : text;
    }

    static String number(String unit, BigDecimal number) {
        if (unit.startsWith("IDR") && number.stripTrailingZeros().scale() <= 2)
            return Sen.of(number).display();
        var plain = number.stripTrailingZeros();
        var text =
                (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString().replace('.', ',');
        return unit.startsWith("percent") ? text + "%" : text;
    }
}
