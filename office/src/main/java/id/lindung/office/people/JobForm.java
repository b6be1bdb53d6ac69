package id.lindung.office.people;

import id.lindung.office.pages.Ui;
import id.lindung.rules.time.ContributionMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/** From what was typed about a job to the job. */
final class JobForm {

    private JobForm() {}

    /** The form of an existing job. */
    static Map<String, String> filled(PersonJob job) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("pekerjaan", job.occupation() == null ? "" : job.occupation());
        fields.put("pekerjaan_lain", job.occupationText() == null ? "" : job.occupationText());
        fields.put("kategori", job.category());
        fields.put("pembayar", job.payer() == null ? "" : job.payer().toString());
        fields.put("tempat", job.workplace() == null ? "" : job.workplace());
        fields.put("penghasilan", job.money() == null ? "" : job.money().toString());
        fields.put("desil", job.decile() == null ? "" : job.decile().toString());
        fields.put(
                "mulai",
                job.from().equals(Jobs.BEGINNING)
                        ? ""
                        : YearMonth.from(job.from()).toString());
        fields.put(
                "sampai",
                job.until() == null
                        ? ""
                        : YearMonth.from(job.until().minusDays(1)).toString());
        fields.put("utama", job.principal() ? "ya" : "");
        return fields;
    }

    /** Reads the form; look at its problems before using what it gives. */
    static Jobs.Draft read(FormReader form, Vocabulary.Words words, Payers payers, Ui ui) {
        var occupation = form.optional("pekerjaan");
        if (occupation != null && words.findOccupation(occupation).isEmpty()) {
            form.problems().add("pekerjaan", ui.t("people.problem.occupation"));
        }
        if (occupation == null && form.optional("pekerjaan_lain") == null) {
            form.problems().add("pekerjaan", ui.t("people.problem.occupation"));
        }
        var category = words.find(form.text("kategori"));
        if (category.isEmpty()) form.problems().add("kategori", ui.t("people.problem.category"));
        var payer = form.text("pembayar").matches("[0-9]{1,18}")
                ? payers.find(Long.parseLong(form.text("pembayar")))
                : java.util.Optional.<Payers.Payer>empty();
        if (payer.isEmpty() && !form.text("pembayar").isEmpty()) {
            form.problems().add("pembayar", ui.t("people.problem.payer"));
        }
        var from = form.month("mulai");
        var last = form.month("sampai");
        var starts = from == null || from.isBefore(Jobs.BEGINNING) ? Jobs.BEGINNING : from;
        var until = last == null ? null : next(last);
        if (until != null && !starts.isBefore(until)) form.problems().add("sampai", ui.t("people.problem.ends"));
        return new Jobs.Draft(
                occupation,
                form.optional("pekerjaan_lain"),
                category.map(Vocabulary.Category::code).orElse(""),
                category.map(Vocabulary.Category::segment).orElse(""),
                payer.map(Payers.Payer::id).orElse(null),
                payer.map(Payers.Payer::name).orElse(null),
                form.optional("tempat"),
                form.rupiah("penghasilan"),
                form.decile("desil"),
                starts,
                until,
                form.text("utama").equals("ya"));
    }

    private static LocalDate next(LocalDate month) {
        return ContributionMonth.containing(month).next().firstDay();
    }
}
