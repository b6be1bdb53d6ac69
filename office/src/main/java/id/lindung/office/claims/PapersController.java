package id.lindung.office.claims;

import id.lindung.office.pages.Ui;
import id.lindung.office.papers.Papers;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The papers of a case: handed in one by one, and looked at, each view recorded. */
@Controller
class PapersController {

    private final Claims claims;
    private final Documents documents;
    private final Papers papers;

    PapersController(Claims claims, Documents documents, Papers papers) {
        this.claims = claims;
        this.documents = documents;
        this.papers = papers;
    }

    @GetMapping("/klaim/" + ClaimsController.NUMBER + "/dokumen")
    String list(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String besar,
            Model model) {
        ClaimRights.must(ClaimRights.seesPapers(ClaimRights.role()));
        var claim = ClaimsController.get(claims, number);
        model.addAttribute("claim", claim);
        model.addAttribute("documents", documents.list(claim));
        if (besar != null) model.addAttribute("refused", ui.t("claims.paper.toolarge"));
        return "claims/documents";
    }

    @PostMapping("/klaim/" + ClaimsController.NUMBER + "/dokumen")
    String give(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String dokumen,
            @RequestParam(defaultValue = "0") long penerima,
            @RequestParam(name = "berkas", required = false) @Nullable MultipartFile file,
            RedirectAttributes after)
            throws IOException {
        ClaimRights.must(ClaimRights.seesPapers(ClaimRights.role()));
        var claim = ClaimsController.get(claims, number);
        if (file == null || file.isEmpty()) {
            after.addFlashAttribute("refused", ui.t("claims.paper.nofile"));
        } else {
            var name = file.getOriginalFilename();
            try (var in = file.getInputStream()) {
                documents
                        .give(claim, dokumen, penerima, name == null ? "" : name, in)
                        .ifPresentOrElse(
                                why -> ClaimsController.refused(ui, why, after),
                                () -> after.addFlashAttribute("said", ui.t("claims.paper.kept")));
            }
        }
        return "redirect:" + claim.href() + "/dokumen#d-" + (penerima == 0 ? dokumen : dokumen + "-" + penerima);
    }

    /** The paper itself. Whose it is not sees that there is none. */
    @GetMapping("/klaim/" + ClaimsController.NUMBER + "/dokumen/{file}")
    void view(@PathVariable String number, @PathVariable UUID file, HttpServletResponse response) throws IOException {
        ClaimRights.must(ClaimRights.seesPapers(ClaimRights.role()));
        var claim = ClaimsController.get(claims, number);
        var paper = papers.find(file)
                .filter(each -> each.subject().equals(claim.subject()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try (var content = papers.view(paper, claim.number())) {
            response.setContentType(paper.kind().type());
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader(
                    "Content-Disposition",
                    (paper.kind() == id.lindung.office.papers.Paper.Kind.PDF ? "attachment" : "inline")
                            + "; filename=\"" + claim.number() + "."
                            + paper.kind().ending() + "\"");
            content.transferTo(response.getOutputStream());
        }
    }
}
