package id.lindung.regions;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Translates four-digit regency numbers between {@link CodeSystem}s. BPS numbers are known for NTT only. */
public final class RegencyNumbers {

    private static final RegencyNumbers SHARED = new RegencyNumbers();

    private final Map<String, RegionCode> fromBps = new HashMap<>();
    private final Map<RegionCode, String> toBps = new HashMap<>();

    private RegencyNumbers() {
        for (String[] fields : CsvResource.read("bps-codes.csv", 2)) {
            var code = new RegionCode(fields[0]);
            fromBps.put(fields[1], code);
            toBps.put(code, fields[1]);
        }
    }

    public static RegencyNumbers load() {
        return SHARED;
    }

    /** The regency a number means in the given system; empty when it is not four digits, or a BPS number outside NTT. */
    public Optional<RegionCode> read(String number, CodeSystem system) {
        return RegionCode.parse(number)
                .filter(code -> code.level().depth() == 2)
                .flatMap(code -> switch (system) {
                    case KEMENDAGRI -> Optional.of(code);
                    case BPS -> Optional.ofNullable(fromBps.get(code.digits()));
                });
    }

    /** The regency's four digits in the given system; empty when it is not a regency, or for BPS outside NTT. */
    public Optional<String> write(RegionCode regency, CodeSystem system) {
        return switch (system) {
            case KEMENDAGRI -> regency.level().depth() == 2 ? Optional.of(regency.digits()) : Optional.empty();
            case BPS -> Optional.ofNullable(toBps.get(regency));
        };
    }

    /** The number in one system for the number in another. */
    public Optional<String> translate(String number, CodeSystem from, CodeSystem to) {
        return read(number, from).flatMap(regency -> write(regency, to));
    }
}
