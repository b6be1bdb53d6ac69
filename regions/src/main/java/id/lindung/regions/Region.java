package id.lindung.regions;

import java.util.Optional;

/**
 * One region of the current list.
 *
 * @param code its code
 * @param name its name as listed. Regencies and cities carry their kind ("Kabupaten Belu"), other levels do not ("Bauho")
 */
public record Region(RegionCode code, String name) {

    public Region {
        if (name.isBlank()) {
            throw new IllegalArgumentException("Region " + code + " has no name");
        }
    }

    public RegionLevel level() {
        return code.level();
    }

    /** The code of the region above; empty for a province. */
    public Optional<RegionCode> parent() {
        return code.parent();
    }

    /** The name with its kind: "Desa Bauho", "Kecamatan Tasifeto Timur", "Kabupaten Belu". */
    public String label() {
        return level().depth() == 2 ? name : level().indonesian() + " " + name;
    }
}
