package id.lindung.office.protection;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeClock;
import id.lindung.office.tasks.Tasks;
import id.lindung.regions.RegionCode;
import id.lindung.regions.Regions;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** {@code /peserta}: BPJS's lists, from the upload to the rows nobody could be found for. */
@Controller
class ParticipantsController {

    /** Months the form offers. */
    private static final int OFFERED = 36;

    private static final int LISTS = 100;
    private static final Set<String> OUTCOMES = Set.of("MATCHED", "CONTRADICTORY", "UNMATCHED");
    private static final int PAGE = 100;

    private final ParticipantUploads uploads;
    private final ParticipantLists lists;
    private final Tasks tasks;
    private final Regions regions;
    private final OfficeClock clock;
    private final JdbcClient jdbc;

    ParticipantsController(
            ParticipantUploads uploads,
            ParticipantLists lists,
            Tasks tasks,
            Regions regions,
            OfficeClock clock,
            JdbcClient jdbc) {
        this.uploads = uploads;
        this.lists = lists;
        this.tasks = tasks;
        this.regions = regions;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @GetMapping("/peserta")
    String page(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(required = false) @Nullable String besar,
            @RequestParam(defaultValue = "") String bulan,
            Model model) {
        var problems = new Problems();
        if (besar != null) problems.add("berkas", ui.t("error.toolarge.why"));
        return front(
                model,
                problems,
                month(bulan)
                        .orElse(YearMonth.from(clock.today()).minusMonths(1))
                        .toString(),
                ownRegion());
    }

    @PostMapping("/peserta")
    String upload(
            @ModelAttribute("ui") Ui ui,
            @RequestParam("berkas") MultipartFile file,
            @RequestParam(defaultValue = "") String bulan,
            @RequestParam(defaultValue = "") String wilayah,
            Model model)
            throws IOException {
        importer();
        var problems = new Problems();
        var month = month(bulan);
        var region = RegionCode.parse(wilayah)
                .flatMap(regions::find)
                .map(found -> found.code().value());
        if (file.isEmpty()) problems.add("berkas", ui.t("protection.problem.file"));
        if (month.isEmpty()) problems.add("bulan", ui.t("protection.problem.month"));
        if (region.isEmpty() || !CurrentActor.get().scope().covers(region.get())) {
            problems.add("wilayah", ui.t("protection.problem.region"));
        }
        if (problems.any() || month.isEmpty() || region.isEmpty()) return front(model, problems, bulan, wilayah);
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "daftar");
        UUID id;
        try (var in = file.getInputStream()) {
            id = uploads.keep(in, name, file.getSize(), region.get());
        }
        return switch (uploads.columns(id, name, month.get(), region.get())) {
            case ParticipantColumns.Unreadable(var why, var en) -> {
                uploads.forget(id);
                problems.add("berkas", ui.pick(why, en));
                yield front(model, problems, bulan, wilayah);
            }
            case ParticipantColumns.Known known -> {
                model.addAttribute("columns", known);
                model.addAttribute("file", id.toString());
                model.addAttribute("fileName", name);
                model.addAttribute("month", month.get());
                model.addAttribute("region", region.get());
                model.addAttribute(
                        "regionName", regions.get(new RegionCode(region.get())).label());
                model.addAttribute("register", isEmpty(region.get()));
                yield "protection/check";
            }
        };
    }

    @PostMapping("/peserta/simpan")
    String save(
            @ModelAttribute("ui") Ui ui,
            @RequestParam UUID berkas,
            @RequestParam String bulan,
            @RequestParam String wilayah,
            @RequestParam(defaultValue = "") String daftarkan) {
        importer();
        var name = uploads.name(berkas).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var month = month(bulan).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var task = tasks.submit(
                ParticipantWork.KIND,
                ParticipantWork.KIND + ":" + month + ":" + wilayah,
                ui.t("protection.task", ui.month(month)),
                Map.of(
                        "file", berkas.toString(),
                        "name", name,
                        "month", month.toString(),
                        "region", wilayah,
                        "register", Boolean.toString(daftarkan.equals("ya"))));
        return "redirect:/peserta/proses/" + task;
    }

    /** Shows the work until it is over, then the list. */
    @GetMapping("/peserta/proses/{task}")
    String working(@ModelAttribute("ui") Ui ui, @PathVariable UUID task, Model model) {
        importer();
        var found = tasks.find(task).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return switch (found.state()) {
            case DONE ->
                "redirect:/peserta/" + found.result().get("list")
                        + (Boolean.TRUE.equals(found.result().get("changed")) ? "" : "?sama=ya");
            case FAILED, CANCELLED -> {
                var problems = new Problems();
                problems.add("berkas", Objects.requireNonNullElse(found.problem(), ui.t("protection.cancelled")));
                yield front(
                        model,
                        problems,
                        String.valueOf(found.params().get("month")),
                        String.valueOf(found.params().get("region")));
            }
            case WAITING, RUNNING -> {
                model.addAttribute("task", found);
                yield "protection/working";
            }
        };
    }

    @GetMapping("/peserta/{id:[0-9]{1,18}}")
    String list(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String hasil,
            @RequestParam(defaultValue = "0") int lembar,
            @RequestParam(defaultValue = "0") int baris,
            @RequestParam(defaultValue = "") String sama,
            Model model) {
        importer();
        var list = lists.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!hasil.isEmpty() && !OUTCOMES.contains(hasil)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var rows = lists.rows(id, hasil, lembar, baris, PAGE + 1);
        boolean more = rows.size() > PAGE;
        model.addAttribute("list", list);
        model.addAttribute(
                "regionName", regions.get(new RegionCode(list.region())).label());
        model.addAttribute("outcome", hasil);
        model.addAttribute("rows", more ? rows.subList(0, PAGE) : rows);
        model.addAttribute("more", more);
        model.addAttribute("same", sama.equals("ya"));
        return "protection/list";
    }

    /** That a list has come is everybody's to see who sees an area; what stands in it is the importers'. */
    private String front(Model model, Problems problems, String month, String region) {
        var role = CurrentActor.get().role();
        if (role == Role.PAYER || role == Role.NEIGHBOURHOOD_HEAD) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        model.addAttribute("imports", role.importsParticipants());
        model.addAttribute("problems", problems);
        model.addAttribute(
                "months",
                // An older month that an address asks for is offered as well.
                Stream.concat(
                                Stream.iterate(YearMonth.from(clock.today()), each -> each.minusMonths(1))
                                        .limit(OFFERED),
                                month(month).stream())
                        .distinct()
                        .toList());
        model.addAttribute("month", month);
        model.addAttribute("region", region);
        model.addAttribute("lists", lists.listRecent(LISTS));
        return "protection/front";
    }

    private static void importer() {
        if (!CurrentActor.get().role().importsParticipants()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    private String ownRegion() {
        var own = CurrentActor.get().scope().regionCode();
        if (!own.isEmpty()) return own;
        return jdbc.sql("SELECT region_code FROM office")
                .query(String.class)
                .optional()
                .orElse("");
    }

    private boolean isEmpty(String region) {
        return jdbc.sql(
                        "SELECT NOT EXISTS (SELECT 1 FROM person WHERE region_code >= :region AND region_code < :region || '/')")
                .param("region", region)
                .query(Boolean.class)
                .single();
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
