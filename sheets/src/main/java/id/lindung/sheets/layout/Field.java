package id.lindung.sheets.layout;

import id.lindung.sheets.Sentence;

/** What a column can mean. The wordings that lead here are data: {@code wordings.csv}. */
public enum Field {
    ROW_NUMBER("Nomor urut", "Running number"),
    NATIONAL_ID("NIK", "National ID (NIK)"),
    FAMILY_CARD("Nomor KK", "Family card number"),
    NAME("Nama", "Name"),
    /** A first name where the table has a column of its own for the last; read as {@link #NAME} unless there is a whole one. */
    NAME_FIRST("Nama depan", "First name"),
    NAME_MIDDLE("Nama tengah", "Middle name"),
    NAME_LAST("Nama belakang", "Last name"),
    MOTHER_NAME("Nama ibu kandung", "Mother's maiden name"),
    BIRTH_PLACE("Tempat lahir", "Birth place"),
    BIRTH_DATE("Tanggal lahir", "Birth date"),
    /** One of three columns that make a birth date together. */
    BIRTH_DAY("Hari lahir", "Day of birth"),
    BIRTH_MONTH("Bulan lahir", "Month of birth"),
    BIRTH_YEAR("Tahun lahir", "Year of birth"),
    BIRTH_PLACE_AND_DATE("Tempat dan tanggal lahir", "Birth place and date"),
    SEX("Jenis kelamin", "Sex"),
    /** One of two tick columns; a mark in it means male. */
    SEX_MALE("Laki-laki (kolom centang)", "Male (tick column)"),
    /** One of two tick columns; a mark in it means female. */
    SEX_FEMALE("Perempuan (kolom centang)", "Female (tick column)"),
    RT("RT", "RT"),
    RW("RW", "RW"),
    RT_RW("RT/RW", "RT/RW"),
    HAMLET("Dusun", "Hamlet"),
    ADDRESS("Alamat", "Address"),
    VILLAGE("Desa/kelurahan", "Village"),
    /** "Dusun/Desa": a village where the value is one, else a hamlet. */
    VILLAGE_OR_HAMLET("Desa atau dusun", "Village or hamlet"),
    DISTRICT("Kecamatan", "District"),
    REGENCY("Kabupaten/kota", "Regency"),
    REGION_CODE("Kode wilayah", "Region code"),
    REGION_NAME("Nama wilayah", "Region name"),
    PHONE("Nomor HP", "Phone"),
    OCCUPATION("Pekerjaan", "Occupation"),
    INCOME("Penghasilan/upah", "Income or wage"),
    DECILE("Desil", "Welfare decile"),
    CATEGORY("Kategori", "Category"),
    HEIR_NAME("Nama ahli waris", "Heir's name"),
    HEIR_RELATION("Hubungan ahli waris", "Heir's relation"),
    NOTE("Keterangan", "Note"),
    PARTICIPANT_NUMBER("KPJ", "Participant number (KPJ)"),
    SEGMENT("Segmen", "Segment"),
    PROGRAMMES("Program", "Programmes"),
    PAYER_NUMBER("NPP", "Employer number (NPP)"),
    PAYER_NAME("Pemberi kerja/pembayar", "Payer"),
    MEMBER_SINCE("Mulai kepesertaan", "Member since"),
    MEMBER_UNTIL("Akhir kepesertaan", "Member until"),
    CONTRIBUTION_MONTH("Bulan iuran", "Contribution month"),
    MEMBER_STATUS("Status (aktif, meninggal, pindah)", "Status (active, deceased, moved)"),
    WORKFORCE("Angkatan kerja", "Labour force"),
    EMPLOYED("Penduduk bekerja", "Employed population"),
    YEAR("Tahun", "Year"),
    SOURCE("Sumber data", "Source"),
    /** Recognised and left alone: religion, education, marital status, other people's data. */
    OTHER("Tidak dipakai", "Not used");

    private final String id;
    private final String en;

    Field(String id, String en) {
        this.id = id;
        this.en = en;
    }

    /** The field's name for people. */
    public Sentence label() {
        return new Sentence(id, en);
    }

    /** Whether it says who somebody is: a value merged over several rows is then one person's, not everybody's. */
    boolean identifies() {
        return switch (this) {
            case ROW_NUMBER,
                    NATIONAL_ID,
                    NAME,
                    NAME_FIRST,
                    NAME_MIDDLE,
                    NAME_LAST,
                    PARTICIPANT_NUMBER,
                    BIRTH_DATE,
                    BIRTH_DAY,
                    BIRTH_MONTH,
                    BIRTH_YEAR,
                    BIRTH_PLACE_AND_DATE -> true;
            default -> false;
        };
    }

    /** Whether several columns may carry it at once. */
    boolean repeats() {
        return this == OTHER || this == NOTE || this == ROW_NUMBER;
    }
}
