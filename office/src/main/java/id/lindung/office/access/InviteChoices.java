package id.lindung.office.access;

import id.lindung.office.access.AccountView.Choice;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.regions.Region;
import id.lindung.regions.RegionRange;
import id.lindung.regions.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places and payers an account can be given, found by name, and their names for lists. */
@Component
class InviteChoices {

    private static final int MOST = 12;

    private final Regions regions;
    private final JdbcClient jdbc;

    InviteChoices(Regions regions, JdbcClient jdbc) {
        this.regions = regions;
        this.jdbc = jdbc;
    }

    List<Choice> find(InviteForm form) {
        if (form.q().isEmpty()) return List.of();
        return form.peran() == Role.PAYER ? payers(form.q()) : regions(form);
    }

    private List<Choice> regions(InviteForm form) {
        var scope = CurrentActor.get().scope();
        var within = scope.isWhole() ? RegionRange.COUNTRY : new RegionRange(scope.from(), scope.until());
        var found = new ArrayList<Choice>();
        // What is chosen already is always among them, however many places have its name.
        regions.find(form.tujuan())
                .filter(region -> Grants.worksAt(form.peran(), region.level().depth()))
                .ifPresent(region -> found.add(new Choice(region.code().value(), regions.fullName(region.code()))));
        // More than are shown, because a name is found at every level and the role works at one.
        for (Region region : regions.search(form.q(), within, 20 * MOST)) {
            var fits = Grants.worksAt(form.peran(), region.level().depth());
            if (fits && found.size() < MOST && !region.code().value().equals(form.tujuan())) {
                found.add(new Choice(region.code().value(), regions.fullName(region.code())));
            }
        }
        return found;
    }

    private List<Choice> payers(String text) {
        return jdbc.sql("""
                        SELECT id::text AS value, name AS label FROM payer
                        WHERE active AND strpos(lower(name), lower(:text)) > 0
                          AND region_code >= scope_from() AND region_code < scope_until()
                        ORDER BY name LIMIT :limit""")
                .param("text", text)
                .param("limit", MOST)
                .query(Choice.class)
                .list();
    }

    /** The account asked for; a payer's account stands in the payer's region. */
    Accounts.Draft draft(InviteForm form) {
        boolean payer = form.peran() == Role.PAYER;
        var id = payer && form.tujuan().matches("[0-9]{1,18}") ? Long.valueOf(form.tujuan()) : null;
        boolean head = form.peran() == Role.NEIGHBOURHOOD_HEAD;
        return new Accounts.Draft(
                form.u(),
                form.nama(),
                form.peran(),
                payer ? regionOfPayer(id) : form.tujuan(),
                head ? unit(form.rw()) : null,
                head && !form.rt().isEmpty() ? unit(form.rt()) : null,
                id);
    }

    /** Whether its region is none of the list: chosen by nobody, written into the form by hand. */
    boolean isNowhere(Accounts.Draft draft) {
        return !draft.region().isEmpty()
                && CurrentActor.get().scope().covers(draft.region())
                && regions.find(draft.region()).isEmpty();
    }

    /** The form as it would have been filled in for this account. */
    InviteForm form(Account account) {
        return new InviteForm(
                account.role(),
                account.role() == Role.PAYER ? nameOfPayer(account.payer()) : name(account.region()),
                account.role() == Role.PAYER ? String.valueOf(account.payer()) : account.region(),
                account.username(),
                account.displayName(),
                Objects.requireNonNullElse(account.rw(), ""),
                Objects.requireNonNullElse(account.rt(), ""));
    }

    private String name(String region) {
        return regions.find(region).map(Region::name).orElse(region);
    }

    private String nameOfPayer(@Nullable Long id) {
        return jdbc.sql("SELECT name FROM payer WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private String regionOfPayer(@Nullable Long id) {
        return jdbc.sql("SELECT region_code FROM payer WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** {@code 1} as people write it is {@code 001} as it is kept. */
    static String unit(String typed) {
        return typed.matches("[0-9]{1,2}") ? "0".repeat(3 - typed.length()) + typed : typed;
    }

    List<AccountView> rows(List<Account> accounts) {
        var actor = CurrentActor.get();
        var roles = Grants.of(actor);
        return accounts.stream()
                .map(account -> new AccountView(
                        account, place(account), roles.contains(account.role()), account.id() == actor.account()))
                .toList();
    }

    private String place(Account account) {
        var region = account.region().isEmpty()
                ? "Indonesia"
                : regions.find(account.region()).map(Region::label).orElse(account.region());
        if (account.rw() == null) return region;
        return account.rt() == null
                ? region + ", RW " + account.rw()
                : region + ", RT/RW " + account.rt() + "/" + account.rw();
    }
}
