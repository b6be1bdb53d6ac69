package id.lindung.office.people;

import java.util.List;
import java.util.Optional;

/** The pages of registering one worker, one topic each; the last part of their address. */
public enum Step {
    VILLAGE("desa"),
    NIK("nik"),
    BIRTH("lahir"),
    NAME("nama"),
    WORK("kerja"),
    HOME("rumah"),
    CHECK("periksa");

    private static final List<Step> ORDER = List.of(values());

    private final String path;

    Step(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /** Which page this is when {@code first} is the first one, from 1. */
    int numberFrom(Step first) {
        return ORDER.indexOf(this) - ORDER.indexOf(first) + 1;
    }

    Step next() {
        return this == CHECK ? CHECK : ORDER.get(ORDER.indexOf(this) + 1);
    }

    Step previous() {
        return this == VILLAGE ? VILLAGE : ORDER.get(ORDER.indexOf(this) - 1);
    }

    static Optional<Step> of(String path) {
        for (var step : values()) if (step.path.equals(path)) return Optional.of(step);
        return Optional.empty();
    }
}
