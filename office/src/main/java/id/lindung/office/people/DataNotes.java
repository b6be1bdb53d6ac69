package id.lindung.office.people;

import id.lindung.office.pages.Ui;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.Sex;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is doubtful or missing about one person, in sentences that say what to do. */
@Component
class DataNotes {

    private final JdbcClient jdbc;
    private final Seal seal;

    DataNotes(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    List<String> of(PersonCard person, Ui ui) {
        var notes = new ArrayList<String>();
        if (person.isPending()) notes.add(ui.t("people.note.pending"));
        if (person.identity().equals("NOT_MATCHED")) notes.add(ui.t("people.note.unmatched"));
        if (person.birthDate() == null) notes.add(ui.t("people.note.birth"));
        if (isDefaultDate(person)) notes.add(ui.t("people.note.default"));
        if (!person.isPending()) againstNik(person, ui, notes);
        if (person.motherName() == null) notes.add(ui.t("people.note.mother"));
        return notes;
    }

    /** 1 January is what offices write when they do not know the day. */
    private static boolean isDefaultDate(PersonCard person) {
        return person.birthDate() != null && person.birthDate().getDayOfYear() == 1;
    }

    /** The number is opened only to compare it; nothing of it is shown. */
    private void againstNik(PersonCard person, Ui ui, List<String> notes) {
        var sealed = jdbc.sql("SELECT nik_sealed FROM person WHERE id = :id")
                .param("id", person.id())
                .query(byte[].class)
                .optional();
        if (sealed.isEmpty()) return;
        var nik = new Nik(seal.open(Purpose.NIK, sealed.get()));
        if (person.birthDate() != null && !nik.agreesWith(person.birthDate())) notes.add(ui.t("people.note.birth.nik"));
        if (person.sex() != null && !nik.agreesWith(Sex.ofCode(person.sex()))) notes.add(ui.t("people.note.sex.nik"));
    }
}
