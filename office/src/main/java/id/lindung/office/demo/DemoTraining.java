package id.lindung.office.demo;

import id.lindung.office.training.Education;
import id.lindung.office.training.Places;
import id.lindung.office.training.QuotedFigures;
import id.lindung.office.training.SeatGiving;
import id.lindung.office.training.Seekers;
import id.lindung.office.training.Training;
import id.lindung.office.training.Trainings;
import id.lindung.office.training.Vacancies;
import id.lindung.office.training.WayBack;
import id.lindung.synthetic.SyntheticPeople;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * People of Kota Kupang without work, one in ten of the 19,000 that the acting mayor spoke of in June 2023, and trainings in every state.
 * The others stay what they are: a number somebody said.
 */
@Component
class DemoTraining {

    private static final String KOTA = "53.71";
    private static final String BELU = "53.04";
    private static final int SAID = 19_000;
    private static final int ONE_IN = 10;
    private static final int OF_BELU = 40;

    /** Far behind the people who work, so that no two have one NIK. */
    private static final long FROM = 5_000_000;

    private static final int STRIDE = 2_000;

    private final DemoPeople people;
    private final QuotedFigures figures;
    private final Vacancies vacancies;
    private final Trainings trainings;
    private final SeatGiving giving;
    private final Places places;
    private final Seekers seekers;
    private final WayBack wayBack;
    private final JdbcClient jdbc;

    DemoTraining(
            DemoPeople people,
            QuotedFigures figures,
            Vacancies vacancies,
            Trainings trainings,
            SeatGiving giving,
            Places places,
            Seekers seekers,
            WayBack wayBack,
            JdbcClient jdbc) {
        this.people = people;
        this.figures = figures;
        this.vacancies = vacancies;
        this.trainings = trainings;
        this.giving = giving;
        this.places = places;
        this.seekers = seekers;
        this.wayBack = wayBack;
        this.jdbc = jdbc;
    }

    List<DemoPart> all(DemoStory story) {
        return List.of(
                new DemoPart("jobless", at(2026, 6, 1), () -> jobless(story.scaled(SAID) / ONE_IN)),
                new DemoPart("training-seats", at(2026, 6, 20), this::firstSeats),
                new DemoPart("training-passed", at(2026, 8, 14), this::passed),
                new DemoPart("training-running", at(2026, 11, 2), this::running),
                new DemoPart("training-days", at(2026, 11, 20), this::days),
                new DemoPart("training-back", at(2026, 11, 21), this::backAtWork));
    }

    private void jobless(int ofKota) {
        load(KOTA, Math.max(30, ofKota), FROM);
        load(BELU, OF_BELU, FROM * 2);
        check(figures.add(new QuotedFigures.Figure(
                KOTA,
                LocalDate.of(2023, 6, 15),
                SAID,
                "Penjabat Wali Kota Kupang, George M. Hadjoh",
                "ada sekitar 19 ribu angkatan kerja yang belum memiliki pekerjaan",
                "suara-ntt.com, FGD BPJS Ketenagakerjaan dan Pemerintah Kota Kupang, 15 Juni 2023")));
        vacancy("PT contoh Konveksi Timor", "Penjahit", "SEWING", "Oebobo", 2_400_000L, 6);
        vacancy("Bengkel contoh Kasih", "Mekanik sepeda motor", "MOTORCYCLE", "Kelapa Lima", 2_328_970L, 2);
        vacancy("Hotel contoh Teluk Kupang", "Juru masak", "COOKING", "Kota Lama", 2_750_000L, 3);
        vacancy("Koperasi contoh Sejahtera", "Petugas administrasi", "COMPUTER", "Maulafa", null, 1);
    }

    private void load(String regency, int wanted, long from) {
        var generator = SyntheticPeople.of(DemoStory.SEED);
        var batch = new ArrayList<DemoCast>();
        for (long next = from; batch.size() < wanted; next += STRIDE) {
            generator.forEach(next, next + STRIDE, person -> {
                boolean fits = person.village().value().startsWith(regency)
                        && person.birthDate().getYear() >= 1966;
                if (fits && batch.size() < wanted) batch.add(DemoCast.of(person));
            });
        }
        people.loadJobless(batch);
    }

    private void vacancy(
            String employer,
            String title,
            String skill,
            String place,
            @org.jspecify.annotations.Nullable Long wage,
            int heads) {
        check(vacancies.add(
                KOTA, new Vacancies.Vacancy(0, employer, title, skill, place, wage, heads, LocalDate.of(2027, 1, 31))));
    }

    private long offer(
            String region,
            String provider,
            String name,
            String title,
            String skill,
            LocalDate starts,
            LocalDate ends,
            int seats) {
        return trainings
                .offer(new Training.Draft(
                        region,
                        provider,
                        name,
                        title,
                        skill,
                        "Balai " + name,
                        starts,
                        ends,
                        seats,
                        17,
                        45,
                        Education.SD))
                .orElseThrow();
    }

    private Training of(String title) {
        return trainings.list().stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** Two that are over by now. */
    private void firstSeats() {
        offer(
                KOTA,
                "BLK",
                "BLK Kota Kupang",
                "Menjahit pakaian kerja",
                "SEWING",
                LocalDate.of(2026, 7, 6),
                LocalDate.of(2026, 8, 14),
                16);
        offer(
                KOTA,
                "DISNAKER",
                "Disnaker Kota Kupang",
                "Servis sepeda motor injeksi",
                "MOTORCYCLE",
                LocalDate.of(2026, 7, 13),
                LocalDate.of(2026, 8, 14),
                12);
        for (var title : List.of("Menjahit pakaian kerja", "Servis sepeda motor injeksi")) {
            giving.give(of(title));
            var in = seated(of(title));
            // One of twelve finds something else, and the next who waits moves up.
            take(of(title), in.get(3), Places.Step.DECLINE, "Sudah mendapat kerja musiman");
            for (var person : seated(of(title))) take(of(title), person, Places.Step.CONFIRM, "");
        }
    }

    private void passed() {
        for (var title : List.of("Menjahit pakaian kerja", "Servis sepeda motor injeksi")) {
            var training = of(title);
            var in = seated(training);
            for (int week = 0; week < 5; week++)
                attend(training, training.starts().plusDays(7L * week), in, week);
            attend(training, training.ends(), in, 0);
            for (int i = 0; i < in.size(); i++) {
                if (i == 5) take(training, in.get(i), Places.Step.FAIL, "Tidak ikut ujian praktik");
                else if (i == 7) take(training, in.get(i), Places.Step.DROP, "Pindah ke Soe");
                else take(training, in.get(i), Places.Step.CERTIFY, "BLK-" + training.id() + "/" + (101 + i) + "/2026");
            }
        }
    }

    /** One that runs, one whose seats are given, one open in each place, one that was taken off. */
    private void running() {
        offer(
                KOTA,
                "BLK",
                "BLK Kota Kupang",
                "Las busur listrik",
                "WELDING",
                LocalDate.of(2026, 11, 9),
                LocalDate.of(2026, 12, 18),
                16);
        offer(
                KOTA,
                "LPK",
                "LPK contoh Flobamora",
                "Komputer perkantoran",
                "COMPUTER",
                LocalDate.of(2027, 1, 11),
                LocalDate.of(2027, 2, 19),
                20);
        offer(
                KOTA,
                "DISNAKER",
                "Disnaker Kota Kupang",
                "Tata boga untuk usaha kecil",
                "COOKING",
                LocalDate.of(2027, 2, 1),
                LocalDate.of(2027, 2, 26),
                20);
        offer(
                BELU,
                "DISNAKER",
                "Disnaker Belu",
                "Tenun ikat dan pemasaran",
                "WEAVING",
                LocalDate.of(2027, 1, 18),
                LocalDate.of(2027, 2, 12),
                15);
        offer(
                KOTA,
                "LPK",
                "LPK contoh Samudra",
                "Pengolahan hasil laut",
                "FISH_PROCESS",
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2026, 12, 12),
                10);
        giving.give(of("Las busur listrik"));
        for (var person : seated(of("Las busur listrik")))
            take(of("Las busur listrik"), person, Places.Step.CONFIRM, "");
        giving.give(of("Komputer perkantoran"));
        var computer = seated(of("Komputer perkantoran"));
        for (var person : computer.subList(0, computer.size() / 2))
            take(of("Komputer perkantoran"), person, Places.Step.CONFIRM, "");
        check(trainings.cancel(of("Pengolahan hasil laut"), "Instruktur sakit; dijadwalkan lagi tahun depan"));
    }

    private void days() {
        var training = of("Las busur listrik");
        var in = seated(training);
        for (int day = 0; day < 10; day++) attend(training, training.starts().plusDays(day), in, day);
    }

    /** Of those who passed, some are employed and some have a business of their own. */
    private void backAtWork() {
        var company = jdbc.sql(
                        "SELECT id FROM payer WHERE kind = 'COMPANY' AND region_code = :region ORDER BY id LIMIT 1")
                .param("region", KOTA)
                .query(Long.class)
                .optional()
                .orElse(null);
        int n = 0;
        for (var place : places.listIn(of("Menjahit pakaian kerja").id(), 20)) {
            if (place.certificate() == null) continue;
            var seeker = seekers.find(place.seeker()).orElseThrow();
            boolean employed = n % 3 != 2;
            var work = new WayBack.Found(
                    employed,
                    employed ? "COMPANY_WORKER" : "SELF_PAYING",
                    "TAILOR",
                    employed ? company : null,
                    employed ? null : "Jahitan di rumah",
                    employed ? 2_400_000L : 1_200_000L,
                    LocalDate.of(2026, 10, 1));
            if (++n <= 9 && wayBack.found(seeker, work) != WayBack.Answer.DONE)
                throw new IllegalStateException(place.toString());
        }
    }

    private List<Long> seated(Training training) {
        return places.listIn(training.id(), 100).stream()
                .filter(each -> each.state().holdsSeat())
                .map(Places.Place::person)
                .toList();
    }

    /** Nearly all came: each day another one or two did not. */
    private void attend(Training training, LocalDate day, List<Long> in, int number) {
        var present = new ArrayList<Long>();
        for (int i = 0; i < in.size(); i++) if ((i + number) % 9 != 4) present.add(in.get(i));
        check(places.attend(training, day, present));
    }

    private void take(Training training, long person, Places.Step step, String note) {
        check(places.take(training, person, step, note) == Places.Answer.DONE);
    }

    private static void check(boolean done) {
        if (!done) throw new IllegalStateException("the demonstration's training was refused");
    }

    private static Instant at(int year, int month, int day) {
        return DemoPlans.at(year, month, day);
    }
}
