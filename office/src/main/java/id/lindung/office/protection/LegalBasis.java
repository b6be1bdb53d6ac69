package id.lindung.office.protection;

import id.lindung.rules.Sentence;

/**
 * What a status rests on.
 *
 * @param status how well the source is known: verified, secondary, derived or memory
 */
public record LegalBasis(Sentence source, String status) {

    static final LegalBasis EMPLOYER_ARREARS = new LegalBasis(
            new Sentence(
                    "Tunggakan pemberi kerja sampai tiga bulan: aturan sejenis untuk JKP ada di PP 6/2025 Pasal 39; untuk JKK dan JKM pasalnya belum kami baca.",
                    "Employer arrears of up to three months: a like rule for JKP stands in PP 6/2025 article 39; the article for JKK and JKM was not read."),
            "memory");
    static final LegalBasis OWN_ARREARS = new LegalBasis(
            new Sentence(
                    "Buku pedoman kepesertaan BPJS Ketenagakerjaan hal. 59: tunggakan BPU boleh dibayar paling banyak tiga bulan. Apakah bulan itu dilindungi tidak disebut.",
                    "BPJS Ketenagakerjaan's membership handbook p. 59: arrears of non-wage workers may be paid for at most three months. Whether such a month is protected is not said."),
            "secondary");
    static final LegalBasis AGE_LIMIT = new LegalBasis(
            new Sentence(
                    "Syarat mendaftar sebagai BPU: belum berusia 65 tahun (pemberitaan pers; teks peraturan belum dibaca).",
                    "To register as non-wage worker one must be under 65 (press; the regulation was not read)."),
            "secondary");
    static final LegalBasis COVERED_ELSEWHERE = new LegalBasis(
            new Sentence(
                    "ASN, TNI, dan Polri dijamin program lain (pemberitaan pers; teks peraturan belum dibaca).",
                    "Civil servants, army and police are insured elsewhere (press; the regulation was not read)."),
            "secondary");
}
