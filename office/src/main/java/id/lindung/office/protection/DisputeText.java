package id.lindung.office.protection;

import id.lindung.rules.Sentence;
import java.util.Arrays;

/** The sentence for every reason a row of BPJS's list is doubted or meets nobody. */
public final class DisputeText {

    private DisputeText() {}

    /** The sentence of a reason kept as text; a general one for months whose reason was never written down. */
    public static Sentence of(String reason) {
        return Arrays.stream(RowReason.values())
                .filter(known -> known.name().equals(reason))
                .findFirst()
                .map(DisputeText::of)
                .orElse(new Sentence(
                        "Data di sini dan daftar BPJS berbeda. Tanyakan kepada cabang mana yang benar.",
                        "The data here and BPJS's list differ. Ask the branch which is right."));
    }

    public static Sentence of(RowReason reason) {
        return switch (reason) {
            case REPEATED -> new Sentence("Baris yang sama sudah ada di atasnya.", "The same row stands further up.");
            case NUMBERS_DIFFER ->
                new Sentence(
                        "NIK dan KPJ di baris ini milik dua orang yang berbeda. Tanyakan kepada cabang nomor mana yang benar.",
                        "NIK and KPJ of this row belong to two different persons. Ask the branch which number is right.");
            case NIK_DIFFERS ->
                new Sentence(
                        "KPJ ini terdaftar pada orang dengan NIK lain. Periksa NIK di KTP dan di daftar BPJS.",
                        "This KPJ is registered to somebody with another NIK. Check the NIK on the KTP and in BPJS's list.");
            case NAME_DIFFERS ->
                new Sentence(
                        "Nomornya cocok, tetapi namanya jelas nama orang lain. Periksa NIK dan nama.",
                        "The number agrees, but the name is clearly somebody else's. Check NIK and name.");
            case BIRTH_DATE_DIFFERS ->
                new Sentence(
                        "Nomornya cocok, tetapi tanggal lahirnya berbeda. Periksa KTP.",
                        "The number agrees, but the birth date differs. Check the KTP.");
            case DIED_BEFORE ->
                new Sentence(
                        "Orang ini sudah meninggal sebelum bulan tersebut. Laporkan ke cabang; periksa hak ahli waris.",
                        "This person died before that month. Tell the branch; check what the heirs are entitled to.");
            case ROWS_DIFFER ->
                new Sentence(
                        "Orang ini muncul lebih dari sekali dalam satu segmen dengan program atau pembayar berbeda.",
                        "This person stands in one segment more than once, with different programmes or payers.");
            case REGISTERED_ELSEWHERE ->
                new Sentence(
                        "Terdaftar di luar wilayah Anda. Biarkan petugas wilayah itu memasukkan daftarnya.",
                        "Registered outside your region. Let that region's office bring its list in.");
            case PROPOSED ->
                new Sentence(
                        "Tanpa nomor yang cocok; nama, tanggal lahir, dan wilayahnya sama dengan seorang pekerja. Pastikan dulu.",
                        "No number agrees; name, birth date and region are those of one worker. Make sure first.");
            case NOT_REGISTERED ->
                new Sentence(
                        "Belum ada di data pekerja. Daftarkan lebih dulu, lalu masukkan daftar ini lagi.",
                        "Not in the register yet. Register the person first, then bring this list in again.");
            case NUMBER_MISSING ->
                new Sentence("Baris ini tidak memuat NIK maupun KPJ.", "This row has neither NIK nor KPJ.");
            case NIK_INVALID -> new Sentence("NIK di baris ini salah tulis.", "The NIK of this row is miswritten.");
            case KPJ_INVALID ->
                new Sentence(
                        "KPJ di baris ini salah tulis; harus 11 angka.",
                        "The KPJ of this row is miswritten; it has 11 digits.");
            case NAME_MISSING -> new Sentence("Nama kosong.", "The name is missing.");
            case NOT_ACTIVE ->
                new Sentence(
                        "Daftar ini sendiri menyebutnya tidak aktif.",
                        "The list itself says that the person is not active.");
            case OTHER_MONTH ->
                new Sentence("Baris ini untuk bulan iuran lain.", "This row is for another contribution month.");
        };
    }
}
