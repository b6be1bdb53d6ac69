package id.lindung.office.demo;

import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.rules.identity.PhoneNumber;
import id.lindung.rules.name.NameKey;
import java.util.HexFormat;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One synthetic person as a line of COPY, identity numbers sealed like everybody's. */
@Component
class DemoLine {

    private static final String NULL = "\\N";

    private final Seal seal;

    DemoLine(Seal seal) {
        this.seal = seal;
    }

    String of(DemoCast cast) {
        var person = cast.person();
        var nik = cast.pending() ? null : person.nik();
        var card = person.familyCard().digits();
        var phone = person.phone()
                .map(PhoneNumber::read)
                .flatMap(reading -> reading.find())
                .orElse(null);
        return new StringJoiner("\t", "", "\n")
                .add(Long.toString(person.index()))
                .add(bytes(nik == null ? null : seal.index(Purpose.NIK, nik.digits())))
                .add(bytes(nik == null ? null : seal.seal(Purpose.NIK, nik.digits())))
                .add(nik == null ? NULL : nik.masked())
                .add(bytes(seal.index(Purpose.FAMILY_CARD, card)))
                .add(bytes(seal.seal(Purpose.FAMILY_CARD, card)))
                .add(bytes(phone == null ? null : seal.index(Purpose.PHONE, phone.international())))
                .add(bytes(phone == null ? null : seal.seal(Purpose.PHONE, phone.international())))
                .add(phone == null ? NULL : phone.masked())
                .add(person.name())
                .add(NameKey.of(person.name()).key())
                .add(person.sex().code())
                .add(person.birthDate().toString())
                .add(person.birthPlace())
                .add(person.motherName())
                .add(NameKey.of(person.motherName()).key())
                .add(person.village().value())
                .add("%03d".formatted(person.rt()))
                .add("%03d".formatted(person.rw()))
                .add(cast.occupation())
                .add(person.occupation().indonesian())
                .add(cast.category())
                .add(cast.segment())
                .add(Long.toString(person.monthlyIncome()))
                .add(Integer.toString(person.decile()))
                .add(person.workingSince().atDay(1).toString())
                .toString();
    }

    private static String bytes(byte @Nullable [] bytes) {
        return bytes == null ? NULL : "\\\\x" + HexFormat.of().formatHex(bytes);
    }
}
