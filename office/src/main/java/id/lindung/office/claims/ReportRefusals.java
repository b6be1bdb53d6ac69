package id.lindung.office.claims;

import id.lindung.rules.time.IndonesianDate;
import java.time.YearMonth;
import java.util.Optional;

/** Events that cannot have happened as they are told. */
final class ReportRefusals {

    private ReportRefusals() {}

    static Refusal ahead(Report report) {
        return Refusal.of(
                "EVENT_AHEAD",
                "Tanggal kejadian {} belum tiba. Tulis tanggal yang sebenarnya.",
                "The day of the event, {}, has not come. Write the true day.",
                IndonesianDate.full(report.eventDate()));
    }

    static Optional<Refusal> of(Report report, Subject subject, Optional<LedgerMonths.Months> months) {
        var day = report.eventDate();
        var born = subject.birthDate();
        if (born != null && day.isBefore(born)) {
            return Optional.of(Refusal.of(
                    "BEFORE_BIRTH",
                    "Tanggal kejadian {} sebelum {} lahir ({}). Periksa kedua tanggal itu.",
                    "The event on {} lies before {} was born ({}). Check both days.",
                    IndonesianDate.full(day),
                    subject.name(),
                    IndonesianDate.full(born)));
        }
        var died = subject.diedOn();
        if (died != null && report.cause() == Cause.DEATH && !died.equals(day)) {
            return Optional.of(Refusal.of(
                    "OTHER_DAY_OF_DEATH",
                    "Kartu {} mencatat meninggal {}, laporan ini {}. Perbaiki dulu yang salah, lalu laporkan lagi.",
                    "The card of {} says died on {}, this report says {}. Correct the wrong one first, then report again.",
                    subject.name(),
                    IndonesianDate.full(died),
                    IndonesianDate.full(day)));
        }
        if (died != null && day.isAfter(died)) {
            return Optional.of(Refusal.of(
                    "AFTER_DEATH",
                    "{} meninggal {}, sebelum tanggal kejadian {}. Periksa kedua tanggal itu.",
                    "{} died on {}, before the event on {}. Check both days.",
                    subject.name(),
                    IndonesianDate.full(died),
                    IndonesianDate.full(day)));
        }
        var first = months.map(LedgerMonths.Months::first);
        if (first.isPresent() && YearMonth.from(day).isBefore(first.get())) {
            return Optional.of(Refusal.of(
                            "BEFORE_MEMBERSHIP",
                            "Kejadian {} terjadi sebelum {} menjadi peserta: bulan pertamanya {}. Bila ada bukti kepesertaan yang lebih dulu, bawa ke cabang BPJS Ketenagakerjaan.",
                            "The event on {} lies before the membership of {}: its first month is {}. Take proof of an earlier membership to the BPJS Ketenagakerjaan branch.",
                            IndonesianDate.full(day),
                            subject.name(),
                            IndonesianDate.month(first.get()))
                    .by("PP 44/2015 Pasal 25, 34"));
        }
        return Optional.empty();
    }
}
