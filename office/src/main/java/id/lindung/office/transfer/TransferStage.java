package id.lindung.office.transfer;

import id.lindung.office.duplicates.ReviewCandidate;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.PhoneNumber;
import id.lindung.rules.name.NameKey;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carried people as lines of COPY, their numbers sealed again under this office's keys. */
@Component
class TransferStage {

    static final String TABLE = """
            CREATE TEMPORARY TABLE carried (
              seq int PRIMARY KEY, sender_id bigint NOT NULL, nik_index bytea, nik_sealed bytea, nik_mask text, kk_index bytea,
              kk_sealed bytea, phone_index bytea, phone_sealed bytea, phone_mask text, name text NOT NULL,
              name_key text COLLATE "C" NOT NULL, sex text, birth_date date, birth_place text, mother_name text,
              mother_key text COLLATE "C", region_code text COLLATE "C" NOT NULL, rw text, rt text, hamlet text, address text,
              heir_name text, heir_relation text, note text, died_on date, changed_at timestamptz NOT NULL, jobs jsonb NOT NULL,
              changes jsonb NOT NULL, candidate bytea, review_key text
            ) ON COMMIT DROP""";

    static final String COPY = "COPY carried FROM STDIN";

    private static final String NULL = "\\N";

    private final Seal seal;

    TransferStage(Seal seal) {
        this.seal = seal;
    }

    String line(int seq, CarriedPerson person) {
        var nik = person.nik();
        var phone = person.phone();
        return new StringJoiner("\t", "", "\n")
                .add(Integer.toString(seq))
                .add(Long.toString(person.id()))
                .add(index(Purpose.NIK, nik))
                .add(sealed(Purpose.NIK, nik))
                .add(nik == null ? NULL : new Nik(nik).masked())
                .add(index(Purpose.FAMILY_CARD, person.familyCard()))
                .add(sealed(Purpose.FAMILY_CARD, person.familyCard()))
                .add(index(Purpose.PHONE, phone))
                .add(sealed(Purpose.PHONE, phone))
                .add(phone == null ? NULL : new PhoneNumber(phone).masked())
                .add(text(person.name()))
                .add(text(NameKey.of(person.name()).key()))
                .add(text(person.sex()))
                .add(text(person.birthDate()))
                .add(text(person.birthPlace()))
                .add(text(person.motherName()))
                .add(text(
                        person.motherName() == null
                                ? null
                                : NameKey.of(person.motherName()).key()))
                .add(text(person.region()))
                .add(text(person.rw()))
                .add(text(person.rt()))
                .add(text(person.hamlet()))
                .add(text(person.address()))
                .add(text(person.heirName()))
                .add(text(person.heirRelation()))
                .add(text(person.note()))
                .add(text(person.diedOn()))
                .add(text(person.changedAt()))
                .add(text(person.jobs()))
                .add(text(person.changes()))
                .add(nik == null ? NULL : bytes(seal.seal(Purpose.REVIEW, candidate(person))))
                .add(nik == null ? NULL : "pindah:" + HexFormat.of().formatHex(seal.index(Purpose.REVIEW, key(person))))
                .toString();
    }

    private static String key(CarriedPerson person) {
        return String.join(
                "|", "transfer", String.valueOf(person.nik()), person.name(), String.valueOf(person.birthDate()));
    }

    private static String candidate(CarriedPerson person) {
        Map<String, String> more = new LinkedHashMap<>();
        put(more, "hamlet", person.hamlet());
        put(more, "address", person.address());
        put(more, "heir_name", person.heirName());
        put(more, "heir_relation", person.heirRelation());
        put(more, "note", person.note());
        return new ReviewCandidate(
                        person.nik(),
                        person.name(),
                        person.sex(),
                        person.birthDate(),
                        person.birthPlace(),
                        person.motherName(),
                        person.region(),
                        person.rw(),
                        person.rt(),
                        person.familyCard(),
                        person.phone(),
                        more)
                .toJson();
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) values.put(name, value);
    }

    private String index(Purpose purpose, @Nullable String clear) {
        return clear == null ? NULL : bytes(seal.index(purpose, clear));
    }

    private String sealed(Purpose purpose, @Nullable String clear) {
        return clear == null ? NULL : bytes(seal.seal(purpose, clear));
    }

    private static String bytes(byte[] bytes) {
        return "\\\\x" + HexFormat.of().formatHex(bytes);
    }

    /** As COPY's text format wants it: control characters and backslashes escaped. */
    private static String text(@Nullable Object value) {
        if (value == null) return NULL;
        return value.toString()
                .replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
