package id.lindung.office.pages;

import id.lindung.office.actor.Role;
import id.lindung.office.pages.Ui.NavGroup;
import id.lindung.office.pages.Ui.NavItem;
import java.util.ArrayList;
import java.util.List;

/** The main navigation: at most five entries, by role. */
final class Navigation {

    private Navigation() {}

    static List<NavItem> of(Ui ui) {
        var items = new ArrayList<NavItem>();
        if (ui.actor().role() == Role.LEADER) add(items, ui, "/dasbor", "home", "nav.dashboard");
        else add(items, ui, "/", "home", "nav.home");
        switch (ui.actor().role()) {
            case VILLAGE_OPERATOR, ADMIN, SYSTEM -> {
                add(items, ui, "/pekerja", "people", "nav.workers");
                add(items, ui, "/celah", "gap", "nav.unprotected");
                add(items, ui, "/impor", "import", "nav.import");
                add(items, ui, "/klaim", "file", "nav.claims");
            }
            case REGENCY_OFFICER -> {
                add(items, ui, "/pekerja", "people", "nav.workers");
                add(items, ui, "/celah", "gap", "nav.unprotected");
                add(items, ui, "/rencana", "file", "nav.plans");
                add(items, ui, "/cakupan", "chart", "nav.coverage");
            }
            case BRANCH_OFFICER -> {
                add(items, ui, "/pekerja", "people", "nav.workers");
                add(items, ui, "/celah", "gap", "nav.unprotected");
                add(items, ui, "/peserta", "import", "nav.participants");
                add(items, ui, "/verifikasi", "file", "nav.claims");
            }
            case NEIGHBOURHOOD_HEAD -> {
                add(items, ui, "/pekerja", "people", "nav.workers");
                add(items, ui, "/celah", "gap", "nav.unprotected");
                add(items, ui, "/klaim", "file", "nav.claims");
            }
            case PAYER -> {
                add(items, ui, "/pekerja-kami", "people", "nav.ours");
                add(items, ui, "/tagihan", "bill", "nav.bills");
                add(items, ui, "/celah", "gap", "nav.unprotected");
                add(items, ui, "/klaim", "file", "nav.claims");
            }
            case VILLAGE_TREASURER, VILLAGE_SECRETARY, VILLAGE_HEAD, TREASURY_OFFICER -> {
                add(items, ui, "/rencana", "file", "nav.plans");
                add(items, ui, "/tagihan", "bill", "nav.bills");
                add(items, ui, "/pekerja", "people", "nav.workers");
                add(items, ui, "/celah", "gap", "nav.unprotected");
            }
            case DISTRICT_HEAD -> {
                add(items, ui, "/pekerja", "people", "nav.workers");
                add(items, ui, "/celah", "gap", "nav.unprotected");
                add(items, ui, "/cakupan", "chart", "nav.coverage");
            }
            case LEADER -> {
                add(items, ui, "/celah", "gap", "nav.unprotected");
                add(items, ui, "/cakupan", "chart", "nav.coverage");
                add(items, ui, "/laporan", "file", "nav.reports");
            }
            case PROVINCE -> {
                add(items, ui, "/dasbor", "chart", "nav.dashboard");
                add(items, ui, "/cakupan", "chart", "nav.coverage");
                add(items, ui, "/laporan", "file", "nav.reports");
            }
        }
        return items;
    }

    /** The rooms of a role that the main navigation has no place for, by subject. */
    static List<NavGroup> more(Ui ui) {
        var main = of(ui).stream().map(NavItem::href).toList();
        var groups = new ArrayList<NavGroup>();
        for (var subject : Rooms.Subject.values()) {
            var items = new ArrayList<NavItem>();
            for (var room : Rooms.ALL) {
                if (room.subject() == subject
                        && !main.contains(room.href())
                        && room.open().test(ui)) add(items, ui, room.href(), room.icon(), room.key());
            }
            if (!items.isEmpty()) groups.add(new NavGroup("more.subject." + subject, items));
        }
        return groups;
    }

    private static void add(List<NavItem> items, Ui ui, String href, String icon, String key) {
        var path = ui.path();
        boolean current = path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
        items.add(new NavItem(href, icon, key, current));
    }
}
