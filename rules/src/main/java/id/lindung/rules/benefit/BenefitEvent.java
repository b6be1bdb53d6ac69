package id.lindung.rules.benefit;

import java.util.Locale;

/** What happened to the member. */
public enum BenefitEvent {
    /** Not related to work. */
    DEATH("kematian bukan akibat kerja", "death not related to work"),
    /** JKK, JHT, JP; not JKM. */
    WORK_ACCIDENT_DEATH("kematian akibat kecelakaan kerja", "death by work accident"),
    /** JKK when work caused it; JHT, JP in any case. */
    TOTAL_DISABILITY("cacat total tetap", "total permanent disability"),
    /** Loss of a part of the body by work, JKK. */
    PARTIAL_DISABILITY("cacat sebagian anatomis", "partial anatomical disability"),
    /** Loss of function by work, JKK. */
    FUNCTIONAL_LOSS("cacat sebagian fungsi", "partial functional disability"),
    /** Unable to work for a time because of work, JKK. */
    TEMPORARY_INCAPACITY("sementara tidak mampu bekerja", "temporary incapacity"),
    /** JHT at 56, JP at pension age. */
    RETIREMENT("pensiun", "retirement"),
    /** JHT after the waiting month; for BPU the end of work. */
    RESIGNATION("mengundurkan diri atau berhenti bekerja", "resignation, or ceasing to work"),
    /** JHT after the waiting month, JKP. */
    DISMISSAL("pemutusan hubungan kerja", "dismissal"),
    /** A fixed-term contract ran out. */
    CONTRACT_END("berakhirnya kontrak kerja waktu tertentu", "end of a fixed-term contract"),
    /** JHT of foreign citizens. */
    LEAVE_COUNTRY("meninggalkan Indonesia untuk selamanya", "leaving Indonesia for good"),
    /** Part of the JHT savings while still a member. */
    PARTIAL_WITHDRAWAL("pengambilan sebagian JHT", "partial withdrawal of JHT");

    private final String id;
    private final String en;

    BenefitEvent(String id, String en) {
        this.id = id;
        this.en = en;
    }

    /** The word of questions and cases, {@code "work_accident_death"}. */
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
