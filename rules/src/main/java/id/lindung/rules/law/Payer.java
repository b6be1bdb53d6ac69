package id.lindung.rules.law;

import java.util.Locale;

/** The legal role that owes a line, or that pays it out. Which fund really pays only selects reliefs. */
public enum Payer {
    /** The employer's share. */
    EMPLOYER,
    /** The worker's share, withheld from the wage. */
    WORKER,
    /** The member of BPU or PMI. */
    PARTICIPANT,
    /** The state's share of JKP. */
    GOVERNMENT,
    /** BPJS Ketenagakerjaan, which pays benefits. */
    BPJS;

    /** The word of JSON and cases: {@code "employer"}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
