package id.lindung.sheets.layout;

import id.lindung.sheets.Cell;
import id.lindung.sheets.SheetRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the values of one column look like, over the rows that were looked at. Shares are of the non-blank values. */
final class ColumnStats {
    final int values;
    private int identities;
    private int sound;
    private int longNumbers;
    private int pairs;
    private int units;
    private int faulty;
    private int near;
    private int dates;
    private int placeDates;
    private int sexes;
    private int phones;
    private int rtRws;
    private int money;
    private int words;
    private int severalWords;
    private int ascending;
    private final Set<String> distinct = new HashSet<>();

    ColumnStats(int column, List<SheetRow> rows) {
        int seen = 0;
        int last = 0;
        for (SheetRow row : rows) {
            Cell cell = row.cell(column);
            if (cell.isBlank()) {
                continue;
            }
            seen++;
            String text = row.text(column);
            distinct.add(text);
            identities += count(Signals.isIdentity(cell));
            sound += count(cell instanceof Cell.Text && Signals.isIdentity(cell));
            longNumbers += count(!(cell instanceof Cell.Date) && Signals.digits(cell) >= 13);
            faulty += count(Signals.isFaultyIdentity(cell));
            near += count(Signals.isNearIdentity(cell));
            units += count(Signals.isUnit(cell));
            pairs += count(Signals.isTwoIdentities(cell));
            dates += count(Signals.isDate(cell));
            placeDates += count(Signals.isPlaceAndDate(cell));
            sexes += count(Signals.isSex(cell));
            phones += count(Signals.isPhone(cell));
            rtRws += count(Signals.isRtRw(cell));
            money += count(Signals.isMoney(cell));
            words += count(Signals.isWords(cell));
            severalWords += count(Signals.isWords(cell) && text.indexOf(' ') > 0);
            if (Signals.isRunning(cell)) {
                int number = Integer.parseInt(text.replaceAll("\\D", ""));
                ascending += count(number == last + 1);
                last = number;
            }
        }
        values = seen;
    }

    private static int count(boolean is) {
        return is ? 1 : 0;
    }

    private double share(int of) {
        return values == 0 ? 0 : (double) of / values;
    }

    double identities() {
        return share(identities);
    }

    /** Identities that no spreadsheet has rounded. */
    double sound() {
        return share(sound);
    }

    double longNumbers() {
        return share(longNumbers);
    }

    /** Numbers that were meant as identities and are too short, too long or rounded. */
    double faulty() {
        return share(faulty);
    }

    /** What was surely meant as identity numbers, sound or not. */
    double near() {
        return share(near);
    }

    /** Numbers of one to three digits. */
    double units() {
        return share(units);
    }

    /** Cells that hold two identity numbers. */
    double pairs() {
        return share(pairs);
    }

    double dates() {
        return share(dates);
    }

    double placeDates() {
        return share(placeDates);
    }

    double sexes() {
        return share(sexes);
    }

    double phones() {
        return share(phones);
    }

    double rtRws() {
        return share(rtRws);
    }

    double money() {
        return share(money);
    }

    double words() {
        return share(words);
    }

    double severalWords() {
        return share(severalWords);
    }

    double ascending() {
        return share(ascending);
    }

    double distinct() {
        return share(distinct.size());
    }
}
