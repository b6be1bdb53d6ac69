package id.lindung.rules.funding;

/** Whose budget a fund is: urban villages and cities have none of the income that villages have. */
public enum FundPlace {
    VILLAGE,
    URBAN_VILLAGE,
    REGENCY,
    CITY,
    PROVINCE
}
