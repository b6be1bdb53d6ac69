package id.lindung.office.intake;

import id.lindung.sheets.TableFile;
import id.lindung.sheets.layout.ColumnMapping;
import id.lindung.sheets.layout.Field;
import id.lindung.sheets.layout.TableLayout;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides which sheets of a file are read, and which columns mean what: a correction first, then memory, then the guess. */
@Component
class Plans {

    private final JdbcClient jdbc;

    Plans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The sheets that list workers. Hidden sheets hold lists for lookups and are left out.
     *
     * @param corrected columns by the text of a {@link TableKey}
     * @param region whose memory of layouts is asked
     */
    List<SheetPlan> of(TableFile file, Map<String, String> corrected, String region) {
        List<SheetPlan> plans = new ArrayList<>();
        for (var sheet : file.sheets()) {
            if (sheet.hidden()) continue;
            for (var layout : TableLayout.detectAll(file, sheet.index())) {
                var correction = corrected.get(TableKey.of(layout).text());
                if (correction == null) correction = corrected.get(Integer.toString(sheet.index()));
                var mapping = correction != null
                        ? corrected(layout, ColumnMapping.decode(correction))
                        : remembered(layout, region);
                if (listsWorkers(mapping)) plans.add(new SheetPlan(layout, mapping));
            }
        }
        return plans;
    }

    /** A correction of a whole sheet knows one table; of tables side by side each takes what names its own columns. */
    private static ColumnMapping corrected(TableLayout layout, ColumnMapping correction) {
        Map<Field, Integer> own = new EnumMap<>(Field.class);
        correction.columns().forEach((field, column) -> {
            if (column >= layout.from() && column < layout.until()) own.put(field, column);
        });
        var mapping = new ColumnMapping(own);
        if (!own.isEmpty() && listsWorkers(mapping)) return mapping;
        mapping = layout.mapping();
        for (var each : own.entrySet()) mapping = mapping.with(each.getKey(), each.getValue());
        return mapping;
    }

    /** A number alone makes a list of persons; a name needs something more than a name beside it. */
    private static boolean listsWorkers(ColumnMapping mapping) {
        return mapping.has(Field.NATIONAL_ID)
                || (mapping.has(Field.NAME)
                        && (mapping.has(Field.BIRTH_DATE)
                                || mapping.has(Field.BIRTH_PLACE_AND_DATE)
                                || mapping.has(Field.BIRTH_YEAR)
                                || mapping.has(Field.FAMILY_CARD)
                                || mapping.has(Field.MOTHER_NAME)));
    }

    private ColumnMapping remembered(TableLayout layout, String region) {
        return jdbc.sql("SELECT mapping FROM import_mapping WHERE region_code = :region AND fingerprint = :fingerprint")
                .param("region", region)
                .param("fingerprint", layout.fingerprint())
                .query(String.class)
                .optional()
                .map(ColumnMapping::decode)
                .orElseGet(layout::mapping);
    }

    /** Remembers a correction for the next file of this region with these headings. */
    void remember(TableLayout layout, ColumnMapping mapping, String region) {
        jdbc.sql("""
            INSERT INTO import_mapping (region_code, fingerprint, mapping) VALUES (:region, :fingerprint, :mapping)
            ON CONFLICT (region_code, fingerprint)
            DO UPDATE SET mapping = excluded.mapping, saved_by = acting(), saved_at = now()\
            """)
                .param("region", region)
                .param("fingerprint", layout.fingerprint())
                .param("mapping", mapping.encode())
                .update();
    }
}
