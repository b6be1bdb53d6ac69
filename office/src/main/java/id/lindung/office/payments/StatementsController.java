package id.lindung.office.payments;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.billing.BillRights;
import id.lindung.office.billing.Refusal;
import id.lindung.office.pages.Portion;
import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
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

/** {@code /penerimaan}: statements in, and the rows that wait for somebody to decide. */
@Controller
class StatementsController {

    private static final int LISTED = 50;

    private final Statements statements;
    private final StatementRows rows;
    private final OfficeDirectory office;

    StatementsController(Statements statements, StatementRows rows, OfficeDirectory office) {
        this.rows = rows;
        this.statements = statements;
        this.office = office;
    }

    @GetMapping("/penerimaan")
    String front(Model model) {
        mustHandle();
        model.addAttribute("statements", rows.recent(LISTED));
        model.addAttribute("open", rows.open(LISTED));
        return "payments/statements";
    }

    @PostMapping("/penerimaan")
    String read(
            @ModelAttribute("ui") Ui ui,
            @RequestParam("berkas") MultipartFile file,
            @RequestParam(defaultValue = "") String kolom,
            RedirectAttributes after)
            throws IOException {
        mustHandle();
        if (file.isEmpty()) {
            after.addFlashAttribute("refused", List.of(ui.t("payments.file.missing")));
            return "redirect:/penerimaan";
        }
        var copy = office.scratchFile("mutasi");
        try {
            file.transferTo(copy);
            var name = file.getOriginalFilename();
            switch (statements.read(copy, name == null ? "mutasi" : name, kolom)) {
                case Statements.Outcome.Refused(var why) -> after.addFlashAttribute("refused", why.said(ui));
                case Statements.Outcome.Done done ->
                    after.addFlashAttribute(
                            "said",
                            done.changed()
                                    ? ui.t(
                                            "payments.read",
                                            ui.n(done.rows()),
                                            ui.n(done.count("BOOKED")),
                                            ui.rupiah(done.booked()),
                                            ui.n(done.count("OPEN")))
                                    : ui.t("payments.read.before"));
            }
        } finally {
            Files.deleteIfExists(copy);
        }
        return "redirect:/penerimaan";
    }

    @GetMapping("/penerimaan/{id:[0-9]{1,18}}")
    String statement(@PathVariable long id, @RequestParam(defaultValue = "0") int mulai, Model model) {
        mustHandle();
        var statement = rows.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        int after = Math.max(0, mulai);
        model.addAttribute("statement", statement);
        Portion.of(rows.rows(id, null, after, LISTED + 1), after, LISTED).into(model, "rows");
        return "payments/statement";
    }

    /** A bill's number books the row; a note alone sets it aside. */
    @PostMapping("/penerimaan/baris/{row:[0-9]{1,18}}")
    String decide(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long row,
            @RequestParam(required = false) @Nullable Long tagihan,
            @RequestParam(defaultValue = "") String catatan,
            RedirectAttributes after) {
        mustHandle();
        Optional<Refusal> refused = tagihan == null ? rows.setAside(row, catatan) : rows.match(row, tagihan);
        if (refused.isEmpty())
            after.addFlashAttribute("said", ui.t(tagihan == null ? "payments.aside" : "payments.matched"));
        else after.addFlashAttribute("refused", refused.get().said(ui));
        return "redirect:/penerimaan";
    }

    private static void mustHandle() {
        if (!BillRights.writes(CurrentActor.get().role())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
