package id.lindung.office.pages;

import id.lindung.office.actor.Role;
import id.lindung.office.pages.Ui.NavItem;
import java.util.ArrayList;
import java.util.List;

/** The main navigation: at most five entries, by role. */
final class Navigation {

    private static final int REGENCY = 5;
    private static final int DISTRICT = 8;

    private Navigation() {}

    static List<NavItem> of(Ui ui) {
        var items = new ArrayList<NavItem>();
        add(items, ui, "/", "home", "nav.home");
        switch (ui.actor().role()) {
            case VILLAGE_OPERATOR, ADMIN, SYSTEM -> {
                add(items, ui, "/pekerja", "people", "nav.workers");
                add(items, ui, "/celah", "gap", "nav.unprotected");
                add(items, ui, "/impor", "import", "nav.import");
                add(items, ui, "/cakupan", "chart", "nav.coverage");
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
                add(items, ui, "/cakupan", "chart", "nav.coverage");
            }
            case NEIGHBOURHOOD_HEAD -> {
                add(items, ui, "/pekerja", "people", "nav.workers");
                add(items, ui, "/celah", "gap", "nav.unprotected");
            }
            case PAYER -> {
                add(items, ui, "/pekerja", "people", "nav.workers");
                add(items, ui, "/celah", "gap", "nav.unprotected");
                add(items, ui, "/tagihan", "bill", "nav.bills");
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
            case LEADER, PROVINCE -> add(items, ui, "/cakupan", "chart", "nav.coverage");
        }
        return items;
    }

    /** The quieter rooms of a role, for the home page and the foot of every page. */
    static List<NavItem> more(Ui ui) {
        var items = new ArrayList<NavItem>();
        var role = ui.actor().role();
        var region = ui.actor().scope().regionCode();
        if (role == Role.REGENCY_OFFICER) add(items, ui, "/impor", "import", "nav.import");
        switch (role) {
            case VILLAGE_TREASURER, VILLAGE_SECRETARY, VILLAGE_HEAD, TREASURY_OFFICER ->
                add(items, ui, "/cakupan", "chart", "nav.coverage");
            case VILLAGE_OPERATOR, DISTRICT_HEAD, BRANCH_OFFICER, LEADER, PROVINCE, ADMIN, SYSTEM ->
                add(items, ui, "/rencana", "file", "more.plans");
            case REGENCY_OFFICER, NEIGHBOURHOOD_HEAD, PAYER -> {}
        }
        if (role != Role.NEIGHBOURHOOD_HEAD && role != Role.PAYER) add(items, ui, "/dana", "file", "more.funds");
        if (role.importsWorkers()) add(items, ui, "/ganda", "people", "more.duplicates");
        if (role.seesNames() && role != Role.NEIGHBOURHOOD_HEAD) add(items, ui, "/pembayar", "file", "more.payers");
        money(items, ui, role);
        afterwards(items, ui, role);
        if (role.importsParticipants() && role != Role.BRANCH_OFFICER) {
            add(items, ui, "/peserta", "import", "nav.participants");
        }
        if (region.length() == REGENCY || region.length() == DISTRICT) {
            add(items, ui, "/cakupan/kosong", "gap", "more.silent");
        }
        if (role.managesAccounts()) {
            add(items, ui, "/cakupan/angkatan-kerja", "chart", "more.workforce");
            add(items, ui, "/admin/pengguna", "people", "more.accounts");
            add(items, ui, "/mulai-kantor", "ok", "more.opening");
        }
        if (role.managesAccounts() || role == Role.BRANCH_OFFICER) add(items, ui, "/admin/aturan", "file", "law.rules");
        if (role.importsWorkers()) add(items, ui, "/pindah", "file", "more.transfer");
        if (role.writesWorkers() || role.importsParticipants()) add(items, ui, "/tugas", "clock", "more.tasks");
        if (role.readsTrail()) add(items, ui, "/riwayat", "clock", "more.trail");
        return items;
    }

    /** Slips, and who looks for work: where the main navigation has no room for them. */
    private static void afterwards(List<NavItem> items, Ui ui, Role role) {
        if (role.writesWorkers()) add(items, ui, "/slip", "print", "more.slips");
        switch (role) {
            case VILLAGE_TREASURER, TREASURY_OFFICER, PAYER -> {}
            default -> {
                add(items, ui, "/pencari-kerja", "people", "more.seekers");
                add(items, ui, "/pelatihan", "file", "more.training");
            }
        }
    }

    /** Bills and money, where the main navigation has no room for them. */
    private static void money(List<NavItem> items, Ui ui, Role role) {
        switch (role) {
            case REGENCY_OFFICER, ADMIN, SYSTEM -> {
                add(items, ui, "/tagihan", "bill", "nav.bills");
                add(items, ui, "/penerimaan", "import", "more.statements");
                add(items, ui, "/rekon", "ok", "more.reconciliation");
                add(items, ui, "/pemberitahuan", "warn", "more.notices");
            }
            case TREASURY_OFFICER -> {
                add(items, ui, "/penerimaan", "import", "more.statements");
                add(items, ui, "/rekon", "ok", "more.reconciliation");
                add(items, ui, "/pemberitahuan", "warn", "more.notices");
            }
            case VILLAGE_TREASURER -> {
                add(items, ui, "/penerimaan", "import", "more.statements");
                add(items, ui, "/pemberitahuan", "warn", "more.notices");
            }
            case VILLAGE_SECRETARY, VILLAGE_HEAD -> add(items, ui, "/pemberitahuan", "warn", "more.notices");
            case BRANCH_OFFICER -> {
                add(items, ui, "/tagihan", "bill", "nav.bills");
                add(items, ui, "/rekon", "ok", "more.reconciliation");
            }
            case VILLAGE_OPERATOR, DISTRICT_HEAD -> add(items, ui, "/tagihan", "bill", "nav.bills");
            case PAYER -> add(items, ui, "/pemberitahuan", "warn", "more.notices");
            case NEIGHBOURHOOD_HEAD, LEADER, PROVINCE -> {}
        }
    }

    private static void add(List<NavItem> items, Ui ui, String href, String icon, String key) {
        boolean current = href.equals("/") ? ui.path().equals("/") : ui.path().startsWith(href);
        items.add(new NavItem(href, icon, key, current));
    }
}
