package id.lindung.office.dashboard;

import id.lindung.office.coverage.AskedPlace;

/** Where numbers of the sheet lead; region codes, months and days need no escaping. */
public final class DashboardAddress {

    private static final int REGENCY = 5;

    private DashboardAddress() {}

    /** A regency has a sheet of its own; below it the coverage page goes on. */
    public static String below(String code, AskedPlace place) {
        return (code.length() <= REGENCY ? "/dasbor" : "/cakupan") + query(code, place);
    }

    public static String coverage(String code, AskedPlace place) {
        return "/cakupan" + query(code, place);
    }

    /** Wider than a regency there is no list of names to open. */
    public static String gap(String code, AskedPlace place) {
        return (code.length() < REGENCY ? "/cakupan" : "/celah") + query(code, place);
    }

    public static String query(String code, AskedPlace place) {
        var known = place.asKnown();
        return "?wilayah=" + code + "&bulan=" + place.month() + (known == null ? "" : "&diketahui=" + known);
    }
}
