package id.lindung.office.duplicates;

import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.PhoneNumber;
import id.lindung.rules.name.NameKey;
import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The row of a file as columns of a person; what the file left blank is no column. */
@Component
class RowColumns {

    private final Seal seal;

    RowColumns(Seal seal) {
        this.seal = seal;
    }

    Map<String, Object> of(ReviewCandidate row) {
        var columns = new LinkedHashMap<String, Object>();
        columns.put("name", row.name());
        columns.put("name_key", NameKey.of(row.name()).key());
        put(columns, "sex", row.value("sex"));
        var birth = row.value("birthDate");
        if (birth != null) columns.put("birth_date", Date.valueOf(LocalDate.parse(birth)));
        put(columns, "birth_place", row.value("birthPlace"));
        var mother = row.value("motherName");
        if (mother != null) {
            columns.put("mother_name", mother);
            columns.put("mother_key", NameKey.of(mother).key());
        }
        columns.put("region_code", row.region());
        for (var same : new String[] {"rt", "rw", "hamlet", "address", "note"}) put(columns, same, row.value(same));
        put(columns, "rt_alt", row.value("rtAlternative"));
        put(columns, "rw_alt", row.value("rwAlternative"));
        put(columns, "heir_name", row.value("heirName"));
        put(columns, "heir_relation", row.value("heirRelation"));
        var card = row.value("familyCard");
        if (card != null) {
            columns.put("kk_index", seal.index(Purpose.FAMILY_CARD, card));
            columns.put("kk_sealed", seal.seal(Purpose.FAMILY_CARD, card));
        }
        var phone = row.value("phone");
        if (phone != null) {
            columns.put("phone_index", seal.index(Purpose.PHONE, phone));
            columns.put("phone_sealed", seal.seal(Purpose.PHONE, phone));
            columns.put("phone_mask", new PhoneNumber(phone).masked());
        }
        return columns;
    }

    /** The identity number by itself: it is never changed by an update that only has another one. */
    Map<String, Object> number(ReviewCandidate row) {
        var nik = row.value("nik");
        var columns = new LinkedHashMap<String, Object>();
        columns.put("identity", nik == null ? "PENDING" : "FORMAT_OK");
        if (nik != null) {
            columns.put("nik_index", seal.index(Purpose.NIK, nik));
            columns.put("nik_sealed", seal.seal(Purpose.NIK, nik));
            columns.put("nik_mask", new Nik(nik).masked());
        }
        return columns;
    }

    private static void put(Map<String, Object> columns, String column, @Nullable String value) {
        if (value != null && !value.isBlank()) columns.put(column, value);
    }
}
