package id.lindung.office.people;

import java.util.List;
import java.util.Optional;

/** What a correction is about: one topic a page. */
public enum Topic {
    IDENTITY("identitas"),
    FAMILY("keluarga"),
    HOME("rumah");

    private final String path;

    Topic(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /** The fields of its form. */
    List<String> fields() {
        return switch (this) {
            case IDENTITY -> List.of("nama", "nik", "lahir", "jk", "tempat");
            case FAMILY -> List.of("ibu", "kk", "waris", "hubungan");
            case HOME -> List.of("rt", "rw", "dusun", "alamat", "hp");
        };
    }

    static Optional<Topic> of(String path) {
        for (var topic : values()) if (topic.path.equals(path)) return Optional.of(topic);
        return Optional.empty();
    }
}
