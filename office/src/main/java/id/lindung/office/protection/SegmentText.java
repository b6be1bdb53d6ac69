package id.lindung.office.protection;

import id.lindung.rules.CellText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Segments and membership states as lists write them. */
final class SegmentText {

    private SegmentText() {}

    /** The segment's code; null when the cell is empty or says something else. */
    static @Nullable String read(String raw) {
        var text = CellText.clean(raw)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z]+", " ")
                .strip();
        return switch (text) {
            case "PU", "PENERIMA UPAH", "PPU", "PEKERJA PENERIMA UPAH" -> "PU";
            case "BPU", "PBPU", "BUKAN PENERIMA UPAH", "PEKERJA BUKAN PENERIMA UPAH", "MANDIRI" -> "BPU";
            case "JAKON", "JASA KONSTRUKSI", "KONSTRUKSI" -> "JAKON";
            case "PMI", "PEKERJA MIGRAN", "PEKERJA MIGRAN INDONESIA", "TKI" -> "PMI";
            default -> null;
        };
    }

    static boolean saysInactive(String raw) {
        var text = CellText.clean(raw)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z]+", " ")
                .strip();
        return switch (text) {
            case "NA", "NON AKTIF", "NONAKTIF", "TIDAK AKTIF", "KELUAR", "BERHENTI", "INACTIVE", "T", "N" -> true;
            default -> false;
        };
    }
}
