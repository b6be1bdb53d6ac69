package id.lindung.office.pages;

import static id.lindung.office.actor.Role.ADMIN;
import static id.lindung.office.actor.Role.BRANCH_OFFICER;
import static id.lindung.office.actor.Role.DISTRICT_HEAD;
import static id.lindung.office.actor.Role.LEADER;
import static id.lindung.office.actor.Role.NEIGHBOURHOOD_HEAD;
import static id.lindung.office.actor.Role.PAYER;
import static id.lindung.office.actor.Role.PROVINCE;
import static id.lindung.office.actor.Role.REGENCY_OFFICER;
import static id.lindung.office.actor.Role.SYSTEM;
import static id.lindung.office.actor.Role.TREASURY_OFFICER;
import static id.lindung.office.actor.Role.VILLAGE_HEAD;
import static id.lindung.office.actor.Role.VILLAGE_SECRETARY;
import static id.lindung.office.actor.Role.VILLAGE_TREASURER;

import id.lindung.office.actor.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;

/** Every room with a door of its own, for the home page and the foot of every page: one line a room. */
final class Rooms {

    /** What a room is about; the order is the order on the page. */
    enum Subject {
        PEOPLE,
        MONEY,
        EVENTS,
        FIGURES,
        OFFICE
    }

    record Room(Subject subject, String href, String icon, String key, Predicate<Ui> open) {}

    private static final int REGENCY = 5;
    private static final int DISTRICT = 8;

    static final List<Room> ALL = List.of(
            room(Subject.PEOPLE, "/pekerja", "people", "nav.workers", among(PAYER)),
            room(Subject.PEOPLE, "/kartu", "ok", "cards.title", among(PAYER)),
            room(Subject.PEOPLE, "/impor", "import", "nav.import", Role::importsWorkers),
            room(Subject.PEOPLE, "/ganda", "people", "more.duplicates", Role::importsWorkers),
            room(Subject.PEOPLE, "/peserta", "import", "nav.participants", Role::importsParticipants),
            room(Subject.PEOPLE, "/pembayar", "file", "more.payers", Rooms::seesPayers),
            room(Subject.PEOPLE, "/pindah", "file", "more.transfer", Role::importsWorkers),
            room(Subject.MONEY, "/rencana", "file", "more.plans", Rooms::seesAreas),
            room(Subject.MONEY, "/dana", "file", "more.funds", Rooms::seesAreas),
            room(Subject.MONEY, "/tagihan", "bill", "nav.bills", Rooms::seesBills),
            room(
                    Subject.MONEY,
                    "/perintah-bayar",
                    "bill",
                    "more.orders",
                    among(
                            REGENCY_OFFICER,
                            TREASURY_OFFICER,
                            VILLAGE_TREASURER,
                            VILLAGE_SECRETARY,
                            VILLAGE_HEAD,
                            ADMIN,
                            SYSTEM)),
            room(
                    Subject.MONEY,
                    "/penerimaan",
                    "import",
                    "more.statements",
                    among(REGENCY_OFFICER, TREASURY_OFFICER, VILLAGE_TREASURER, ADMIN, SYSTEM)),
            room(
                    Subject.MONEY,
                    "/rekon",
                    "ok",
                    "more.reconciliation",
                    among(REGENCY_OFFICER, TREASURY_OFFICER, BRANCH_OFFICER, ADMIN, SYSTEM)),
            room(
                    Subject.MONEY,
                    "/di-muka",
                    "clock",
                    "more.ahead",
                    among(REGENCY_OFFICER, TREASURY_OFFICER, VILLAGE_TREASURER, BRANCH_OFFICER, PAYER, ADMIN, SYSTEM)),
            room(
                    Subject.MONEY,
                    "/pemberitahuan",
                    "warn",
                    "more.notices",
                    among(
                            REGENCY_OFFICER,
                            TREASURY_OFFICER,
                            VILLAGE_TREASURER,
                            VILLAGE_SECRETARY,
                            VILLAGE_HEAD,
                            PAYER,
                            ADMIN,
                            SYSTEM)),
            room(
                    Subject.EVENTS,
                    "/klaim/rekap",
                    "chart",
                    "more.recap",
                    role -> role != NEIGHBOURHOOD_HEAD && role != PAYER),
            room(
                    Subject.EVENTS,
                    "/beasiswa",
                    "people",
                    "more.scholarships",
                    role -> seesClaims(role)
                            && role != NEIGHBOURHOOD_HEAD
                            && role != PAYER
                            && role != Role.DISTRICT_HEAD),
            room(Subject.EVENTS, "/slip", "print", "more.slips", Role::writesWorkers),
            room(Subject.EVENTS, "/pencari-kerja", "people", "more.seekers", Rooms::seesSeekers),
            room(Subject.EVENTS, "/pelatihan", "file", "more.training", Rooms::seesSeekers),
            room(Subject.EVENTS, "/verifikasi", "clock", "more.verification", among(BRANCH_OFFICER, ADMIN, SYSTEM)),
            room(Subject.EVENTS, "/klaim", "file", "more.claims", Rooms::seesClaims),
            room(
                    Subject.FIGURES,
                    "/dasbor",
                    "chart",
                    "nav.dashboard",
                    among(
                            REGENCY_OFFICER,
                            TREASURY_OFFICER,
                            DISTRICT_HEAD,
                            BRANCH_OFFICER,
                            LEADER,
                            PROVINCE,
                            ADMIN,
                            SYSTEM)),
            room(Subject.FIGURES, "/cakupan", "chart", "nav.coverage", Rooms::seesAreas),
            room(
                    Subject.FIGURES,
                    "/laporan",
                    "file",
                    "nav.reports",
                    among(REGENCY_OFFICER, TREASURY_OFFICER, BRANCH_OFFICER, LEADER, PROVINCE, ADMIN, SYSTEM)),
            new Room(Subject.FIGURES, "/cakupan/kosong", "gap", "more.silent", Rooms::hasVillages),
            room(Subject.FIGURES, "/cakupan/angkatan-kerja", "chart", "more.workforce", Role::managesAccounts),
            room(Subject.FIGURES, "/angka", "chart", "more.quotations", Rooms::seesAreas),
            room(Subject.FIGURES, "/peran-serta", "people", "more.participation", Rooms::seesAreas),
            room(Subject.FIGURES, "/sasaran", "chart", "more.targets", Rooms::seesAreas),
            room(Subject.FIGURES, "/data", "down", "more.opendata", Rooms::seesAreas),
            room(Subject.EVENTS, "/sosialisasi", "clock", "more.outreach", Rooms::seesAreas),
            room(Subject.OFFICE, "/admin/pengguna", "people", "more.accounts", Role::managesAccounts),
            room(
                    Subject.OFFICE,
                    "/admin/aturan",
                    "file",
                    "law.rules",
                    role -> role.managesAccounts() || role == BRANCH_OFFICER),
            room(Subject.OFFICE, "/mulai-kantor", "ok", "more.opening", Role::managesAccounts),
            room(
                    Subject.OFFICE,
                    "/tugas",
                    "clock",
                    "more.tasks",
                    role -> role.writesWorkers() || role.importsParticipants()),
            room(Subject.OFFICE, "/riwayat", "clock", "more.trail", Role::readsTrail));

    private Rooms() {}

    private static Room room(Subject subject, String href, String icon, String key, Predicate<Role> open) {
        return new Room(subject, href, icon, key, ui -> open.test(ui.actor().role()));
    }

    private static Predicate<Role> among(Role first, Role... others) {
        return EnumSet.of(first, others)::contains;
    }

    private static boolean seesAreas(Role role) {
        return role != NEIGHBOURHOOD_HEAD && role != PAYER;
    }

    private static boolean seesPayers(Role role) {
        return role.seesNames() && role != NEIGHBOURHOOD_HEAD;
    }

    private static boolean seesBills(Role role) {
        return role.seesNames() && role != NEIGHBOURHOOD_HEAD;
    }

    private static boolean seesSeekers(Role role) {
        return role != VILLAGE_TREASURER && role != TREASURY_OFFICER && role != PAYER;
    }

    private static boolean seesClaims(Role role) {
        return switch (role) {
            case VILLAGE_OPERATOR,
                    NEIGHBOURHOOD_HEAD,
                    VILLAGE_SECRETARY,
                    VILLAGE_HEAD,
                    DISTRICT_HEAD,
                    REGENCY_OFFICER,
                    BRANCH_OFFICER,
                    PAYER,
                    ADMIN,
                    SYSTEM -> true;
            case VILLAGE_TREASURER, TREASURY_OFFICER, LEADER, PROVINCE -> false;
        };
    }

    private static boolean hasVillages(Ui ui) {
        int length = ui.actor().scope().regionCode().length();
        return length == REGENCY || length == DISTRICT;
    }
}
