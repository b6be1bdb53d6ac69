package id.lindung.office.pages;

import id.lindung.office.pages.Ui.NavItem;
import java.util.ArrayList;
import java.util.List;

/** The main navigation: at most five entries, by role. */
final class Navigation {

    private Navigation() {}

    static List<NavItem> of(Ui ui) {
        var items = new ArrayList<NavItem>();
        add(items, ui, "/", "home", "nav.home");
        switch (ui.actor().role()) {
            case VILLAGE_OPERATOR, REGENCY_OFFICER, ADMIN, SYSTEM -> {
                add(items, ui, "/pekerja", "people", "nav.workers");
                add(items, ui, "/celah", "gap", "nav.unprotected");
                add(items, ui, "/impor", "import", "nav.import");
                add(items, ui, "/cakupan", "chart", "nav.coverage");
            }
            case BRANCH_OFFICER -> {
                add(items, ui, "/pekerja", "people", "nav.workers");
                add(items, ui, "/celah", "gap", "nav.unprotected");
                add(items, ui, "/peserta", "import", "nav.participants");
                add(items, ui, "/cakupan", "chart", "nav.coverage");
            }
            case NEIGHBOURHOOD_HEAD, PAYER -> {
                add(items, ui, "/pekerja", "people", "nav.workers");
                add(items, ui, "/celah", "gap", "nav.unprotected");
            }
            case VILLAGE_HEAD, DISTRICT_HEAD -> {
                add(items, ui, "/pekerja", "people", "nav.workers");
                add(items, ui, "/celah", "gap", "nav.unprotected");
                add(items, ui, "/cakupan", "chart", "nav.coverage");
            }
            case LEADER, PROVINCE -> add(items, ui, "/cakupan", "chart", "nav.coverage");
        }
        return items;
    }

    private static void add(List<NavItem> items, Ui ui, String href, String icon, String key) {
        boolean current = href.equals("/") ? ui.path().equals("/") : ui.path().startsWith(href);
        items.add(new NavItem(href, icon, key, current));
    }
}
