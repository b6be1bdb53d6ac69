package id.lindung.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** Words that lock a file. */
final class Passphrases {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    static final int SHORTEST = 12;

    private Passphrases() {}

    /** The first line of a file. */
    static String read(Path file) throws IOException {
        try (var lines = Files.newBufferedReader(file)) {
            var line = lines.readLine();
            return line == null ? "" : line.strip();
        }
    }

    /** Twenty letters in groups of five: about 99 bits. */
    static String random() {
        var random = new SecureRandom();
        var text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            if (i > 0 && i % 5 == 0) text.append('-');
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
