package id.lindung.office.people;

import java.util.List;
import java.util.Optional;

/** What a correction is about: one topic a page. */
public enum Topic {
    IDENTITY("identitas", List.of("nama", "nik", "lahir", "jk", "tempat")),
    FAMILY("keluarga", List.of("ibu", "kk", "waris", "hubungan")),
    HOME("rumah", List.of("rt", "rw", "dusun", "alamat", "hp"));

    private final String path;
    private final List<String> fields;

    Topic(String path, List<String> fields) {
        this.path = path;
        this.fields = fields;
    }

    public String path() {
        return path;
    }

    public List<String> fields() {
        return fields;
    }

    static Optional<Topic> of(String path) {
        for (var topic : values()) if (topic.path.equals(path)) return Optional.of(topic);
        return Optional.empty();
    }
}
