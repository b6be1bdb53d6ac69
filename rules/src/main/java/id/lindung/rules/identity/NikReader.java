package id.lindung.rules.identity;

import id.lindung.rules.CellText;
import id.lindung.rules.Sentence;
import java.math.BigDecimal;

/** From what people write to a {@link Nik}, with a sentence for each way it goes wrong. */
final class NikReader {
    private static final double SMALLEST_SIXTEEN_DIGITS = 1e15;

    private NikReader() {}

    static NikReading text(String raw) {
        String cell = CellText.clean(raw);
        if (CellText.saysNothing(cell)) {
            return missing();
        }
        if (CellText.isScientific(cell) || isFloat(cell)) {
            return excel();
        }
        String digits = CellText.dropSeparators(cell);
        if (digits.isEmpty()) {
            return missing();
        }
        return CellText.isDigits(digits) ? digits(digits) : strangeCharacter(digits);
    }

    static NikReading number(double number) {
        if (number == 0) {
            return missing();
        }
        // A number of at most 15 digits has lost nothing: it is simply too short.
        if (Math.abs(number) < SMALLEST_SIXTEEN_DIGITS) {
            return digits(new BigDecimal(Math.abs(Math.rint(number))).toPlainString());
        }
        return excel();
    }

    private static NikReading digits(String digits) {
        return switch (NikRules.fault(digits)) {
            case null -> new NikReading.Valid(new Nik(digits));
            case NIK_MISSING -> missing();
            case NIK_LENGTH -> length(digits.length());
            case NIK_DUMMY -> dummy();
            case NIK_EXCEL -> excel();
            case NIK_DATE -> date(digits.substring(6, 12));
        };
    }

    /** "5304041208900000.0" or "…,00": the number went through a floating-point column. */
    private static boolean isFloat(String cell) {
        int point = Math.max(cell.lastIndexOf('.'), cell.lastIndexOf(','));
        return point >= Nik.LENGTH - 1
                && CellText.isDigits(cell.substring(0, point))
                && cell.length() - point <= 3
                && point < cell.length() - 1
                && cell.substring(point + 1).replace("0", "").isEmpty();
    }

    private static NikReading missing() {
        return refused(
                NikFault.NIK_MISSING,
                "NIK kosong. Tanpa NIK iuran tidak dapat ditagih. Isi 16 angka dari KTP atau KK.",
                "The NIK is empty. Without it no contribution can be billed. Enter the 16 digits from the KTP or KK.");
    }

    private static NikReading length(int length) {
        return refused(
                NikFault.NIK_LENGTH,
                "NIK ini {} angka, seharusnya 16. Periksa lagi di KTP.",
                "This NIK has {} digits; it must have 16. Check the KTP.",
                length);
    }

    private static NikReading strangeCharacter(String digits) {
        int at = 0;
        while (CellText.isDigit(digits.charAt(at))) {
            at++;
        }
        int character = digits.codePointAt(at);
        return refused(
                NikFault.NIK_LENGTH,
                "NIK memuat \"{}\" pada urutan ke-{}, padahal hanya boleh angka. Periksa lagi di KTP.",
                "The NIK holds \"{}\" at position {}; only digits are allowed. Check the KTP.",
                Character.toString(character),
                at + 1);
    }

    private static NikReading dummy() {
        return refused(
                NikFault.NIK_DUMMY,
                "NIK ini angka contoh, bukan milik orang. Isi NIK yang tertulis di KTP.",
                "This NIK is a sample number, nobody's own. Enter the one written on the KTP.");
    }

    private static NikReading date(String birthDate) {
        return refused(
                NikFault.NIK_DATE,
                "Angka ke-7 sampai ke-12 NIK ({}) bukan tanggal lahir yang mungkin. Periksa lagi di KTP.",
                "Digits 7 to 12 of the NIK ({}) are no possible birth date. Check the KTP.",
                birthDate);
    }

    private static NikReading excel() {
        return refused(
                NikFault.NIK_EXCEL,
                "NIK rusak karena format angka Excel: angka terakhirnya hilang. Ubah kolom menjadi Teks lalu ketik ulang.",
                "The NIK was ruined by Excel's number format: its last digits are lost. Make the column Text and type it again.");
    }

    private static NikReading refused(NikFault fault, String id, String en, Object... arguments) {
        return new NikReading.Refused(fault, Sentence.of(id, en, arguments));
    }
}
