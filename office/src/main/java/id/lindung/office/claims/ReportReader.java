package id.lindung.office.claims;

import id.lindung.office.actor.Actor;
import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.people.People;
import id.lindung.regions.RegionCode;
import id.lindung.regions.RegionLevel;
import id.lindung.regions.Regions;
import id.lindung.rules.CellText;
import id.lindung.rules.Reading;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.NikReading;
import id.lindung.rules.identity.PhoneNumber;
import id.lindung.rules.name.NameKey;
import id.lindung.rules.time.DateText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the answers of a report page by page, with the same rules and sentences as every other form. */
@Component
class ReportReader {

    private static final int VILLAGE = 13;
    private static final int LONGEST = 500;

    private final People people;
    private final Regions regions;

    ReportReader(People people, Regions regions) {
        this.people = people;
        this.regions = regions;
    }

    /** What is wrong with the answers to one question. */
    Problems check(Question question, Map<String, String> answers, Ui ui, LocalDate today) {
        var problems = new Problems();
        switch (question) {
            case WHAT -> {
                if (cause(answers).isEmpty()) problems.add("apa", ui.t("claims.q.what.missing"));
            }
            case WHO -> who(answers, ui, today, problems);
            case WHEN -> day(answers, "tanggal", ui, today, problems);
            case HOW -> {
                if (cause(answers).filter(each -> each == Cause.DEATH).isPresent()
                        && choice(AtWork.class, get(answers, "kerja")).isEmpty()) {
                    problems.add("kerja", ui.t("claims.q.work.missing"));
                }
                if (asksOtherCover(answers)
                        && choice(OtherCover.class, get(answers, "tanggungan")).isEmpty()) {
                    problems.add("tanggungan", ui.t("claims.q.cover.missing"));
                }
                if (!get(answers, "hp").isEmpty()
                        && PhoneNumber.read(get(answers, "hp")) instanceof Reading.Refused<PhoneNumber>(var why)) {
                    problems.add("hp", ui.pick(why.id(), why.en()));
                }
            }
            case CHECK -> {}
        }
        return problems;
    }

    private void who(Map<String, String> answers, Ui ui, LocalDate today, Problems problems) {
        if (!get(answers, "pekerja").isEmpty()) return;
        var nik = nik(answers, ui, problems);
        if (nik != null && people.findByNik(nik).isPresent()) return;
        if (nik != null && get(answers, "nama").isEmpty()) {
            var elsewhere =
                    ui.actor().role().importsWorkers() ? people.findVillageOfNik(nik) : Optional.<String>empty();
            problems.add(
                    "nik",
                    elsewhere
                            .map(code -> ui.t(
                                    "claims.q.who.elsewhere",
                                    regions.find(code).map(each -> each.label()).orElse(code)))
                            .orElse(ui.t("claims.q.who.unknown")));
        }
        if (NameKey.of(get(answers, "nama")).isEmpty())
            problems.add("nama", ui.t(nik == null ? "claims.q.who.missing" : "claims.q.name.missing"));
        day(answers, "lahir", ui, today, problems);
        if (village(answers, ui.actor()) == null) problems.add("desa", ui.t("claims.q.village.missing"));
    }

    private static @Nullable Nik nik(Map<String, String> answers, Ui ui, Problems problems) {
        if (get(answers, "nik").isEmpty()) return null;
        return switch (Nik.read(get(answers, "nik"))) {
            case NikReading.Valid(var nik) -> nik;
            case NikReading.Refused(var _, var why) -> {
                problems.add("nik", ui.pick(why.id(), why.en()));
                yield null;
            }
        };
    }

    private static @Nullable LocalDate day(
            Map<String, String> answers, String field, Ui ui, LocalDate today, Problems problems) {
        return switch (DateText.read(get(answers, field), today)) {
            case Reading.Read<LocalDate>(var day, var _) -> day;
            case Reading.Missing<LocalDate>() -> {
                problems.add(field, ui.t("claims.q.day.missing"));
                yield null;
            }
            case Reading.Refused<LocalDate>(var why) -> {
                problems.add(field, ui.pick(why.id(), why.en()));
                yield null;
            }
        };
    }

    /** Whether an accident's treatment may have another payer: the one question about JKN and the region's free treatment. */
    static boolean asksOtherCover(Map<String, String> answers) {
        return cause(answers).map(Cause::isAtWork).orElse(false);
    }

    static Optional<Cause> cause(Map<String, String> answers) {
        return Arrays.stream(Cause.values())
                .filter(each -> each.slug().equals(get(answers, "apa")))
                .findFirst();
    }

    static <E extends Enum<E>> Optional<E> choice(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(word))
                .findFirst();
    }

    /** The village of a stranger: the actor's own, else the code that was written. */
    private @Nullable String village(Map<String, String> answers, Actor actor) {
        var own = actor.scope().regionCode();
        if (own.length() == VILLAGE) return own;
        return RegionCode.parse(get(answers, "desa"))
                .filter(code ->
                        code.level() == RegionLevel.VILLAGE || code.value().length() == VILLAGE)
                .filter(code -> regions.find(code).isPresent() && actor.scope().covers(code.value()))
                .map(RegionCode::value)
                .orElse(null);
    }

    /** The report that answered questions tell; empty while one is missing. */
    Optional<Report> report(Map<String, String> answers, Actor actor, LocalDate today) {
        var cause = cause(answers);
        var day = DateText.read(get(answers, "tanggal"), today).find();
        if (cause.isEmpty() || day.isEmpty()) return Optional.empty();
        var person = person(answers);
        var stranger = person == null ? stranger(answers, actor, today) : null;
        if (person == null && stranger == null) return Optional.empty();
        return Optional.of(new Report(
                cause.get(),
                person,
                stranger,
                day.get(),
                choice(AtWork.class, get(answers, "kerja"))
                        .orElse(cause.get().isAtWork() ? AtWork.YES : AtWork.UNKNOWN),
                choice(OtherCover.class, get(answers, "tanggungan")).orElse(OtherCover.UNKNOWN),
                get(answers, "tempat"),
                get(answers, "uraian"),
                get(answers, "kontak"),
                PhoneNumber.read(get(answers, "hp")).find().orElse(null)));
    }

    private @Nullable Long person(Map<String, String> answers) {
        var chosen = get(answers, "pekerja");
        if (chosen.matches("[0-9]{1,18}")) return Long.valueOf(chosen);
        var nik = Nik.read(get(answers, "nik")).find();
        if (nik.isEmpty()) return null;
        var known = people.findByNik(nik.get());
        return known.isPresent() ? known.getAsLong() : null;
    }

    private Report.@Nullable Stranger stranger(Map<String, String> answers, Actor actor, LocalDate today) {
        var village = village(answers, actor);
        var name = get(answers, "nama");
        if (village == null || NameKey.of(name).isEmpty()) return null;
        var nik = Nik.read(get(answers, "nik")).find().orElse(null);
        return new Report.Stranger(
                nik, name, DateText.read(get(answers, "lahir"), today).find().orElse(null), village);
    }

    static String get(Map<String, String> answers, String field) {
        var text = CellText.clean(answers.getOrDefault(field, ""));
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
