package id.lindung.office.duplicates;

import java.util.List;

/** What of a person is chosen as one when two records become one. Columns of one field only make sense together. */
public enum MergeField {
    NAME("name", "name_key"),
    NIK("identity", "nik_index", "nik_sealed", "nik_mask"),
    SEX("sex"),
    BIRTH_DATE("birth_date"),
    BIRTH_PLACE("birth_place"),
    MOTHER("mother_name", "mother_key"),
    FAMILY_CARD("kk_index", "kk_sealed"),
    HOME("region_code", "rw", "rt", "rw_alt", "rt_alt", "hamlet", "address"),
    PHONE("phone_index", "phone_sealed", "phone_mask"),
    HEIR("heir_name", "heir_relation"),
    NOTE("note"),
    DIED_ON("died_on");

    private final String columns;

    MergeField(String... columns) {
        this.columns = String.join(" ", columns);
    }

    List<String> columns() {
        return List.of(columns.split(" "));
    }

    /** {@code name = o.name, name_key = o.name_key}. */
    String assignments(String source) {
        return String.join(
                ", ",
                columns().stream()
                        .map(column -> column + " = " + source + "." + column)
                        .toList());
    }
}
