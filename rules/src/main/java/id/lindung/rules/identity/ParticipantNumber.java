package id.lindung.rules.identity;

import id.lindung.rules.CellText;
import id.lindung.rules.Reading;

/**
 * BPJS Ketenagakerjaan's participant number (KPJ): 11 digits of text, a leading zero is possible. One person may hold several, from
 * several jobs.
 *
 * @param digits exactly 11 ASCII digits
 */
public record ParticipantNumber(String digits) {
    private static final int LENGTH = 11;

    public ParticipantNumber {
        if (digits.length() != LENGTH || !CellText.isDigits(digits)) {
            throw new IllegalArgumentException("A participant number has 11 digits");
        }
    }

    /** Eleven digits, however they were typed. */
    public static Reading<ParticipantNumber> read(String raw) {
        String cell = CellText.clean(raw);
        if (CellText.saysNothing(cell)) {
            return Reading.missing();
        }
        String digits = CellText.dropSeparators(cell);
        if (digits.length() == LENGTH && CellText.isDigits(digits)) {
            return Reading.read(new ParticipantNumber(digits));
        }
        if (digits.length() == LENGTH - 1 && CellText.isDigits(digits)) {
            return Reading.refused(
                    "KPJ \"{}\" hanya 10 angka; mungkin nol di depan dihapus Excel. Ketik 11 angka dari kartu peserta sebagai Teks.",
                    "KPJ \"{}\" has only 10 digits; Excel may have dropped a leading zero. Type the 11 digits of the card as Text.",
                    CellText.quote(cell));
        }
        return Reading.refused(
                "KPJ harus 11 angka, yang tertulis \"{}\". Periksa lagi di kartu peserta.",
                "A KPJ has 11 digits, not \"{}\". Check the participant's card.",
                CellText.quote(cell));
    }
}
