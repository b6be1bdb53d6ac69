package id.lindung.regions;

/** The kind of a region. The kind follows from the code alone (see {@link RegionCode#level()}). */
public enum RegionLevel {
    PROVINCE(1, "Provinsi"),
    REGENCY(2, "Kabupaten"),
    CITY(2, "Kota"),
    DISTRICT(3, "Kecamatan"),
    /** Kelurahan: has a lurah and no village budget of its own. */
    URBAN_VILLAGE(4, "Kelurahan"),
    /** Desa: has a village head and a village budget (APBDes). */
    VILLAGE(4, "Desa"),
    /** Desa adat: a customary village, with a village budget. */
    CUSTOMARY_VILLAGE(4, "Desa Adat");

    private final int depth;
    private final String indonesian;

    RegionLevel(int depth, String indonesian) {
        this.depth = depth;
        this.indonesian = indonesian;
    }

    /** 1 province, 2 regency or city, 3 district, 4 village of any kind. */
    public int depth() {
        return depth;
    }

    /** The Indonesian word as it stands before a name: "Kecamatan". */
    public String indonesian() {
        return indonesian;
    }

    /** Whether this is the lowest level, where people live. */
    public boolean isVillage() {
        return depth == 4;
    }
}
