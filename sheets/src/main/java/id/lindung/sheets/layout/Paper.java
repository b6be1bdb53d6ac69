package id.lindung.sheets.layout;

import id.lindung.sheets.Cell;
import id.lindung.sheets.SheetRow;
import java.util.regex.Pattern;

/** The words of the paper around a table: sums, signatures, place and date. */
final class Paper {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern TOTAL = Pattern.compile(
            "(?:SUB[ -]?)?(?:TOTAL|JUMLAH|JML|GRAND TOTAL|REKAPITULASI|REKAP)(?![\\p{L}]).*", FLAGS | Pattern.DOTALL);
    private static final Pattern OFFICE = Pattern.compile(
            "(?:MENGETAHUI|MENYETUJUI|DIKETAHUI|DISETUJUI|DISAHKAN|DITETAPKAN|DIBUAT OLEH|DISUSUN OLEH|DIPERIKSA|HORMAT KAMI|"
                    + "YANG MEMBUAT|YANG BERTANDA|TTD|TANDA TANGAN|AN\\.|A\\.N\\.?|PJ\\.?|PLT\\.?|PLH\\.?|PENJABAT|KEPALA DESA|"
                    + "KADES|LURAH|CAMAT|SEKRETARIS|SEKDES|BENDAHARA|KAUR|KASI|KEPALA DUSUN|KEPALA DINAS|KEPALA SEKSI|"
                    + "KETUA|OPERATOR|PENDAMPING|NIP|NRP|NIPD|NIAP|NIAPD|PANGKAT)(?![\\p{L}]).{0,120}",
            FLAGS | Pattern.DOTALL);
    private static final Pattern OFFICIAL_NUMBER =
            Pattern.compile("(?:NIP|NRP|NIPD|NIAP|NIAPD|NIPPPK|NUPTK)(?![\\p{L}]).*", FLAGS);
    private static final Pattern SIGNERS_NUMBER = Pattern.compile("NIK(?![\\p{L}]).*", FLAGS);
    private static final Pattern EXAMPLE =
            Pattern.compile("\\(?(?:CONTOH|CTH|MISAL|MISALNYA)(?![\\p{L}])[ .:)]*", FLAGS);

    /** What stands alone above numbered remarks or the list of those who get a copy. */
    private static final Pattern REMARKS = Pattern.compile(
            "(?:CATATAN|KETERANGAN|KET|TEMBUSAN|TEMBUSAN KEPADA YTH|NB|PERHATIAN|PETUNJUK(?: PENGISIAN)?|LEGENDA)\\s*[.]?\\s*:?",
            FLAGS);

    private static final Pattern DOTS = Pattern.compile("\\(?\\s*[._…]{4,}\\s*\\)?|\\(\\s*[\\p{L} .,']+\\)");
    private static final Pattern PLACE_AND_DAY = Pattern.compile(
            "[\\p{L}.…][\\p{L}' .…]{1,60},\\s*(?:TANGGAL\\s*)?[\\d.…_]{1,15}\\s*[-/ .…]\\s*[\\p{L}\\d.…_]{1,20}\\s*[-/ .…]\\s*[\\d.…_]{2,10}"
                    + "|[\\p{L}.…][\\p{L}' .…]{1,60},\\s*(?:JAN|FEB|PEB|MAR|APR|MEI|JUN|JUL|AGU|AGT|SEP|OKT|NOV|NOP|DES)\\p{L}*\\s+\\d{4}",
            FLAGS);

    private Paper() {}

    /** Whether the first text of the row announces a sum. */
    static boolean isTotal(SheetRow row) {
        for (int c = 0; c < row.size(); c++) {
            if (row.cell(c) instanceof Cell.Text && !row.cell(c).isBlank()) {
                return TOTAL.matcher(row.text(c)).matches();
            }
        }
        return false;
    }

    /** Whether the row holds an official's number, whose digits could pass for an identity number. */
    static boolean isOfficialNumber(SheetRow row) {
        for (int c = 0; c < row.size(); c++) {
            if (row.cell(c) instanceof Cell.Text
                    && OFFICIAL_NUMBER.matcher(row.text(c)).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the row holds nothing but a signer's NIK, said to be one. */
    static boolean isSignersNumber(SheetRow row) {
        boolean found = false;
        for (int c = 0; c < row.size(); c++) {
            if (row.cell(c).isBlank()) {
                continue;
            }
            if (!SIGNERS_NUMBER.matcher(row.text(c)).matches()) {
                return false;
            }
            found = true;
        }
        return found;
    }

    /** Whether the row's first cell says that it shows how to fill the list in. */
    static boolean isExample(SheetRow row) {
        for (int c = 0; c < row.size(); c++) {
            if (!row.cell(c).isBlank()) {
                // Nearly every row begins with its number.
                return row.cell(c) instanceof Cell.Text(String value, boolean _)
                        && "(cCmM".indexOf(value.charAt(0)) >= 0
                        && EXAMPLE.matcher(value.strip()).matches();
            }
        }
        return false;
    }

    static boolean isSignature(SheetRow row) {
        for (int c = 0; c < row.size(); c++) {
            if (row.cell(c) instanceof Cell.Text && isSignatureText(row.text(c))) {
                return true;
            }
        }
        return false;
    }

    static boolean isSignatureText(String cell) {
        String text = cell.strip();
        return OFFICE.matcher(text).matches()
                || REMARKS.matcher(text).matches()
                || DOTS.matcher(text).matches()
                || PLACE_AND_DAY.matcher(text).matches();
    }
}
