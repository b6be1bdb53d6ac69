package id.lindung.office.protection;

import id.lindung.office.protection.StatusFacts.Entry;
import id.lindung.office.protection.StatusFacts.Who;
import id.lindung.office.store.OfficeClock;
import id.lindung.rules.Sentence;
import id.lindung.rules.time.IndonesianDate;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers for any person and month how they stand and why. */
@Service
public class StatusReader {

    private static final int AGE_LIMIT = 65;

    private final StatusFacts facts;
    private final ParticipantLists lists;

    StatusReader(StatusFacts facts, ParticipantLists lists) {
        this.facts = facts;
        this.lists = lists;
    }

    /**
     * The status, when the person lies in the acting user's scope.
     *
     * @param asKnown the day until whose end facts count as known; null: everything known now
     */
    public Optional<ProtectionStatus> read(long person, YearMonth month, @Nullable LocalDate asKnown) {
        var before = asKnown == null
                ? null
                : asKnown.plusDays(1).atStartOfDay(OfficeClock.NTT).toInstant().atOffset(ZoneOffset.UTC);
        return facts.who(person, month, before).map(who -> read(who, month, before));
    }

    private ProtectionStatus read(Who who, YearMonth month, @Nullable OffsetDateTime before) {
        boolean hasList = lists.covers(who.region(), month, before == null ? null : before.toInstant());
        var last = facts.lastActive(who.id(), month, before).orElse(null);
        var entries = facts.entries(who.id(), month, before);
        var verdict = entries.isEmpty() ? without(who, month, last, hasList) : with(entries.getFirst(), month, last);
        var entry = entries.isEmpty() ? null : entries.getFirst();
        return new ProtectionStatus(
                who.id(),
                month,
                verdict.standing,
                verdict.reason,
                verdict.sentence,
                last,
                entry == null || entry.source().equals("PAYMENT") ? null : entry.sourceId(),
                bill(entry),
                entry == null ? null : entry.payer(),
                hasList,
                verdict.law);
    }

    private static @Nullable Long bill(@Nullable Entry entry) {
        return entry != null && entry.source().equals("PAYMENT") ? entry.sourceId() : null;
    }

    private record Verdict(Standing standing, String reason, Sentence sentence, List<LegalBasis> law) {}

    private static Verdict with(Entry entry, YearMonth month, @Nullable YearMonth last) {
        var when = IndonesianDate.month(month);
        return switch (Standing.valueOf(entry.status())) {
            case CONFIRMED ->
                verdict(
                        Standing.CONFIRMED,
                        "ON_LIST",
                        Sentence.of(
                                "Terlindungi: BPJS Ketenagakerjaan mencatatnya aktif pada {} (segmen {}).",
                                "Protected: BPJS Ketenagakerjaan lists them as active for {} (segment {}).",
                                when,
                                entry.segment()));
            case PAID ->
                verdict(
                        Standing.PAID,
                        "PAID",
                        bill(entry) == null
                                ? Sentence.of(
                                        "Terlindungi: iuran {} sudah dibayar, tinggal menunggu kepastian BPJS.",
                                        "Protected: the contribution of {} is paid; BPJS has not confirmed it yet.",
                                        when)
                                : Sentence.of(
                                        "Terlindungi: iuran {} sudah dibayar lewat tagihan {}, tinggal menunggu kepastian BPJS.",
                                        "Protected: the contribution of {} is paid by bill {}; BPJS has not confirmed it yet.",
                                        when,
                                        Objects.requireNonNullElse(bill(entry), 0L)));
            case GRACE ->
                verdict(
                        Standing.GRACE,
                        entry.reason(),
                        Sentence.of(
                                "Terlindungi dalam masa tenggang: pemberi kerja menunggak, terakhir aktif {}. Dasarnya belum diverifikasi.",
                                "Protected in grace: the employer is in arrears, last active {}. The legal basis is not verified.",
                                last == null ? "–" : IndonesianDate.month(last)),
                        LegalBasis.EMPLOYER_ARREARS);
            case BRANCH_DECIDES ->
                verdict(
                        Standing.BRANCH_DECIDES,
                        entry.reason(),
                        Sentence.of(
                                "Perlu keputusan cabang: iuran {} belum dibayar. Tunggakan sampai tiga bulan masih boleh dibayar; apakah bulan ini dilindungi belum pasti.",
                                "The branch decides: {} is unpaid. Up to three months may still be paid; whether this month is protected is not settled.",
                                when),
                        LegalBasis.OWN_ARREARS);
            case DISPUTED -> verdict(Standing.DISPUTED, entry.reason(), DisputeText.of(entry.reason()));
            case LAPSED, NEVER, NOT_ELIGIBLE ->
                throw new IllegalStateException("the ledger holds no row for " + entry.status());
        };
    }

    private static Verdict without(Who who, YearMonth month, @Nullable YearMonth last, boolean hasList) {
        if (!who.eligible()) {
            return verdict(
                    Standing.NOT_ELIGIBLE,
                    "COVERED_ELSEWHERE",
                    new Sentence(
                            "Tidak didaftarkan di sini: ASN, TNI, dan Polri dijamin program lain.",
                            "Not registered here: civil servants, army and police are insured elsewhere."),
                    LegalBasis.COVERED_ELSEWHERE);
        }
        var died = who.diedOn();
        if (died != null && died.isBefore(month.atDay(1))) {
            return verdict(
                    Standing.NOT_ELIGIBLE,
                    "DIED",
                    Sentence.of(
                            "Meninggal {}, sebelum bulan ini.",
                            "Died {}, before this month.",
                            IndonesianDate.full(died)));
        }
        if (last != null) {
            return verdict(
                    Standing.LAPSED,
                    "CONTRIBUTIONS_STOPPED",
                    Sentence.of(
                            "Tidak terlindungi: terakhir aktif {}. Bayar iuran lagi atau daftarkan ulang.",
                            "Not protected: last active {}. Pay again or register again.",
                            IndonesianDate.month(last)));
        }
        var born = who.birthDate();
        if ("BPU".equals(who.segment())
                && born != null
                && !born.plusYears(AGE_LIMIT).isAfter(month.atEndOfMonth())) {
            return verdict(
                    Standing.NOT_ELIGIBLE,
                    "TOO_OLD",
                    new Sentence(
                            "Tidak terlindungi, dan sudah 65 tahun: tidak dapat lagi mendaftar sebagai BPU.",
                            "Not protected, and already 65: can no longer register as non-wage worker."),
                    LegalBasis.AGE_LIMIT);
        }
        if (who.pending()) {
            return verdict(
                    Standing.NEVER,
                    "IDENTITY_PENDING",
                    new Sentence(
                            "Tidak terlindungi: NIK belum ada, jadi belum dapat didaftarkan. Lengkapi NIK dari KTP.",
                            "Not protected: without a NIK nobody can be registered. Add the NIK from the KTP."));
        }
        return hasList
                ? verdict(
                        Standing.NEVER,
                        "NOT_ON_LIST",
                        new Sentence(
                                "Tidak terlindungi: belum pernah tercatat sebagai peserta.",
                                "Not protected: never recorded as a participant."))
                : verdict(
                        Standing.NEVER,
                        "NO_LIST",
                        Sentence.of(
                                "Belum ada catatan peserta, dan daftar BPJS bulan {} belum dimasukkan.",
                                "No record of membership, and no BPJS list of {} has been brought in.",
                                IndonesianDate.month(month)));
    }

    private static Verdict verdict(Standing standing, String reason, Sentence sentence, LegalBasis... law) {
        return new Verdict(standing, reason, sentence, List.of(law));
    }
}
