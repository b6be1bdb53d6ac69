package id.lindung.office.coverage;

import id.lindung.office.actor.Role;
import id.lindung.office.pages.Csv;
import id.lindung.office.pages.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /cakupan/kosong}: the villages nobody of which is on record, and when data last came from there. */
@Controller
class SilentController {

    /** More villages than any regency has. */
    private static final int MOST = 1_000;

    private static final String SILENT = """
            SELECT v.code, v.name, d.name AS district,
                   (SELECT max(known_on) FROM registered_delta t WHERE t.region_code = v.code AND t.dimension = 'ALL' AND t.key = '') AS last
            FROM region v JOIN region d ON d.code = v.parent
            WHERE v.code >= :region AND v.code < :region || '/' AND length(v.code) = 13
              AND (SELECT coalesce(sum(people), 0) FROM registered_delta t
                   WHERE t.region_code = v.code AND t.dimension = 'ALL' AND t.key = '') = 0
            ORDER BY v.code LIMIT :most""";

    private final Asked asked;
    private final JdbcClient jdbc;

    SilentController(Asked asked, JdbcClient jdbc) {
        this.asked = asked;
        this.jdbc = jdbc;
    }

    @GetMapping("/cakupan/kosong")
    String silent(@ModelAttribute("ui") Ui ui, @RequestParam(defaultValue = "") String wilayah, Model model) {
        var place = asked.read(wilayah, "", "", "");
        model.addAttribute("name", place.name());
        model.addAttribute("region", place.region());
        model.addAttribute("villages", silent(ui, place.region()));
        return "coverage/silent";
    }

    @GetMapping("/cakupan/kosong.csv")
    void csv(@ModelAttribute("ui") Ui ui, @RequestParam(defaultValue = "") String wilayah, HttpServletResponse response)
            throws IOException {
        var place = asked.read(wilayah, "", "", "");
        var csv = new Csv().row("code", "village", "district", "last");
        for (var each : silent(ui, place.region())) csv.row(each.code(), each.name(), each.district(), each.last());
        csv.send(response, "belum-mengirim-" + place.region() + ".csv");
    }

    private List<SilentVillage> silent(Ui ui, String region) {
        var role = ui.actor().role();
        if (role == Role.PAYER || role == Role.NEIGHBOURHOOD_HEAD) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (region.length() < 5) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return jdbc.sql(SILENT)
                .param("region", region)
                .param("most", MOST)
                .query((row, n) -> new SilentVillage(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("district"),
                        row.getObject("last", LocalDate.class)))
                .list();
    }
}
