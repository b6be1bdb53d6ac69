package id.lindung.sheets.layout;

import id.lindung.sheets.Sentence;

/** Why a column is read as it is, as the page says it. */
final class GuessReasons {
    static final Sentence OTHER_TIME = new Sentence(
            "Upah ini bukan per bulan, jadi tidak dibaca sebagai penghasilan sebulan.",
            "This wage is not a month's, so it is not read as a monthly income.");
    static final Sentence IN_THOUSANDS = new Sentence(
            "Judulnya menyebut ribuan atau jutaan, jadi tidak dibaca sebagai rupiah penuh.",
            "The heading says thousands or millions, so it is not read as whole rupiah.");
    static final Sentence RARELY_NUMBERS = new Sentence(
            "Judulnya cocok, tetapi isinya jarang berupa 16 angka.",
            "The heading fits, but its values are rarely 16 digits.");
    static final Sentence WITH_SHAPE = new Sentence(
            "Judul kolom dan bentuk isinya bersama-sama.", "The heading and the shape of its values together.");
    static final Sentence KNOWN = new Sentence("Judul kolom dikenali.", "The heading is known.");
    static final Sentence SIMILAR = new Sentence("Judul kolom mirip.", "The heading is similar to a known one.");
    static final Sentence SWAPPED = new Sentence(
            "Angka di kolom ini dan kolom NIK tertukar: tanggal lahir hanya cocok begini.",
            "The numbers of this column and of the NIK column are swapped: the birth dates fit only so.");
    static final Sentence TWO_UNDER_ONE =
            new Sentence("Satu judul di atas dua kolom: RT dan RW.", "One heading over two columns: RT and RW.");
    static final Sentence BY_VALUES = new Sentence("Ditebak dari isi kolom.", "Guessed from the column's values.");

    private GuessReasons() {}
}
