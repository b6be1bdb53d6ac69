package id.lindung.office.transfer;

/** Why a file is not made, or not taken in; each has a sentence for people. */
public enum Refusal {
    /** Shorter than twelve characters. */
    PASSPHRASE_SHORT("Kata kunci paling sedikit 12 huruf. Pakai beberapa kata."),
    PURPOSE_MISSING("Tulis untuk apa data ini dipindahkan, paling sedikit 5 huruf."),
    REGION("Wilayah itu tidak ada, atau di luar wewenang Anda."),
    ROLE("Peran Anda tidak boleh memindahkan data."),
    EMPTY("Tidak ada pekerja tercatat di wilayah itu."),
    NOT_A_TRANSFER("Berkas ini bukan berkas pindah Lindung. Pilih berkas .lindung dari kantor asal."),
    NEWER("Berkas ini dibuat oleh Lindung yang lebih baru. Perbarui Lindung di kantor ini dahulu."),
    PASSPHRASE_WRONG("Kata kunci tidak cocok, atau bagian depan berkas berubah. Periksa kata kunci di kantor asal."),
    CHANGED("Berkas terpotong atau berubah sejak dibuat, jadi tidak ada yang disimpan. Salin ulang dari kantor asal."),
    OUT_OF_SCOPE("Berkas ini berisi wilayah di luar wewenang Anda, jadi tidak ada yang disimpan.");

    private final String indonesian;

    Refusal(String indonesian) {
        this.indonesian = indonesian;
    }

    /** The sentence for a terminal; pages have it in both languages. */
    public String sentence() {
        return indonesian;
    }
}
