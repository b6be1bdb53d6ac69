package id.lindung.regions;

import java.time.ZoneId;

/** The legal time zone of a province (Keppres 41/1987). Due dates and month ends are computed in it. */
public enum OfficeZone {
    /** Western time: Sumatra, Java, West and Central Kalimantan. */
    WIB("Asia/Jakarta"),
    /** Central time: Bali, Nusa Tenggara, South, East and North Kalimantan, Sulawesi. */
    WITA("Asia/Makassar"),
    /** Eastern time: Maluku and Papua. */
    WIT("Asia/Jayapura");

    private final ZoneId zone;

    OfficeZone(String zone) {
        this.zone = ZoneId.of(zone);
    }

    public ZoneId zone() {
        return zone;
    }

    public static OfficeZone of(RegionCode code) {
        int province = Integer.parseInt(code.value().substring(0, 2));
        if (province >= 80) {
            return WIT;
        }
        return province < 50 || province == 61 || province == 62 ? WIB : WITA;
    }
}
