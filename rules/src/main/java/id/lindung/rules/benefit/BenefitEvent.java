package id.lindung.rules.benefit;

import java.util.Locale;

/** What happened to the member. */
public enum BenefitEvent {
    /** Not related to work. */
    DEATH("kematian bukan akibat kerja", "death not related to work"),
    WORK_ACCIDENT_DEATH("kematian akibat kecelakaan kerja", "death by work accident"),
    TOTAL_DISABILITY("cacat total tetap", "total permanent disability"),
    PARTIAL_DISABILITY("cacat sebagian anatomis", "partial anatomical disability"),
    FUNCTIONAL_LOSS("cacat sebagian fungsi", "partial functional disability"),
    TEMPORARY_INCAPACITY("sementara tidak mampu bekerja", "temporary incapacity"),
    RETIREMENT("pensiun", "retirement"),
    RESIGNATION("mengundurkan diri atau berhenti bekerja", "resignation, or ceasing to work"),
    DISMISSAL("pemutusan hubungan kerja", "dismissal"),
    /** A fixed-term contract ran out. */
    CONTRACT_END("berakhirnya kontrak kerja waktu tertentu", "end of a fixed-term contract"),
    LEAVE_COUNTRY("meninggalkan Indonesia untuk selamanya", "leaving Indonesia for good"),
    /** Part of the JHT savings while still a member. */
    PARTIAL_WITHDRAWAL("pengambilan sebagian JHT", "partial withdrawal of JHT");

    private final String id;
    private final String en;

    BenefitEvent(String id, String en) {
        this.id = id;
        this.en = en;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people, in Bahasa Indonesia. */
    public String id() {
        return id;
    }

    /** For people, in English. */
    public String en() {
        return en;
    }
}
