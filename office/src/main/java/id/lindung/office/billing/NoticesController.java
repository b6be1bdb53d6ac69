package id.lindung.office.billing;

import id.lindung.office.pages.Csv;
import id.lindung.office.pages.Portion;
import id.lindung.office.pages.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pemberitahuan}: who has not paid, with words ready to be sent. */
@Controller
class NoticesController {

    private static final int PAGE = 50;
    private static final int MOST = 10_000;

    private final Arrears arrears;
    private final BillPlace places;

    NoticesController(Arrears arrears, BillPlace places) {
        this.arrears = arrears;
        this.places = places;
    }

    @GetMapping("/pemberitahuan")
    String notices(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String wilayah,
            @RequestParam(defaultValue = "0") int mulai,
            Model model) {
        BillRights.mustRead();
        var region = places.region(wilayah);
        int after = Math.max(0, mulai);
        var rows = arrears.list(region, after, PAGE + 1);
        model.addAttribute("region", region);
        model.addAttribute("place", places.name(region, ui.place().name()));
        Portion.of(rows, after, PAGE).into(model, "rows");
        return "billing/notices";
    }

    @GetMapping("/pemberitahuan.csv")
    void csv(@ModelAttribute("ui") Ui ui, @RequestParam(defaultValue = "") String wilayah, HttpServletResponse response)
            throws IOException {
        BillRights.mustRead();
        var region = places.region(wilayah);
        var csv = new Csv()
                .row(
                        "payer",
                        "contact",
                        "segment",
                        "people",
                        "months",
                        "oldest",
                        "due",
                        "rupiah",
                        "days",
                        "monthsLeft",
                        "message");
        for (var each : arrears.list(region, 0, MOST))
            csv.row(
                    each.payerName(),
                    each.contact(),
                    each.segment(),
                    each.people(),
                    each.months(),
                    each.oldest(),
                    each.oldestDue(),
                    each.rupiah(),
                    each.days(),
                    each.monthsLeft(),
                    ui.pick(each.message().id(), each.message().en()));
        csv.send(response, "pemberitahuan.csv");
    }
}
