package id.lindung.rules.law;

import id.lindung.rules.Sentence;
import java.util.Locale;

/** How sure a value of the law is, strongest first. What is computed from several values is as weak as the weakest. */
public enum VerificationStatus {
    /** The text of the regulation was seen. */
    VERIFIED("teks peraturan sudah dilihat", "text of the regulation seen"),
    /** Seen in press, a manual, a brochure or a public program, not in the gazette. */
    SECONDARY("belum diverifikasi terhadap Lembaran Negara", "not yet verified against the gazette"),
    /** Recomputed from a rule or a series that was seen. */
    DERIVED("dihitung ulang dari aturan yang sudah dilihat", "recomputed from a rule that was seen"),
    /** Written down from memory; to be checked before anyone relies on it. */
    MEMORY("dari ingatan, belum ditemukan sumbernya", "from memory, no source found yet");

    private final String id;
    private final String en;

    VerificationStatus(String id, String en) {
        this.id = id;
        this.en = en;
    }

    /** The less sure of the two. */
    public VerificationStatus weakest(VerificationStatus other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** For people. */
    public Sentence says() {
        return new Sentence(id, en);
    }

    /** The word of data files and JSON: {@code "verified"}, {@code "secondary"}, {@code "derived"}, {@code "memory"}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
