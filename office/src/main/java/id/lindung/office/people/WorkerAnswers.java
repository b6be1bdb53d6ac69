package id.lindung.office.people;

import id.lindung.office.actor.Scope;
import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.regions.RegionCode;
import id.lindung.regions.RegionLevel;
import id.lindung.regions.RegionRange;
import id.lindung.regions.Regions;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.Sex;
import id.lindung.rules.place.Neighbourhood;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers given so far to the questions about one worker, read step by step. */
final class WorkerAnswers {

    /** The answer "no, I shall type it myself" to the decoded birth date. */
    static final String OTHER = "isi";

    private final Map<String, String> answers;
    private final Ui ui;
    private final LocalDate today;
    private final Scope scope;
    private final Regions regions;
    private final Vocabulary.Words words;

    WorkerAnswers(Map<String, String> answers, Ui ui, LocalDate today, Regions regions, Vocabulary.Words words) {
        this.answers = answers;
        this.ui = ui;
        this.today = today;
        this.scope = ui.actor().scope();
        this.regions = regions;
        this.words = words;
    }

    /** What is wrong with one step's answers. */
    Problems problems(Step step) {
        var form = form();
        switch (step) {
            case VILLAGE -> village(form);
            case NIK -> nik(form);
            case BIRTH -> birth(form);
            case NAME -> name(form);
            case WORK -> work(form);
            case HOME -> home(form);
            case CHECK -> {}
        }
        return form.problems();
    }

    /** The first step that is not answered well, or CHECK. */
    Step firstOpen() {
        for (var step : Step.values()) if (step == Step.CHECK || problems(step).any()) return step;
        return Step.CHECK;
    }

    /** Everything; only after {@link #firstOpen} said CHECK. */
    NewWorker read() {
        var form = form();
        var nik = nik(form);
        var birth = birth(form);
        var category = words.find(form.text("kategori")).orElseThrow();
        var work = work(form);
        return new NewWorker(
                nik,
                String.valueOf(name(form)),
                birth.date(),
                birth.sex(),
                form.name("ibu", null),
                village(form),
                home(form),
                form.optional("dusun"),
                form.phone("hp"),
                work,
                form.optional("pekerjaan_lain"),
                category.code(),
                category.segment(),
                form.rupiah("penghasilan"));
    }

    @Nullable
    Nik nik() {
        return nik(form());
    }

    Birth birth() {
        return birth(form());
    }

    String village() {
        return village(form());
    }

    /** The possible birth dates of the NIK; empty without one. */
    List<LocalDate> decodedDates() {
        var nik = nik();
        return nik == null ? List.of() : nik.birthDates(today);
    }

    /** Date and sex, from the NIK when its owner confirmed them. */
    record Birth(@Nullable LocalDate date, @Nullable Sex sex) {}

    private FormReader form() {
        return new FormReader(answers, ui, today);
    }

    private String village(FormReader form) {
        if (scope.regionCode().length() == 13) return scope.regionCode();
        var text = form.required("desa", "people.problem.village");
        var village = RegionCode.parse(text)
                .filter(code -> code.level().depth() == RegionLevel.VILLAGE.depth())
                .flatMap(regions::find);
        if (village.isEmpty() || !scope.covers(village.get().code().value())) {
            form.problems().add("desa", ui.t("people.problem.village"));
            return "";
        }
        return village.get().code().value();
    }

    /** Villages of the scope that a typed name may mean. */
    List<id.lindung.regions.Region> villagesLike(String text) {
        return regions.search(text, new RegionRange(scope.from(), scope.until()), 12).stream()
                .filter(region -> region.level().depth() == RegionLevel.VILLAGE.depth())
                .limit(8)
                .toList();
    }

    private @Nullable Nik nik(FormReader form) {
        return isPending() ? null : form.nik("nik");
    }

    boolean isPending() {
        return answers.getOrDefault("tanpa", "").equals("ya");
    }

    private Birth birth(FormReader form) {
        var nik = isPending()
                ? null
                : Nik.read(answers.getOrDefault("nik", "")).find().orElse(null);
        var dates = nik == null ? List.<LocalDate>of() : nik.birthDates(today);
        var answer = form.text("benar");
        if (nik != null && !dates.isEmpty() && !answer.equals(OTHER)) {
            for (var date : dates) if (date.toString().equals(answer)) return new Birth(date, nik.sex());
            form.problems().add("benar", ui.t("people.problem.confirm"));
            return new Birth(null, null);
        }
        return new Birth(form.date("lahir", "people.problem.birth"), form.sex("jk", "people.problem.sex"));
    }

    private @Nullable String name(FormReader form) {
        form.name("ibu", null);
        return form.name("nama", "people.problem.noname");
    }

    private @Nullable String work(FormReader form) {
        var occupation = form.required("pekerjaan", "people.problem.occupation");
        if (!occupation.isEmpty() && words.findOccupation(occupation).isEmpty()) {
            form.problems().add("pekerjaan", ui.t("people.problem.occupation"));
        }
        if (occupation.equals("OTHER") && form.optional("pekerjaan_lain") == null) {
            form.problems().add("pekerjaan_lain", ui.t("people.problem.occupation.other"));
        }
        if (words.find(form.text("kategori")).isEmpty()) {
            form.problems().add("kategori", ui.t("people.problem.category"));
        }
        form.rupiah("penghasilan");
        return occupation;
    }

    private @Nullable Neighbourhood home(FormReader form) {
        form.phone("hp");
        form.text("dusun");
        var place = form.neighbourhood("rt", "rw");
        if (scope.rw() == null) return place;
        boolean inside = place != null
                && place.rw().equals(scope.rw())
                && (scope.rt() == null || place.rt().equals(scope.rt()));
        if (!inside) form.problems().add("rt", ui.t("people.problem.neighbourhood"));
        return place;
    }
}
