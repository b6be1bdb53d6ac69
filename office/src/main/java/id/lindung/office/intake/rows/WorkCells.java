package id.lindung.office.intake.rows;

import id.lindung.office.intake.rows.WorkerRow.Work;
import id.lindung.rules.CellText;
import id.lindung.rules.Reading;
import id.lindung.rules.Sentence;
import id.lindung.rules.money.Rupiah;
import id.lindung.sheets.layout.Field;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Occupation, category, income and welfare decile. */
final class WorkCells {

    private static final Pattern DECILE = Pattern.compile("(?i)\\bdesil\\s*[:=-]?\\s*(10|[1-9])\\b");
    private static final Pattern DECILE_ALONE = Pattern.compile("(?i)(?:desil|d)?\\s*(10|[1-9])(?:[.,]0+)?");

    /** A month's income below this is not one: a day's meal costs more. Sheets count in thousands without saying so. */
    private static final long SMALLEST = 10_000;

    /** What says that the amount behind it is about right. */
    private static final Pattern ABOUT = Pattern.compile(
            "^(?:±|\\+/-|\\+-|~|≈|kurang lebih|k\\.?l\\.?|sekitar|kira-kira|kira2|perkiraan|rata-rata|rata2)\\s*(?=[0-9rR])",
            Pattern.CASE_INSENSITIVE);

    private final RowCells cells;
    private final Vocabulary vocabulary;
    private final @Nullable String titleCategory;

    WorkCells(RowCells cells, Vocabulary vocabulary, @Nullable String titleCategory) {
        this.cells = cells;
        this.vocabulary = vocabulary;
        this.titleCategory = titleCategory;
    }

    Work read() {
        var occupation = cells.text(Field.OCCUPATION);
        return new Work(
                occupation == null ? null : vocabulary.occupation(occupation),
                occupation,
                category(),
                income(),
                decile());
    }

    private @Nullable String category() {
        var written = cells.shown(Field.CATEGORY);
        if (written.isEmpty()) return titleCategory;
        var found = Vocabulary.category(written);
        if (found.isPresent()) return found.get();
        cells.report(
                ProblemCode.CATEGORY_UNKNOWN,
                Field.CATEGORY,
                written,
                Sentence.of(
                        "Kategori \"{}\" tidak dikenal.", "The category \"{}\" is not known.", CellText.quote(written)),
                new Sentence(
                        "Pilih kategorinya pada data pekerja setelah disimpan.",
                        "Choose the category on the worker's page after saving."));
        return titleCategory;
    }

    private @Nullable Long income() {
        var written = CellText.clean(cells.cell(Field.INCOME).shown());
        var about = ABOUT.matcher(written);
        boolean estimated = !written.isEmpty() && !Character.isDigit(written.charAt(0)) && about.find();
        return switch (Rupiah.read(estimated ? written.substring(about.end()) : written)) {
            case Reading.Read<Rupiah>(var rupiah, var _)
            when rupiah.amount() > 0 && rupiah.amount() < SMALLEST ->
                unreadable(Sentence.of(
                        "{} sebulan terlalu kecil; mungkin ditulis dalam ribuan, jadi tidak disimpan. Tulis rupiah penuh, misalnya"
                                + " 600000.",
                        "{} a month is too little; it may be in thousands, so it is not kept. Write whole rupiah, such as"
                                + " 600000.",
                        rupiah));
            case Reading.Read<Rupiah>(var rupiah, var _)
            when !rupiah.isNegative() -> {
                if (estimated) reportEstimate(written, rupiah);
                yield rupiah.amount();
            }
            case Reading.Read<Rupiah> _ ->
                unreadable(new Sentence(
                        "Penghasilan tidak dapat kurang dari nol. Periksa jumlahnya.",
                        "An income cannot be less than nothing. Check the amount."));
            case Reading.Missing<Rupiah>() -> null;
            case Reading.Refused<Rupiah>(var why) -> unreadable(why);
        };
    }

    private void reportEstimate(String written, Rupiah rupiah) {
        cells.report(
                ProblemCode.INCOME_ASSUMED,
                Field.INCOME,
                CellText.quote(written),
                Sentence.of(
                        "Penghasilan ini perkiraan; dibaca {}.",
                        "This income is an estimate; it was read as {}.",
                        rupiah),
                new Sentence(
                        "Tanyakan jumlahnya, lalu betulkan bila berbeda.",
                        "Ask for the amount, and correct it where it differs."));
    }

    private @Nullable Long unreadable(Sentence why) {
        cells.report(ProblemCode.INCOME_INVALID, Field.INCOME, cells.shown(Field.INCOME), why);
        return null;
    }

    /** The column for it, else the remark, where lists of the poor write "Desil 2". */
    private @Nullable Integer decile() {
        var written = cells.shown(Field.DECILE);
        if (written.isEmpty()) {
            var note = DECILE.matcher(cells.shown(Field.NOTE));
            return note.find() ? Integer.valueOf(note.group(1)) : null;
        }
        var alone = DECILE_ALONE.matcher(written);
        if (alone.matches()) return Integer.valueOf(alone.group(1));
        cells.report(
                ProblemCode.DECILE_INVALID,
                Field.DECILE,
                written,
                Sentence.of(
                        "Desil \"{}\" bukan 1 sampai 10.",
                        "The decile \"{}\" is not 1 to 10.",
                        CellText.quote(written)),
                new Sentence("Tulis angka 1 sampai 10.", "Write a number from 1 to 10."));
        return null;
    }
}
