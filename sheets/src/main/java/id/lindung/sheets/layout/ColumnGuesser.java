package id.lindung.sheets.layout;

import id.lindung.sheets.Sentence;
import id.lindung.sheets.SheetRow;
import id.lindung.sheets.layout.Wordings.Match;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Guesses every column's field, first by its heading, then by its values, and settles who gets a field wanted twice. */
final class ColumnGuesser {
    private static final double MOST = 0.7;

    private final List<ColumnGuess> guesses = new ArrayList<>();
    private final List<ColumnStats> stats = new ArrayList<>();

    private ColumnGuesser() {}

    static List<ColumnGuess> guess(Headings headings, List<SheetRow> data) {
        ColumnGuesser guesser = new ColumnGuesser();
        int width = Math.max(
                headings.width(), data.stream().mapToInt(SheetRow::size).max().orElse(0));
        for (int c = 0; c < width; c++) {
            ColumnStats column = new ColumnStats(c, data);
            guesser.stats.add(column);
        }
        for (int c = 0; c < width; c++) {
            guesser.guesses.add(
                    guesser.byHeading(c, ColumnShape.over(headings, c, guesser.stats), guesser.stats.get(c)));
        }
        guesser.settleTwice();
        guesser.settleNameParts();
        guesser.settleBirthDay();
        guesser.settleTicks();
        guesser.settleUnits();
        guesser.byValues();
        guesser.headsOfFamilies();
        guesser.nameByValues();
        guesser.settleSwapped(data);
        return List.copyOf(guesser.guesses);
    }

    private ColumnGuess byHeading(int column, List<String> parts, ColumnStats values) {
        String heading = String.join(" / ", parts);
        Match match = Headings.match(parts);
        if (match == null || match.confidence() < 0.6) {
            return unmapped(column, heading, "Judul kolom tidak dikenali.", "The heading is not recognised.");
        }
        if (match.field() == Field.INCOME && ColumnShape.isInThousands(heading)) {
            return new ColumnGuess(column, heading, Field.OTHER, match.confidence(), GuessReasons.IN_THOUSANDS);
        }
        if (match.field() == Field.INCOME && ColumnShape.isOfOtherTime(heading)) {
            return new ColumnGuess(column, heading, Field.OTHER, match.confidence(), GuessReasons.OTHER_TIME);
        }
        Field field = ColumnShape.corrected(match.field(), values);
        double confidence = match.confidence();
        boolean identity = field == Field.NATIONAL_ID || field == Field.FAMILY_CARD;
        if (identity && values.values >= 5 && values.longNumbers() < 0.2) {
            return new ColumnGuess(column, heading, field, confidence * 0.6, GuessReasons.RARELY_NUMBERS);
        }
        if (field != match.field()) {
            return new ColumnGuess(column, heading, field, confidence * 0.9, GuessReasons.WITH_SHAPE);
        }
        return new ColumnGuess(
                column, heading, field, confidence, confidence >= 0.9 ? GuessReasons.KNOWN : GuessReasons.SIMILAR);
    }

    /** A list of families, a row each: where nobody else is named, the head of the family is the person of the row. */
    private void headsOfFamilies() {
        for (int c = 0; c < guesses.size(); c++) {
            ColumnGuess guess = guesses.get(c);
            String words = Words.plain(guess.heading());
            if (guess.field() != Field.OTHER || !(words.contains("KEPALA KELUARGA") || words.equals("NAMA KK"))) {
                continue;
            }
            boolean number = stats.get(c).identities() >= MOST;
            Field field = number ? Field.NATIONAL_ID : Field.NAME;
            if (columnOf(field) < 0 && (number || stats.get(c).words() >= MOST)) {
                guesses.set(c, new ColumnGuess(c, guess.heading(), field, 0.7, GuessReasons.BY_VALUES));
            }
        }
    }

    private void settleTwice() {
        Map<Field, Integer> owner = new EnumMap<>(Field.class);
        for (int c = 0; c < guesses.size(); c++) {
            Field field = guesses.get(c).field();
            if (field == null || field.repeats()) {
                continue;
            }
            Integer before = owner.get(field);
            if (before == null) {
                owner.put(field, c);
            } else if (worth(c) > worth(before)) {
                owner.put(field, c);
                yieldTo(before, c, field);
            } else {
                yieldTo(c, before, field);
            }
        }
    }

    private double worth(int column) {
        ColumnGuess guess = guesses.get(column);
        ColumnStats values = stats.get(column);
        boolean identity = guess.field() == Field.NATIONAL_ID || guess.field() == Field.FAMILY_CARD;
        double fit = identity ? values.sound() : values.values > 0 ? 0.5 : 0;
        return guess.confidence() + fit;
    }

    private void yieldTo(int loser, int winner, Field field) {
        ColumnGuess guess = guesses.get(loser);
        guesses.set(
                loser,
                unmapped(
                        loser,
                        guess.heading(),
                        "Kolom %s lebih cocok untuk %s."
                                .formatted(
                                        ColumnGuess.letters(winner),
                                        field.label().id()),
                        "Column %s fits %s better."
                                .formatted(
                                        ColumnGuess.letters(winner),
                                        field.label().en())));
    }

    /** Of a whole name and its parts the whole one is read; without one the first part stands for it. */
    private void settleNameParts() {
        int first = columnOf(Field.NAME_FIRST);
        if (first < 0) {
            return;
        }
        int whole = columnOf(Field.NAME);
        if (whole < 0) {
            ColumnGuess guess = guesses.get(first);
            guesses.set(first, new ColumnGuess(first, guess.heading(), Field.NAME, guess.confidence(), guess.reason()));
            return;
        }
        for (Field part : List.of(Field.NAME_FIRST, Field.NAME_MIDDLE, Field.NAME_LAST)) {
            int column = columnOf(part);
            if (column >= 0) {
                yieldTo(column, whole, Field.NAME);
            }
        }
    }

    /**
     * Headings that stand over each other's numbers: the chosen column never fits the births beside it, another nearly always
     * does. A family card has the shape of an identity number, and its date is the day it was issued.
     */
    private void settleSwapped(List<SheetRow> data) {
        int chosen = columnOf(Field.NATIONAL_ID);
        if (chosen < 0) {
            return;
        }
        int birth = columnOf(Field.BIRTH_DATE);
        birth = birth < 0 ? columnOf(Field.BIRTH_PLACE_AND_DATE) : birth;
        for (int c = 0; c < guesses.size(); c++) {
            Field field = guesses.get(c).field();
            boolean other = c != chosen && (field == null || field == Field.FAMILY_CARD);
            if (other
                    && stats.get(c).identities() >= MOST
                    && new BirthFit(data, birth, columnOf(Field.SEX)).prefers(c, chosen)) {
                int card = columnOf(Field.FAMILY_CARD);
                String heading = guesses.get(chosen).heading();
                guesses.set(
                        chosen,
                        card < 0 || card == c
                                ? new ColumnGuess(chosen, heading, Field.FAMILY_CARD, 0.7, GuessReasons.SWAPPED)
                                : new ColumnGuess(chosen, heading, null, 0, GuessReasons.SWAPPED));
                guesses.set(
                        c, new ColumnGuess(c, guesses.get(c).heading(), Field.NATIONAL_ID, 0.7, GuessReasons.SWAPPED));
                return;
            }
        }
    }

    /** A day of birth without month and year beside it is the whole date. */
    private void settleBirthDay() {
        int date = columnOf(Field.BIRTH_DATE);
        if (date >= 0
                && columnOf(Field.BIRTH_MONTH) >= 0
                && columnOf(Field.BIRTH_YEAR) >= 0
                && stats.get(date).units() >= MOST) {
            // "Tanggal Lahir", "Bulan Lahir", "Tahun Lahir": of the date only the day stands under the first.
            ColumnGuess guess = guesses.get(date);
            guesses.set(
                    date,
                    new ColumnGuess(
                            date, guess.heading(), Field.BIRTH_DAY, guess.confidence() * 0.9, GuessReasons.WITH_SHAPE));
        }
        int day = columnOf(Field.BIRTH_DAY);
        if (day < 0 || columnOf(Field.BIRTH_YEAR) >= 0 || columnOf(Field.BIRTH_DATE) >= 0) {
            return;
        }
        ColumnGuess guess = guesses.get(day);
        guesses.set(day, new ColumnGuess(day, guess.heading(), Field.BIRTH_DATE, guess.confidence(), guess.reason()));
    }

    /** Tick columns mean something only as a pair; a lone "L" or "P" heading over L/P values is the sex column. */
    private void settleTicks() {
        int male = columnOf(Field.SEX_MALE);
        int female = columnOf(Field.SEX_FEMALE);
        if (male >= 0 && female >= 0) {
            return;
        }
        int alone = Math.max(male, female);
        if (alone < 0) {
            return;
        }
        ColumnGuess guess = guesses.get(alone);
        boolean sex = stats.get(alone).sexes() >= MOST && columnOf(Field.SEX) < 0;
        guesses.set(
                alone,
                sex
                        ? new ColumnGuess(alone, guess.heading(), Field.SEX, 0.8, GuessReasons.BY_VALUES)
                        : unmapped(
                                alone,
                                guess.heading(),
                                "Kolom centang tanpa pasangannya.",
                                "A tick column without its partner."));
    }

    /** "RT/RW" merged over two columns of single numbers, of which only the first bears the heading. */
    private void settleUnits() {
        int first = columnOf(Field.RT_RW);
        int second = first + 1;
        if (first < 0 || second >= guesses.size() || columnOf(Field.RT) >= 0 || columnOf(Field.RW) >= 0) {
            return;
        }
        ColumnGuess guess = guesses.get(first);
        boolean alone = guesses.get(second).heading().isEmpty();
        if (alone && stats.get(first).units() >= MOST && stats.get(second).units() >= MOST) {
            boolean reversed = Words.plain(guess.heading()).startsWith("RW");
            Sentence reason = GuessReasons.TWO_UNDER_ONE;
            guesses.set(first, new ColumnGuess(first, guess.heading(), reversed ? Field.RW : Field.RT, 0.8, reason));
            guesses.set(second, new ColumnGuess(second, "", reversed ? Field.RT : Field.RW, 0.8, reason));
        }
    }

    private int columnOf(Field field) {
        for (ColumnGuess guess : guesses) {
            if (guess.field() == field) {
                return guess.column();
            }
        }
        return -1;
    }

    private void byValues() {
        for (int c = 0; c < guesses.size(); c++) {
            ColumnGuess guess = guesses.get(c);
            if (guess.field() != null || stats.get(c).values == 0) {
                continue;
            }
            Field field = ColumnShape.field(stats.get(c));
            if (field == Field.NATIONAL_ID && columnOf(field) >= 0) {
                // A second column of NIKs, an older one or one by number, is no family card.
                field = isHeaded(guess.heading(), Field.NATIONAL_ID) ? null : Field.FAMILY_CARD;
            }
            if (field != null && columnOf(field) < 0) {
                guesses.set(c, new ColumnGuess(c, guess.heading(), field, 0.65, GuessReasons.BY_VALUES));
            }
        }
        preferUniqueIdentity();
        faultyIdentity();
    }

    /**
     * A list in which every number is faulty: beside births or sexes, a column of nearly identity numbers is the one, so that each row
     * can be told what is wrong with its own.
     */
    private void faultyIdentity() {
        boolean people = columnOf(Field.BIRTH_DATE) >= 0
                || columnOf(Field.BIRTH_PLACE_AND_DATE) >= 0
                || columnOf(Field.SEX) >= 0;
        if (!people || columnOf(Field.NATIONAL_ID) >= 0) {
            return;
        }
        for (int c = 0; c < guesses.size(); c++) {
            ColumnGuess guess = guesses.get(c);
            if (guess.field() == null
                    && guess.heading().isEmpty()
                    && stats.get(c).near() >= MOST) {
                guesses.set(c, new ColumnGuess(c, guess.heading(), Field.NATIONAL_ID, 0.5, GuessReasons.BY_VALUES));
                return;
            }
        }
    }

    private static boolean isHeaded(String heading, Field field) {
        Match match = heading.isEmpty() ? null : Wordings.match(heading);
        return match != null && match.field() == field;
    }

    /** Of two columns of 16 digits found by value, the one that repeats is the family card. */
    private void preferUniqueIdentity() {
        int id = columnOf(Field.NATIONAL_ID);
        int card = columnOf(Field.FAMILY_CARD);
        if (id < 0 || card < 0 || !isByValues(id) || !isByValues(card)) {
            return;
        }
        if (stats.get(card).distinct() > stats.get(id).distinct()) {
            ColumnGuess first = guesses.get(id);
            ColumnGuess second = guesses.get(card);
            guesses.set(id, new ColumnGuess(id, first.heading(), Field.FAMILY_CARD, 0.6, GuessReasons.BY_VALUES));
            guesses.set(card, new ColumnGuess(card, second.heading(), Field.NATIONAL_ID, 0.6, GuessReasons.BY_VALUES));
        }
    }

    private boolean isByValues(int column) {
        return guesses.get(column).reason().equals(GuessReasons.BY_VALUES);
    }

    /** Without a heading, the first column of distinct texts of several words beside an identity or a date is the name. */
    private void nameByValues() {
        if (columnOf(Field.NAME) >= 0 || (columnOf(Field.NATIONAL_ID) < 0 && columnOf(Field.BIRTH_DATE) < 0)) {
            return;
        }
        for (int c = 0; c < guesses.size(); c++) {
            ColumnStats values = stats.get(c);
            if (guesses.get(c).field() == null
                    && values.severalWords() >= MOST
                    && values.distinct() >= 0.8
                    && values.placeDates() == 0) {
                guesses.set(c, new ColumnGuess(c, guesses.get(c).heading(), Field.NAME, 0.5, GuessReasons.BY_VALUES));
                return;
            }
        }
    }

    private static ColumnGuess unmapped(int column, String heading, String id, String en) {
        return new ColumnGuess(column, heading, null, 0, new Sentence(id, en));
    }
}
