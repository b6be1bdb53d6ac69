package id.lindung.office.people;

/** A field that two people filled differently at once. */
public record Clash(String field, String mine, String theirs) {}
