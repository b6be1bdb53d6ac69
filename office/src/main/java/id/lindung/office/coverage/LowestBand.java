package id.lindung.office.coverage;

/**
 * What a month costs for a non-wage worker of the lowest income band: JKK 10,000 and JKM 6,800 rupiah (PP 44/2015, appendix II;
 * read in the press only, so every page that shows it says "sumber kedua").
 */
final class LowestBand {

    static final long RUPIAH_A_MONTH = 16_800;

    private LowestBand() {}
}
