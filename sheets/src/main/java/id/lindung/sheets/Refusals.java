package id.lindung.sheets;

import id.lindung.sheets.Refusal.Code;

/** Every sentence with which a file is refused, in one place so that they sound alike. */
final class Refusals {
    private static final String SAVE_AS_ID =
            " Buka berkasnya di Excel atau LibreOffice, pilih Simpan Sebagai \"Buku Kerja Excel (.xlsx)\", lalu unggah lagi.";
    private static final String SAVE_AS_EN =
            " Open it in Excel or LibreOffice, choose Save As \"Excel Workbook (.xlsx)\", then upload it again.";

    private Refusals() {}

    static Refusal empty() {
        return Refusal.of(
                Code.FILE_EMPTY,
                "Berkas ini kosong (0 bita). Periksa berkasnya, lalu unggah lagi.",
                "This file is empty (0 bytes). Check the file, then upload it again.");
    }

    static Refusal noText() {
        return Refusal.of(
                Code.FILE_EMPTY,
                "Berkas ini tidak berisi tulisan apa pun. Periksa berkasnya, lalu unggah lagi.",
                "This file holds no text at all. Check the file, then upload it again.");
    }

    static Refusal fileTooLarge(long bytes, long limit) {
        return Refusal.of(
                Code.FILE_TOO_LARGE,
                "Berkas ini %d MB; batasnya %d MB. Bagi menjadi beberapa berkas, misalnya satu per desa."
                        .formatted(megabytes(bytes), megabytes(limit)),
                "This file is %d MB; the limit is %d MB. Split it, for example one file per village."
                        .formatted(megabytes(bytes), megabytes(limit)));
    }

    static Refusal format(Code code) {
        return switch (code) {
            case FORMAT_OLD_EXCEL ->
                of(
                        code,
                        "Berkas ini Excel lama (.xls), walaupun namanya mungkin lain.",
                        "This is an old Excel file (.xls), whatever its name says.");
            case FORMAT_PASSWORD ->
                Refusal.of(
                        code,
                        "Berkas ini dikunci kata sandi sehingga tidak dapat dibaca. Buka di Excel, hapus kata sandinya"
                                + " (Berkas > Info > Proteksi Buku Kerja), simpan, lalu unggah lagi.",
                        "This file is locked with a password and cannot be read. Open it in Excel, remove the password"
                                + " (File > Info > Protect Workbook), save it, then upload it again.");
            case FORMAT_BINARY_EXCEL ->
                of(code, "Berkas ini Excel biner (.xlsb).", "This is a binary Excel file (.xlsb).");
            case FORMAT_ODS ->
                of(code, "Berkas ini OpenDocument (.ods).", "This is an OpenDocument spreadsheet (.ods).");
            case FORMAT_XML_EXCEL ->
                of(
                        code,
                        "Berkas ini \"XML Spreadsheet 2003\", bukan buku kerja Excel.",
                        "This is an \"XML Spreadsheet 2003\", not an Excel workbook.");
            case FORMAT_HTML ->
                of(
                        code,
                        "Berkas ini halaman web yang dinamai seperti Excel.",
                        "This is a web page named like an Excel file.");
            case FORMAT_PDF ->
                Refusal.of(
                        code,
                        "Berkas ini PDF; tabel di dalamnya tidak dapat dibaca. Minta berkas Excel aslinya (.xlsx).",
                        "This is a PDF; its table cannot be read. Ask for the original Excel file (.xlsx).");
            case FORMAT_IMAGE ->
                Refusal.of(
                        code,
                        "Berkas ini gambar; tabel di dalamnya tidak dapat dibaca. Minta berkas Excel aslinya (.xlsx).",
                        "This is a picture; its table cannot be read. Ask for the original Excel file (.xlsx).");
            case FORMAT_WORD ->
                Refusal.of(
                        code,
                        "Berkas ini dokumen, bukan lembar kerja. Salin tabelnya ke Excel, simpan sebagai .xlsx, lalu"
                                + " unggah lagi.",
                        "This is a document, not a spreadsheet. Copy its table into Excel, save it as .xlsx, then"
                                + " upload it again.");
            case FORMAT_ARCHIVE ->
                Refusal.of(
                        code,
                        "Berkas ini arsip terkompresi. Ekstrak dulu, lalu unggah berkas Excel di dalamnya satu per satu.",
                        "This is a compressed archive. Extract it first, then upload the Excel files in it one by one.");
            case FORMAT_UNKNOWN ->
                Refusal.of(
                        code,
                        "Isi berkas ini tidak dikenali sebagai tabel. Unggah berkas Excel (.xlsx) atau CSV.",
                        "This file's content is not recognised as a table. Upload an Excel (.xlsx) or CSV file.");
            case FILE_EMPTY,
                    FILE_TOO_LARGE,
                    FILE_DAMAGED,
                    FILE_UNSAFE,
                    TOO_MANY_SHEETS,
                    TOO_MANY_ROWS,
                    TOO_MANY_COLUMNS,
                    CELL_TOO_LONG,
                    TEXT_TOO_LARGE,
                    QUOTE_NOT_CLOSED -> throw new IllegalArgumentException(code + " has its own sentence");
        };
    }

    static Refusal damaged() {
        return Refusal.of(
                Code.FILE_DAMAGED,
                "Berkas Excel ini rusak atau terpotong, mungkin unduhan atau kirimannya tidak selesai. Buka di Excel,"
                        + " simpan ulang, lalu unggah lagi.",
                "This Excel file is damaged or cut off, perhaps by an unfinished download. Open it in Excel, save it"
                        + " again, then upload it.");
    }

    static Refusal unsafe() {
        return Refusal.of(
                Code.FILE_UNSAFE,
                "Berkas ini dibuat tidak wajar (isinya mengembang jauh melebihi ukurannya atau memuat perintah XML)"
                        + " sehingga tidak dibuka. Simpan ulang di Excel, lalu unggah lagi.",
                "This file is built in an abnormal way (it expands far beyond its size or carries XML commands) and was"
                        + " not opened. Save it again in Excel, then upload it.");
    }

    static Refusal sheets(int limit) {
        return Refusal.of(
                Code.TOO_MANY_SHEETS,
                "Berkas ini berisi lebih dari %d lembar. Bagi menjadi beberapa berkas.".formatted(limit),
                "This file has more than %d sheets. Split it into several files.".formatted(limit));
    }

    static Refusal rows(String sheet, int limit) {
        return Refusal.of(
                Code.TOO_MANY_ROWS,
                "Lembar \"%s\" berisi lebih dari %d baris. Bagi menjadi beberapa berkas.".formatted(sheet, limit),
                "Sheet \"%s\" has more than %d rows. Split it into several files.".formatted(sheet, limit));
    }

    static Refusal columns(String sheet, int row, int limit) {
        return Refusal.of(
                Code.TOO_MANY_COLUMNS,
                "Lembar \"%s\" baris %d berisi data melebihi kolom ke-%d. Hapus kolom yang bukan bagian tabel."
                        .formatted(sheet, row, limit),
                "Sheet \"%s\" row %d holds data beyond column %d. Delete the columns that are not part of the table."
                        .formatted(sheet, row, limit));
    }

    static Refusal cell(String sheet, int row, int limit) {
        if (row == 0) {
            // Refused before the parser reached the row's end, so its number is not known.
            return Refusal.of(
                    Code.CELL_TOO_LONG,
                    "Lembar \"%s\" memuat sel lebih dari %d huruf. Pendekkan isinya.".formatted(sheet, limit),
                    "Sheet \"%s\" has a cell of more than %d characters. Shorten it.".formatted(sheet, limit));
        }
        return Refusal.of(
                Code.CELL_TOO_LONG,
                "Lembar \"%s\" baris %d memuat sel lebih dari %d huruf. Pendekkan isinya.".formatted(sheet, row, limit),
                "Sheet \"%s\" row %d has a cell of more than %d characters. Shorten it.".formatted(sheet, row, limit));
    }

    static Refusal sharedText(int limit) {
        return Refusal.of(
                Code.TEXT_TOO_LARGE,
                "Tulisan di dalam berkas ini melebihi %d MB. Bagi menjadi beberapa berkas.".formatted(megabytes(limit)),
                "The texts in this file exceed %d MB. Split it into several files.".formatted(megabytes(limit)));
    }

    static Refusal quote(String sheet, int row) {
        return Refusal.of(
                Code.QUOTE_NOT_CLOSED,
                ("Di berkas \"%s\" tanda kutip (\") pada baris %d tidak berpasangan, sehingga kolom dan baris sesudahnya"
                                + " tidak dapat dipisahkan. Perbaiki tanda kutipnya atau simpan sebagai .xlsx.")
                        .formatted(sheet, row),
                ("In file \"%s\" the quotation mark (\") in row %d has no partner, so the columns and rows after it"
                                + " cannot be told apart. Correct it, or save the file as .xlsx.")
                        .formatted(sheet, row));
    }

    private static Refusal of(Code code, String id, String en) {
        return Refusal.of(code, id + SAVE_AS_ID, en + SAVE_AS_EN);
    }

    private static long megabytes(long bytes) {
        return Math.max(1, (bytes + (1 << 20) - 1) >> 20);
    }
}
