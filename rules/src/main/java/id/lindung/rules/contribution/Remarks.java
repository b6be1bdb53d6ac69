package id.lindung.rules.contribution;

import id.lindung.rules.Sentence;
import id.lindung.rules.law.Note;
import id.lindung.rules.law.ValueText;
import id.lindung.rules.money.Sen;
import id.lindung.rules.time.ContributionMonth;

/** Warnings and conditions to prove, in the words in which they are told. */
final class Remarks {

    // Made once: most quotes of a segment carry the same ones.
    static final Note COVID_PAID_UNTIL_JULY_2020 = Note.of(
            "COVID_PAID_UNTIL_JULY_2020",
            "Keringanan COVID-19 berlaku bila iuran sampai Juli 2020 sudah lunas (PP 49/2020).",
            "The COVID-19 relief holds when contributions up to July 2020 are paid (PP 49/2020).");

    static final Note JP_DEFERRED = Note.of(
            "JP_DEFERRED",
            "Iuran JP yang dibayar sekarang hanya 1%; 99% sisanya ditunda dan harus lunas paling lambat 15 April 2022 (PP 49/2020 Pasal 17-18).",
            "Only 1 % of JP is paid now; the deferred 99 % must be settled by 15 April 2022 (PP 49/2020 Pasal 17-18).");

    static final Note JP_DEFERRAL_POSSIBLE = Note.of(
            "JP_DEFERRAL_POSSIBLE",
            "Pemberi kerja menengah atau besar dapat menunda 99% iuran JP bulan ini; tulis employerScale bila demikian.",
            "A medium or large employer may defer 99 % of this month's JP; give employerScale if so.");

    static final Note LABOUR_INTENSIVE_CONDITIONS = Note.of(
            "LABOUR_INTENSIVE_CONDITIONS",
            "Keringanan padat karya: paling sedikit 50 pekerja aktif, industri makanan-minuman-tembakau, tekstil, kulit, alas kaki, mainan, atau furnitur, dan iuran sampai Januari 2025 lunas.",
            "Labour-intensive relief: at least 50 active workers, food-drink-tobacco, textile, leather, footwear, toys or furniture, and contributions up to January 2025 paid.");

    static final Note JKP_MEMBERSHIP = Note.of(
            "JKP_MEMBERSHIP",
            "Peserta JKP: WNI, belum 54 tahun saat mendaftar, dan ikut semua program yang diwajibkan bagi skala usahanya serta JKN.",
            "JKP members are citizens, not yet 54 when registered, and in every programme their employer's scale owes and in JKN.");

    static final Note JKP_NEEDS_JKK = Note.of(
            "JKP_NEEDS_JKK",
            "Iuran JKP berasal dari JKK, tetapi JKK tidak ditanyakan: tagihan pemberi kerja tidak lengkap.",
            "JKP comes out of JKK, but JKK was not asked for: the employer's bill is not whole.");

    static final Note RISK_CLASS_VERY_LOW = Note.of(
            "RISK_CLASS_VERY_LOW",
            "Kantor pemerintah dan desa dianggap berisiko sangat rendah (0,24%).",
            "Government and village offices are presumed to be of very low risk (0.24 %).");

    static final Note NON_ASN_JHT_OWED = Note.of(
            "NON_ASN_JHT_OWED",
            "Sejak 24 Februari 2025 tenaga non-ASN wajib didaftarkan pada JKK, JKM, dan JHT (Permenaker 1/2025 Pasal 3A).",
            "Since 24 February 2025 non-ASN staff must be registered in JKK, JKM and JHT (Permenaker 1/2025 Pasal 3A).");

    static final Note RELIEF_DISPUTED = Note.of(
            "RELIEF_DISPUTED",
            "Keringanan BPU di luar transportasi disebut brosur dan pers, tetapi tanya jawab kementerian hanya menyebut transportasi. Pastikan ke cabang BPJS.",
            "The BPU relief outside transport is in a brochure and the press, but a ministry FAQ speaks of transport only. Confirm with the BPJS branch.");

    static final Note NOT_PAID_BY_APBN_APBD = Note.of(
            "NOT_PAID_BY_APBN_APBD",
            "Keringanan BPU hanya bila iuran tidak dibayar APBN atau APBD (PP 50/2025 Pasal 3).",
            "The BPU relief only holds when APBN or APBD do not pay (PP 50/2025 Pasal 3).");

    static final Note RELIEF_NOT_FOR_APBN_APBD = Note.of(
            "RELIEF_NOT_FOR_APBN_APBD",
            "Keringanan 50% tidak berlaku karena iuran dibayar APBN atau APBD (PP 50/2025 Pasal 3).",
            "The 50 % relief does not hold because APBN or APBD pays (PP 50/2025 Pasal 3).");

    static final Note RELIEF_APBDES_UNSETTLED = Note.of(
            "RELIEF_APBDES_UNSETTLED",
            "Tidak ada sumber yang menyebut apakah APBDes termasuk APBD dalam PP 50/2025 Pasal 3. Dihitung tanpa keringanan; tanyakan ke cabang BPJS.",
            "No source says whether a village budget counts as APBD in PP 50/2025 Pasal 3. Computed without relief; ask the BPJS branch.");

    static final Note RELIEF_DISABLED = Note.of(
            "RELIEF_DISABLED",
            "Ada keringanan untuk bulan ini yang sumbernya terlalu lemah untuk diterapkan; dihitung tanpa keringanan itu.",
            "A relief for this month has sources too weak to apply; computed without it.");

    static final Note JKK_JKM_PAIR = Note.of(
            "JKK_JKM_PAIR",
            "Peserta BPU wajib ikut JKK dan JKM bersama-sama; JHT pilihan.",
            "BPU members join JKK and JKM together; JHT is optional.");

    static final Note NO_LATE_FEE_KNOWN = Note.of(
            "NO_LATE_FEE_KNOWN",
            "Denda keterlambatan segmen ini tidak ditemukan; tidak dihitung.",
            "No late fine of this segment was found; none is computed.");

    static final Note CONTRACT_VALUE_WITHOUT_VAT = Note.of(
            "CONTRACT_VALUE_WITHOUT_VAT",
            "Nilai kontrak yang dipakai tidak termasuk PPN.",
            "The contract value used does not include VAT.");

    static final Note JKP_ROUNDING = Note.of(
            "JKP_ROUNDING",
            "Karena dibulatkan per baris, JKK, JKM, dan JKP pemberi kerja berselisih satu atau dua rupiah dari tagihan tanpa JKP. Peraturan tidak menentukan pembulatan.",
            "Rounded per line, the employer's JKK, JKM and JKP differ by a rupiah or two from the bill without JKP. The law does not settle rounding.");

    private Remarks() {}

    static void covid(Answer answer) {
        answer.prove(COVID_PAID_UNTIL_JULY_2020);
    }

    static void pensionDeferred(Answer answer) {
        answer.warn(JP_DEFERRED);
    }

    static void pensionDeferrable(Answer answer) {
        answer.warn(JP_DEFERRAL_POSSIBLE);
    }

    static void labourIntensive(Answer answer) {
        answer.prove(LABOUR_INTENSIVE_CONDITIONS);
    }

    static void noLabourRelief(Answer answer, ContributionMonth month) {
        answer.warn(
                "RELIEF_OUTSIDE_MONTHS",
                "Keringanan JKK padat karya tidak berlaku pada {}: hanya Februari 2025 sampai Januari 2026.",
                "The labour-intensive JKK relief does not hold in {}: only February 2025 to January 2026.",
                month);
    }

    static void jkpMembership(Answer answer) {
        answer.prove(JKP_MEMBERSHIP);
    }

    static void jkpWithoutAccident(Answer answer) {
        answer.warn(JKP_NEEDS_JKK);
    }

    static void jkpNotYet(Answer answer, ContributionMonth month) {
        answer.warn(
                "JKP_NOT_IN_FORCE",
                "JKP belum ada pada {}; iuran dihitung tanpa rekomposisi.",
                "JKP did not exist in {}; contributions are computed without recomposition.",
                month);
    }

    static void jkpRounding(Answer answer) {
        answer.warn(JKP_ROUNDING);
    }

    static void ceilingNotPublished(Answer answer, ContributionMonth month) {
        answer.warn(
                "JP_CEILING_NOT_PUBLISHED",
                "Batas upah JP untuk {} belum diumumkan; dipakai batas yang terakhir diketahui.",
                "The JP ceiling for {} is not yet published; the last known one is used.",
                month);
    }

    static void presumedRisk(Answer answer) {
        answer.prove(RISK_CLASS_VERY_LOW);
    }

    static void belowMinimum(Answer answer, Sen wage, Sen minimum) {
        answer.warn(
                "WAGE_BELOW_MINIMUM",
                "Upah {} di bawah upah minimum {}. Iuran dihitung atas upah yang ditulis.",
                "The wage {} is below the minimum wage {}. Contributions are computed on the wage as given.",
                wage,
                minimum);
    }

    static void programmesOwed(Answer answer, EmployerScale scale, String missing) {
        var name = ValueText.word(scale.code());
        answer.warn(Note.when(
                "PROGRAMMES_OWED",
                () -> new Sentence(
                        "Usaha berskala " + name.id() + " juga wajib ikut " + missing + " (Perpres 109/2013 Pasal 6).",
                        "An employer of scale " + name.en() + " also owes " + missing
                                + " (Perpres 109/2013 Pasal 6).")));
    }

    static void oldAgeOwed(Answer answer) {
        answer.warn(NON_ASN_JHT_OWED);
    }

    static void reliefDisputed(Answer answer) {
        answer.warn(RELIEF_DISPUTED);
    }

    static void reliefSelfPaid(Answer answer) {
        answer.prove(NOT_PAID_BY_APBN_APBD);
    }

    static void reliefExcluded(Answer answer) {
        answer.warn(RELIEF_NOT_FOR_APBN_APBD);
    }

    static void reliefVillageBudget(Answer answer) {
        answer.warn(RELIEF_APBDES_UNSETTLED);
    }

    static void reliefDisabled(Answer answer) {
        answer.warn(RELIEF_DISABLED);
    }

    static void pairIncomplete(Answer answer) {
        answer.warn(JKK_JKM_PAIR);
    }

    static Note incomeBelowReportable(Sen least) {
        return Note.of(
                "INCOME_BELOW_REPORTABLE",
                "Penghasilan terendah yang dapat dilaporkan adalah {}; dihitung pada golongan terendah.",
                "The lowest income that can be reported is {}; computed in the lowest band.",
                least);
    }

    static void ageNotAsked(Answer answer, int limit) {
        answer.prove(
                "BPU_UNDER_AGE_LIMIT",
                "Peserta belum berusia {} tahun saat mendaftar.",
                "The member is not yet {} when registering.",
                limit);
    }

    static void ageLimitUnknown(Answer answer, ContributionMonth month) {
        answer.warn(
                "AGE_LIMIT_UNKNOWN",
                "Batas usia pendaftaran BPU pada {} (sebelum Permenaker 5/2021) belum ditemukan sumbernya.",
                "The BPU age limit of {} (before Permenaker 5/2021) has no source here.",
                month);
    }

    static void longArrears(Answer answer, int months) {
        answer.warn(
                "BPU_ARREARS_TOO_LONG",
                "Tunggakan BPU yang dapat dibayar paling banyak {} bulan; sesudah itu kepesertaan berakhir dan dimulai lagi tanpa tunggakan lama.",
                "BPU members can pay at most {} months of arrears; after that membership ends and restarts without them.",
                months);
    }

    static void noLateFee(Answer answer) {
        answer.warn(NO_LATE_FEE_KNOWN);
    }

    static void netOfVat(Answer answer) {
        answer.prove(CONTRACT_VALUE_WITHOUT_VAT);
    }

    static void contractBetweenTerms(Answer answer, int paidTerm, int extra) {
        answer.warn(
                "PMI_BETWEEN_TERMS",
                "Kontrak dihitung {} bulan ditambah {} bulan perpanjangan; Permenaker 4/2023 hanya menyebut 6, 12, dan 24 bulan.",
                "Computed as {} months and {} months of extension; Permenaker 4/2023 names 6, 12 and 24 months only.",
                paidTerm,
                extra);
    }
}
