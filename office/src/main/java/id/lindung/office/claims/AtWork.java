package id.lindung.office.claims;

/** Whether a death had to do with work: then JKK pays, else JKM. Not known: JKM is opened, and the branch may turn it. */
public enum AtWork {
    YES,
    NO,
    UNKNOWN
}
