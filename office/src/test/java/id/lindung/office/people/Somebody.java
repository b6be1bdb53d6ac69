package id.lindung.office.people;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.Sex;
import id.lindung.rules.place.Neighbourhood;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Invented workers and users for the tests of this room. */
final class Somebody {

    private static final AtomicInteger SERIAL = new AtomicInteger(9000);

    private Somebody() {}

    /** A NIK that no other test uses, of a man born on 17 June 1985. */
    static Nik nik() {
        return new Nik("530412170685" + SERIAL.incrementAndGet());
    }

    static NewWorker worker(@Nullable Nik nik, String name, String village, @Nullable Neighbourhood place) {
        return new NewWorker(
                nik,
                name,
                LocalDate.of(1985, 6, 17),
                Sex.MALE,
                null,
                village,
                place,
                null,
                null,
                "FARMER",
                null,
                "VULNERABLE",
                "BPU",
                750_000L);
    }

    static Actor operator(String village) {
        return new Actor(1, "operator-" + village, Role.VILLAGE_OPERATOR, Scope.region(village));
    }
}
