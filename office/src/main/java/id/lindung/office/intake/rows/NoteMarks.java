package id.lindung.office.intake.rows;

import id.lindung.rules.CellText;
import id.lindung.rules.Sentence;
import id.lindung.sheets.layout.Field;
import java.util.regex.Pattern;

/** Remarks that speak against listing somebody as a vulnerable worker: the person has died, moved away, or serves the state. */
final class NoteMarks {

    private static final String OF_SOMEBODY_ELSE =
            "(?<!(?:suami|istri|isteri|ayah|ibu|anak|bapak|bapa|mama|orang tua|ortu|bukan|belum|non|mantan|eks|pensiunan)[ -])";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern DEAD = Pattern.compile(
            OF_SOMEBODY_ELSE + "(?<!\\p{L})(?:meninggal|wafat|almarhum|almarhumah|alm|almh)(?!\\p{L})", FLAGS);
    private static final Pattern STATE =
            Pattern.compile(OF_SOMEBODY_ELSE + "(?<!\\p{L})(?:ASN|PNS|CPNS|P3K|PPPK|TNI|POLRI)(?![\\p{L}0-9])", FLAGS);
    private static final Pattern MOVED = Pattern.compile("(?<!\\p{L})pindah(?!\\p{L})(?! (?:dari|masuk))", FLAGS);

    /** What a column of states says, and a remark only of other things: "lampu mati". */
    private static final Pattern STATUS_DEAD = Pattern.compile("mati|m\\.?d\\.?|\\+", FLAGS);

    private NoteMarks() {}

    static void report(RowCells cells) {
        report(cells, Field.NOTE);
        if (cells.has(Field.MEMBER_STATUS)) report(cells, Field.MEMBER_STATUS);
    }

    private static void report(RowCells cells, Field field) {
        var note = cells.shown(field);
        if (note.isEmpty() || note.length() > RowCells.LONGEST_NOTE) return;
        boolean status =
                field == Field.MEMBER_STATUS && STATUS_DEAD.matcher(note).matches();
        if (status || DEAD.matcher(note).find()) {
            dead(cells, field, note);
        } else if (STATE.matcher(note).find()) {
            warn(
                    cells,
                    field,
                    note,
                    Sentence.of(
                            "Keterangan menyebut \"{}\": aparatur negara bukan pekerja rentan.",
                            "The note says \"{}\": who serves the state is no vulnerable worker.",
                            CellText.quote(note)));
        } else if (MOVED.matcher(note).find()) {
            warn(
                    cells,
                    field,
                    note,
                    Sentence.of(
                            "Keterangan menyebut \"{}\": orang ini mungkin tidak di desa ini lagi.",
                            "The note says \"{}\": this person may have left the village.",
                            CellText.quote(note)));
        }
    }

    static void dead(RowCells cells, Field field, String shown) {
        cells.report(
                ProblemCode.MARKED_DECEASED,
                field,
                shown,
                Sentence.of(
                        "Daftar menandai orang ini meninggal (\"{}\"). Barisnya tetap disimpan.",
                        "The list marks this person as deceased (\"{}\"). The row is kept all the same.",
                        CellText.quote(shown)),
                new Sentence(
                        "Bila benar, catat kematiannya pada data pekerja; ahli waris mungkin berhak atas santunan.",
                        "If so, record the death on the worker's page; the heirs may have a claim."));
    }

    private static void warn(RowCells cells, Field field, String note, Sentence what) {
        cells.report(
                ProblemCode.MARKED_STATUS,
                field,
                note,
                what,
                new Sentence("Periksa apakah orang ini tetap didaftar.", "Check whether this person stays listed."));
    }
}
