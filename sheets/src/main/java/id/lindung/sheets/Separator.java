package id.lindung.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Which character separates the columns of a text file. */
final class Separator {
    private static final char[] CANDIDATES = {';', ',', '\t', '|'};
    private static final int RECORDS = 60;

    private Separator() {}

    /**
     * The candidate that cuts most records into the same, largest number of columns. Counting columns instead of characters is
     * what makes {@code Rp 1.000,00} and quoted line breaks harmless.
     *
     * @param sample the beginning of the file; its last record may be cut
     */
    static char of(String sample) {
        char best = ',';
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(sample, candidate);
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best;
    }

    private static double score(String sample, char separator) {
        Map<Integer, Integer> byWidth = new HashMap<>();
        int records = 0;
        try (var reader = CsvRows.reader(new StringReader(sample), separator, true);
                var iterator = reader.iterator()) {
            while (records < RECORDS && iterator.hasNext()) {
                String[] fields = iterator.next();
                if (fields.length > 1 || !fields[0].isBlank()) {
                    records++;
                    byWidth.merge(fields.length, 1, Integer::sum);
                }
            }
        } catch (CsvParseException e) {
            // Quotes that make no sense with this separator: what was read before them still counts. Too many columns
            // are columns.
            records++;
            if (String.valueOf(e.getMessage()).contains("fields")) {
                byWidth.merge(Limits.EXCEL_COLUMNS, 1, Integer::sum);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        double best = 0;
        for (var width : byWidth.entrySet()) {
            if (width.getKey() > 1) {
                double share = (double) width.getValue() / records;
                best = Math.max(best, share * (1 + Math.min(width.getKey(), 40)));
            }
        }
        return best;
    }
}
