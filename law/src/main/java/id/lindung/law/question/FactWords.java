package id.lindung.law.question;

import id.lindung.rules.Sentence;
import id.lindung.rules.benefit.BenefitEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each fact is and which values it takes, for help texts and for saying what is missing. */
public final class FactWords {

    private static final String RUPIAH = "rupiah tanpa titik ribuan, misalnya 2500000";
    private static final String AMOUNT = "rupiah without separators, e.g. 2500000";
    private static final String DAY = ", misalnya 2025-03-31";
    private static final String DATE = ", e.g. 2025-03-31";
    private static final String EVENTS =
            Arrays.stream(BenefitEvent.values()).map(BenefitEvent::code).collect(Collectors.joining(", "));
    private static final String YES = "true atau false";
    private static final String YES_EN = "true or false";

    private static final Map<String, Sentence> WORDS = Stream.of(
                    word("segment", "PU, BPU, JAKON, atau PMI", "PU, BPU, JAKON or PMI"),
                    word("month", "bulan iuran, misalnya 2025-03", "contribution month, e.g. 2025-03"),
                    word("wage", "upah sebulan, " + RUPIAH, "monthly wage, " + AMOUNT),
                    word("income", "penghasilan sebulan, " + RUPIAH, "monthly income, " + AMOUNT),
                    word(
                            "contractValue",
                            "nilai kontrak tanpa PPN, " + RUPIAH,
                            "contract value without VAT, " + AMOUNT),
                    word(
                            "riskClass",
                            "very_low, low, medium, high, atau very_high",
                            "very_low, low, medium, high or very_high"),
                    word(
                            "programmes",
                            "di antara JKK, JKM, JHT, JP, JKP; beberapa disambung dengan +, misalnya JKK+JKM",
                            "among JKK, JKM, JHT, JP, JKP; several are joined by +, e.g. JKK+JKM"),
                    word(
                            "paidBy",
                            "sumber dana, misalnya APBD_KAB, ADD, DANA_DESA, EMPLOYER, atau SELF",
                            "fund, e.g. APBD_KAB, ADD, DANA_DESA, EMPLOYER or SELF"),
                    word(
                            "sector",
                            "transport, agriculture, fishery, trade, atau other",
                            "transport, agriculture, fishery, trade or other"),
                    word("labourIntensive", "industri padat karya: " + YES, "labour-intensive industry: " + YES_EN),
                    word("jkpMember", "peserta JKP: " + YES, "member of JKP: " + YES_EN),
                    word("employerScale", "micro, small, medium, atau large", "micro, small, medium or large"),
                    word("birthDate", "tanggal lahir" + DAY, "day of birth" + DATE),
                    word("registering", "mendaftar bulan ini: " + YES, "registers this month: " + YES_EN),
                    word(
                            "departure",
                            "before, during, extension, atau tanggal berangkat",
                            "before, during, extension or the day of departure"),
                    word(
                            "months",
                            "PMI: lama kontrak; BPU: bulan yang dibayar di muka",
                            "PMI: length of the contract; BPU: months paid in advance"),
                    word("jhtAmount", "iuran JHT yang dipilih PMI, " + RUPIAH, "JHT chosen by PMI, " + AMOUNT),
                    word(
                            "minimumWageRegion",
                            "53 (UMP NTT) atau 53.71 (UMK Kota Kupang)",
                            "53 (UMP NTT) or 53.71 (UMK Kota Kupang)"),
                    word(
                            "minimumWagePercent",
                            "persen dari upah minimum, 1 sampai 1000",
                            "percent of the minimum wage, 1 to 1000"),
                    word("monthsLate", "bulan terlambat membayar, misalnya 2", "months paid late, e.g. 2"),
                    word("programme", "JKK, JKM, JHT, JP, atau JKP", "JKK, JKM, JHT, JP or JKP"),
                    word("event", "salah satu dari " + EVENTS, "one of " + EVENTS),
                    word(
                            "eventDate",
                            "hari kematian, kecelakaan, diagnosis, atau berhenti bekerja" + DAY,
                            "day of the death, accident, diagnosis or end of work" + DATE),
                    word("memberSince", "peserta sejak" + DAY, "member since" + DATE),
                    word("contributionMonths", "bulan yang sudah dibayar, misalnya 40", "months paid, e.g. 40"),
                    word(
                            "disabilityPercent",
                            "persen menurut tabel cacat, 0 sampai 100",
                            "percent of the table, 0 to 100"),
                    word(
                            "bodyParts",
                            "baris tabel cacat, misalnya thumb_right; semuanya: ./lindung law show jkk.partial_disability.table",
                            "rows of the disability table, e.g. thumb_right; all: ./lindung law show jkk.partial_disability.table"),
                    word("leftHanded", "kidal: " + YES, "left-handed: " + YES_EN),
                    word(
                            "lossPercent",
                            "persen berkurangnya fungsi, 0 sampai 100",
                            "percent of function lost, 0 to 100"),
                    word(
                            "incapacityMonths",
                            "bulan tidak mampu bekerja, 0 sampai 240",
                            "months unable to work, 0 to 240"),
                    word("children", "anak-anak, dalam --case", "children, in --case"),
                    word("transport", "di antara land, sea, air", "among land, sea, air"),
                    word(
                            "aids",
                            "di antara home_care, denture, hearing_aid, glasses, prosthesis; PMI: treatment_abroad, rape_assistance",
                            "among home_care, denture, hearing_aid, glasses, prosthesis; PMI: treatment_abroad, rape_assistance"),
                    word("prosthesisPrice", "harga patokan, " + RUPIAH, "reference price, " + AMOUNT),
                    word(
                            "balance",
                            "saldo JHT, atau JP bila dibayar sekaligus: iuran dan hasilnya, " + RUPIAH,
                            "balance of JHT, or of JP where it is paid at once: contributions and yield, " + AMOUNT),
                    word("purpose", "housing atau other", "housing or other"),
                    word(
                            "partialWithdrawals",
                            "pengambilan sebagian sebelumnya, misalnya 0",
                            "earlier withdrawals, e.g. 0"),
                    word(
                            "agreedPensionAge",
                            "usia pensiun yang disepakati, 40 sampai 65",
                            "agreed pension age, 40 to 65"),
                    word(
                            "wageHistory",
                            "JP: upah sebulan sudah disesuaikan inflasi, " + RUPIAH,
                            "JP: monthly wages revalued by inflation, " + AMOUNT),
                    word("heir", "ahli waris: spouse, children, atau parent", "heir: spouse, children or parent"),
                    word("monthsInArrears", "bulan menunggak, misalnya 0", "months in arrears, e.g. 0"),
                    word("dismissalDate", "JKP: hari PHK" + DAY, "JKP: day of dismissal" + DATE),
                    word("approvalDate", "JKP: hari klaim disetujui" + DAY, "JKP: day of approval" + DATE),
                    word("claimDate", "hari klaim diajukan" + DAY, "day on which it was claimed" + DATE),
                    word("previousClaims", "klaim JKP sebelumnya, misalnya 0", "earlier JKP claims, e.g. 0"),
                    word(
                            "employerBankrupt",
                            "JKP: pemberi kerja pailit atau tutup: " + YES,
                            "JKP: employer bankrupt or closed: " + YES_EN))
            .collect(Collectors.toUnmodifiableMap(Word::fact, Word::says));

    private record Word(String fact, Sentence says) {}

    private FactWords() {}

    /** {@code "upah sebulan, rupiah tanpa titik ribuan, misalnya 2500000"}; the name itself of a fact that is not known here. */
    public static Sentence of(String fact) {
        return WORDS.getOrDefault(fact, new Sentence(fact, fact));
    }

    /** {@code "income (penghasilan sebulan, …)"} of several, as a sentence says what is missing. */
    public static String missing(List<String> facts) {
        return facts.stream().map(fact -> fact + " (" + of(fact).id() + ")").collect(Collectors.joining("; "));
    }

    private static Word word(String fact, String id, String en) {
        return new Word(fact, new Sentence(id, en));
    }
}
