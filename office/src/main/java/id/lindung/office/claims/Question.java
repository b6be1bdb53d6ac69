package id.lindung.office.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The five pages of a report, one topic each. */
enum Question {
    WHAT(1, "apa"),
    WHO(2, "siapa"),
    WHEN(3, "kapan"),
    HOW(4, "tentang"),
    CHECK(5, "periksa");

    private final int number;
    private final String path;

    Question(int number, String path) {
        this.number = number;
        this.path = path;
    }

    String path() {
        return path;
    }

    /** What is asked on the page, by the names of its fields. */
    List<String> fields() {
        return switch (this) {
            case WHAT -> List.of("apa");
            case WHO -> List.of("nik", "nama", "lahir", "desa", "daftar");
            case WHEN -> List.of("tanggal", "tempat");
            case HOW -> List.of("kerja", "tanggungan", "uraian", "kontak", "hp");
            case CHECK -> List.of();
        };
    }

    int number() {
        return number;
    }

    /** The page after this one; the last leads to itself. */
    Question next() {
        return switch (this) {
            case WHAT -> WHO;
            case WHO -> WHEN;
            case WHEN -> HOW;
            case HOW, CHECK -> CHECK;
        };
    }

    static Optional<Question> of(String path) {
        return Arrays.stream(values()).filter(each -> each.path.equals(path)).findFirst();
    }
}
