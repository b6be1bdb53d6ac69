package id.lindung.office.people;

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

    private final String path;

    Step(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    Step next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    static Optional<Step> of(String path) {
        for (var step : values()) if (step.path.equals(path)) return Optional.of(step);
        return Optional.empty();
    }
}
