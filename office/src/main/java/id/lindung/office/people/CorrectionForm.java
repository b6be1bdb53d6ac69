package id.lindung.office.people;

import id.lindung.office.actor.Scope;
import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.rules.identity.FamilyCardNumber;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.PhoneNumber;
import id.lindung.rules.name.NameKey;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From what was typed about one topic to the columns it changes. A sealed number left empty stays; a dash removes it. */
final class CorrectionForm {

    private static final String REMOVE = "-";

    private final PersonCard person;
    private final FormReader form;
    private final Ui ui;
    private final Seal seal;
    private final Patch patch = new Patch();

    CorrectionForm(PersonCard person, Map<String, String> fields, Ui ui, Seal seal, LocalDate today) {
        this.person = person;
        this.form = new FormReader(fields, ui, today);
        this.ui = ui;
        this.seal = seal;
    }

    /** What the form of a topic holds before anything is typed. */
    static Map<String, String> filled(PersonCard person, Topic topic, Ui ui) {
        var fields = new LinkedHashMap<String, String>();
        switch (topic) {
            case IDENTITY -> {
                fields.put("nama", person.name());
                fields.put("lahir", person.birthDate() == null ? "" : sipp(person.birthDate()));
                fields.put("jk", text(person.sex()));
                fields.put("tempat", text(person.birthPlace()));
            }
            case FAMILY -> {
                fields.put("ibu", text(person.motherName()));
                fields.put("waris", text(person.heirName()));
                fields.put("hubungan", text(person.heirRelation()));
            }
            case HOME -> {
                fields.put("rt", text(person.rt()));
                fields.put("rw", text(person.rw()));
                fields.put("dusun", text(person.hamlet()));
                fields.put("alamat", text(person.address()));
            }
        }
        return fields;
    }

    Problems problems() {
        return form.problems();
    }

    Patch read(Topic topic) {
        switch (topic) {
            case IDENTITY -> identity();
            case FAMILY -> family();
            case HOME -> home();
        }
        return patch;
    }

    private void identity() {
        var name = form.name("nama", "people.problem.noname");
        if (name != null && patch.set("name", person.name(), name)) {
            patch.columns.put("name_key", NameKey.of(name).key());
        }
        if (!form.text("nik").isEmpty()) nik(form.nik("nik"));
        patch.set("birth_date", person.birthDate(), form.date("lahir", null));
        var sex = form.sex("jk", null);
        patch.set("sex", person.sex(), sex == null ? null : sex.code());
        patch.set("birth_place", person.birthPlace(), form.optional("tempat"));
    }

    private void nik(@Nullable Nik nik) {
        if (nik == null) return;
        patch.columns.put("nik_index", seal.index(Purpose.NIK, nik.digits()));
        patch.columns.put("nik_sealed", seal.seal(Purpose.NIK, nik.digits()));
        patch.columns.put("nik_mask", nik.masked());
        patch.columns.put("identity", "FORMAT_OK");
        patch.shown("nik", person.nikMask(), nik.masked());
    }

    private void family() {
        var mother = form.name("ibu", null);
        if (patch.set("mother_name", person.motherName(), mother)) {
            patch.columns.put(
                    "mother_key", mother == null ? null : NameKey.of(mother).key());
        }
        if (form.text("kk").equals(REMOVE)) familyCard(null);
        else if (!form.text("kk").isEmpty()) familyCard(form.familyCard("kk"));
        patch.set("heir_name", person.heirName(), form.name("waris", null));
        patch.set("heir_relation", person.heirRelation(), form.optional("hubungan"));
    }

    private void familyCard(@Nullable FamilyCardNumber number) {
        patch.columns.put("kk_index", number == null ? null : seal.index(Purpose.FAMILY_CARD, number.digits()));
        patch.columns.put("kk_sealed", number == null ? null : seal.seal(Purpose.FAMILY_CARD, number.digits()));
        patch.shown("kk", person.hasFamilyCard() ? "********" : null, number == null ? null : number.masked());
    }

    private void home() {
        var place = form.neighbourhood("rt", "rw");
        var rt = place == null ? null : Registration.blankToNull(place.rt());
        var rw = place == null ? null : Registration.blankToNull(place.rw());
        if (!inside(ui.actor().scope(), rt, rw)) form.problems().add("rt", ui.t("people.problem.neighbourhood"));
        boolean otherRt = patch.set("rt", person.rt(), rt);
        boolean moved = patch.set("rw", person.rw(), rw) || otherRt;
        if (moved && (person.rtAlt() != null || person.rwAlt() != null)) {
            patch.columns.put("rt_alt", null);
            patch.columns.put("rw_alt", null);
        }
        patch.set("hamlet", person.hamlet(), form.optional("dusun"));
        patch.set("address", person.address(), form.optional("alamat"));
        if (form.text("hp").equals(REMOVE)) phone(null);
        else if (!form.text("hp").isEmpty()) phone(form.phone("hp"));
    }

    private void phone(@Nullable PhoneNumber phone) {
        patch.columns.put("phone_index", phone == null ? null : seal.index(Purpose.PHONE, phone.international()));
        patch.columns.put("phone_sealed", phone == null ? null : seal.seal(Purpose.PHONE, phone.international()));
        patch.columns.put("phone_mask", phone == null ? null : phone.masked());
        patch.shown("phone", person.phoneMask(), phone == null ? null : phone.masked());
    }

    private static boolean inside(Scope scope, @Nullable String rt, @Nullable String rw) {
        return scope.rw() == null
                || (scope.rw().equals(rw) && (scope.rt() == null || scope.rt().equals(rt)));
    }

    private static String sipp(LocalDate date) {
        return "%02d/%02d/%04d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
