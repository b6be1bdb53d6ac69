package id.lindung.office.claims;

import id.lindung.office.people.NewWorker;
import id.lindung.office.people.Registration;
import org.springframework.stereotype.Component;

/** Writes a reported stranger into the register, when whoever reports may and wants to. */
@Component
class Newcomers {

    private final Registration registration;

    Newcomers(Registration registration) {
        this.registration = registration;
    }

    /** The same report about a registered worker, or as it was. Without a NIK the identity stays pending: counted, never billed. */
    Report register(Report report, boolean wanted) {
        var stranger = report.stranger();
        if (!wanted || stranger == null || !ClaimRights.role().writesWorkers()) return report;
        var worker = new NewWorker(
                stranger.nik(),
                stranger.name(),
                stranger.birthDate(),
                stranger.nik() == null ? null : stranger.nik().sex(),
                null,
                stranger.village(),
                null,
                null,
                null,
                "OTHER",
                null,
                "VULNERABLE",
                "BPU",
                null);
        return switch (registration.register(worker)) {
            case Registration.Outcome.Registered(var person) -> about(report, person);
            case Registration.Outcome.RegisteredBefore(var person) -> about(report, person);
            case Registration.Outcome.NikTaken _, Registration.Outcome.NotAllowed _ -> report;
        };
    }

    private static Report about(Report report, long person) {
        return new Report(
                report.cause(),
                person,
                null,
                report.eventDate(),
                report.atWork(),
                report.otherCover(),
                report.place(),
                report.detail(),
                report.contact(),
                report.phone());
    }
}
