package id.lindung.regions;

/** What a code, possibly from an old list, stands for today. */
public sealed interface Resolution {

    /** The code is in the current list. */
    record Current(Region region) implements Resolution {}

    /**
     * The code was retired and one current region continues it.
     *
     * @param from the retired code
     * @param oldName the name it had
     * @param to the region of today
     */
    record Successor(RegionCode from, String oldName, Region to) implements Resolution {}

    /**
     * The code was retired and no current region continues it for certain: a human decides where its people belong.
     *
     * @param code the retired code
     * @param oldName the name it had
     * @param lastEdition the year of the last list that held it
     */
    record Retired(RegionCode code, String oldName, int lastEdition) implements Resolution {}

    /** In no list we know, or not a code at all. */
    record Unknown(String text) implements Resolution {}
}
