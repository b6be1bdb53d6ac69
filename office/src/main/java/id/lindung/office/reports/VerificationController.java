package id.lindung.office.reports;

import id.lindung.office.pages.Attempts;
import id.lindung.office.pages.Ui;
import id.lindung.office.people.RegionNames;
import id.lindung.regions.Regions;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /laporan/verifikasi}: whether a paper is ours, for anybody who holds it. */
@Controller
class VerificationController {

    private final SentReports sent;
    private final Regions regions;
    private final Attempts attempts = new Attempts(60, Duration.ofMinutes(10));

    VerificationController(SentReports sent, Regions regions) {
        this.sent = sent;
        this.regions = regions;
    }

    @GetMapping("/laporan/verifikasi")
    String check(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String kode,
            HttpServletRequest request,
            Model model) {
        boolean asked = !kode.isBlank();
        boolean admitted = !asked || attempts.admits(Attempts.subscriber(request.getRemoteAddr()));
        var found = asked && admitted ? VerificationCode.read(kode).flatMap(sent::byCode) : java.util.Optional.empty();
        model.addAttribute("asked", asked);
        model.addAttribute("admitted", admitted);
        model.addAttribute("code", kode.length() > 40 ? kode.substring(0, 40) : kode);
        model.addAttribute("known", found.orElse(null));
        model.addAttribute("regions", new RegionNames(regions));
        return "reports/verify";
    }
}
