package id.lindung.rules.funding;

/** Whose budget a fund is: urban villages and cities have none of the income that villages have. */
public enum FundPlace {
    /** A village's budget. */
    VILLAGE,
    /** An urban village, part of the city's budget. */
    URBAN_VILLAGE,
    /** A regency's budget. */
    REGENCY,
    /** A city's budget. */
    CITY,
    /** The province's budget. */
    PROVINCE
}
