package id.lindung.regions;

import java.util.List;

/** Which village a written name means. Only letters are compared, and nothing is guessed: when unsure, a human is asked. */
public sealed interface VillageMatch {

    /** Exactly one village has this name here. */
    record One(Region village) implements VillageMatch {}

    /** More than one village has this name here (at least two, in code order). */
    record Several(List<Region> villages) implements VillageMatch {
        public Several {
            villages = List.copyOf(villages);
        }
    }

    /** No village has this name here; the nearest ones, best first, are offered and none is chosen. */
    record None(List<Region> nearest) implements VillageMatch {
        public None {
            nearest = List.copyOf(nearest);
        }
    }
}
