package id.lindung.office.people;

import id.lindung.regions.Region;
import id.lindung.regions.Regions;

/** Names of regions for templates. */
public record RegionNames(Regions regions) {

    public String label(String code) {
        return regions.find(code).map(Region::label).orElse(code);
    }
}
