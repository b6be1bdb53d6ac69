package id.lindung.office.demo;

import id.lindung.office.access.Accounts;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.intake.WorkerImports;
import id.lindung.office.intake.WorkerImports.Receipt;
import id.lindung.synthetic.SyntheticPeople;
import id.lindung.synthetic.SyntheticPerson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What Manleten's operator sent: one list that was saved and left questions, and one that was only checked. */
@Component
class DemoImports {

    /** Far behind everybody who is registered. */
    private static final long UNREGISTERED = 14_000_000;

    private static final int IN_A_LIST = 24;

    private final WorkerImports imports;
    private final Accounts accounts;

    DemoImports(WorkerImports imports, Accounts accounts) {
        this.imports = imports;
        this.accounts = accounts;
    }

    /** Sends both; they are read as jobs, as everybody's are. */
    void send() {
        var account = accounts.find("desa").orElseThrow();
        var operator =
                new Actor(account.id(), account.username(), Role.VILLAGE_OPERATOR, Scope.region(DemoSignIns.VILLAGE));
        var known = people(0, 8);
        var fresh = people(UNREGISTERED, 2 * IN_A_LIST);
        CurrentActor.callAs(operator, () -> {
            imports.save(
                    send("Data pekerja rentan Manleten RW 1-3.xlsx", known.subList(0, 4), fresh.subList(0, IN_A_LIST)));
            imports.check(send(
                    "Tambahan pekerja Manleten November.xlsx",
                    known.subList(4, 8),
                    fresh.subList(IN_A_LIST, 2 * IN_A_LIST)));
            return true;
        });
    }

    private long send(String name, List<SyntheticPerson> known, List<SyntheticPerson> fresh) {
        var file = DemoWorkbook.of("Manleten", known, fresh);
        var token = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        try {
            return switch (imports.receive(new ByteArrayInputStream(file), name, "", token)) {
                case Receipt.Received received -> received.id();
                case Receipt.Refused _, Receipt.UnknownRegion _, Receipt.NotAllowed _ ->
                    throw new IllegalStateException(name + " was not taken");
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Vulnerable workers of Manleten who have a number, from a place of the run on. */
    private static List<SyntheticPerson> people(long from, int wanted) {
        var found = new ArrayList<SyntheticPerson>();
        var generator = SyntheticPeople.of(DemoStory.SEED);
        for (long at = from; found.size() < wanted; at += 10_000) {
            generator.forEach(at, at + 10_000, person -> {
                if (found.size() < wanted
                        && person.village().value().equals(DemoSignIns.VILLAGE)
                        && isVulnerable(DemoCast.of(person))) found.add(person);
            });
        }
        return found;
    }

    private static boolean isVulnerable(DemoCast cast) {
        return !cast.pending() && cast.category().equals("VULNERABLE");
    }
}
