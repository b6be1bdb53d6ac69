package id.lindung.office.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** How many bytes a page may send over a village's line, compressed: the page itself, and the first load of it with all it needs. */
enum Weight {
    /** Sign-in and help: read by anybody, before anything is kept. */
    PUBLIC(8, 25),
    /** Home, forms and one worker's card. */
    VILLAGE(14, 55),
    /** Lists and grids of at most fifty rows. */
    LIST(35, 90),
    /** Boards with charts. */
    BOARD(45, 100);

    private static final Path MEASURED = Path.of("target", "pictures", "weights.csv");

    private final long page;
    private final long all;

    Weight(long pageKilobytes, long allKilobytes) {
        this.page = pageKilobytes * 1000;
        this.all = allKilobytes * 1000;
    }

    /** Compares, and writes down what was measured. */
    void check(String name, long ofPage, long loaded) {
        try {
            Files.createDirectories(MEASURED.getParent());
            Files.writeString(
                    MEASURED,
                    "%s,%s,%d,%d%n".formatted(this, name, ofPage, loaded),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(ofPage).as("bytes of %s", name).isPositive().isLessThanOrEqualTo(page);
        assertThat(loaded).as("bytes of %s with what it loads", name).isLessThanOrEqualTo(all);
    }
}
