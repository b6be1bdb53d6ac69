package id.lindung.office.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The five pages of a report, one topic each. */
enum Question {
    WHAT("apa", "apa"),
    WHO("siapa", "nik", "nama", "lahir", "desa", "daftar"),
    WHEN("kapan", "tanggal", "tempat"),
    HOW("tentang", "kerja", "tanggungan", "uraian", "kontak", "hp"),
    CHECK("periksa");

    private final String path;
    private final List<String> fields;

    Question(String path, String... fields) {
        this.path = path;
        this.fields = List.of(fields);
    }

    String path() {
        return path;
    }

    List<String> fields() {
        return fields;
    }

    int number() {
        return ordinal() + 1;
    }

    static Optional<Question> of(String path) {
        return Arrays.stream(values()).filter(each -> each.path.equals(path)).findFirst();
    }
}
