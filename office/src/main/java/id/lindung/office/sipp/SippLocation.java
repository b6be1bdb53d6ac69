package id.lindung.office.sipp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Regencies as SIPP numbers them: four digits of Kemendagri's code, before Papua was split in 2022. */
public final class SippLocation {

    private static final Map<String, String> LEGACY = read();

    private SippLocation() {}

    private static Map<String, String> read() {
        try (var in = Objects.requireNonNull(SippLocation.class.getResourceAsStream("/sipp/lokasi-legacy.csv"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .collect(Collectors.toMap(parts -> parts[1], parts -> parts[2], (first, _) -> first, HashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code 53.04.02.2005} is {@code 5304}; empty for a place wider than a regency. */
    public static String of(String region) {
        if (region.length() < 5) return "";
        var regency = region.substring(0, 5);
        return LEGACY.entrySet().stream()
                .filter(each -> each.getValue().equals(regency))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(regency.replace(".", ""));
    }

    /** {@code 5304} is {@code 53.04}. */
    public static Optional<String> regency(String code) {
        if (!code.matches("[0-9]{4}")) return Optional.empty();
        var legacy = LEGACY.get(code);
        return Optional.of(legacy == null ? code.substring(0, 2) + "." + code.substring(2) : legacy);
    }
}
