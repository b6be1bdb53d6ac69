package id.lindung.office.claims;

import id.lindung.office.pages.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Appeals and complaints about a case. */
@Controller
class AppealsController {

    private final Claims claims;
    private final Appeals appeals;

    AppealsController(Claims claims, Appeals appeals) {
        this.claims = claims;
        this.appeals = appeals;
    }

    @PostMapping("/klaim/" + ClaimsController.NUMBER + "/pengaduan")
    String raise(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String number,
            @RequestParam(defaultValue = "COMPLAINT") String jenis,
            @RequestParam(defaultValue = "") String nama,
            @RequestParam(defaultValue = "") String isi,
            RedirectAttributes after) {
        ClaimRights.must(ClaimRights.reports(ClaimRights.role()));
        var claim = ClaimsController.get(claims, number);
        var kind = ReportReader.choice(Appeals.Kind.class, jenis).orElse(Appeals.Kind.COMPLAINT);
        appeals.raise(claim, kind, nama, isi)
                .ifPresentOrElse(
                        why -> ClaimsController.refused(ui, why, after),
                        () -> after.addFlashAttribute("said", ui.t("claims.appeal.kept")));
        return "redirect:" + claim.href();
    }

    @PostMapping("/klaim/" + ClaimsController.NUMBER + "/pengaduan/{appeal:[0-9]{1,18}}")
    String answer(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String number,
            @PathVariable long appeal,
            @RequestParam(defaultValue = "") String benar,
            @RequestParam(defaultValue = "") String jawaban,
            RedirectAttributes after) {
        ClaimRights.must(ClaimRights.decides(ClaimRights.role()));
        var claim = ClaimsController.get(claims, number);
        appeals.answer(claim, appeal, benar.equals("ya"), jawaban)
                .ifPresentOrElse(
                        why -> ClaimsController.refused(ui, why, after),
                        () -> after.addFlashAttribute("said", ui.t("claims.appeal.answered")));
        return "redirect:" + claim.href();
    }
}
