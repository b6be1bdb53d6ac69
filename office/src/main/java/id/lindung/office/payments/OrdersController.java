package id.lindung.office.payments;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.approvals.ApprovalState;
import id.lindung.office.approvals.Approvals;
import id.lindung.office.approvals.Level;
import id.lindung.office.approvals.Step;
import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeClock;
import id.lindung.office.tasks.Tasks;
import id.lindung.rules.time.DateText;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /perintah-bayar}: what is ready to be paid, orders to banks, and the steps of one. */
@Controller
@RequestMapping("/perintah-bayar")
class OrdersController {

    private static final int PAGE = 50;
    private static final int MOST_AT_ONCE = 500;

    private final Orders orders;
    private final OrderBook book;
    private final OrderSteps steps;
    private final OrderFiles files;
    private final BankLayouts layouts;
    private final Approvals approvals;
    private final OfficeClock clock;
    private final Tasks tasks;

    OrdersController(
            Orders orders,
            OrderBook book,
            OrderSteps steps,
            OrderFiles files,
            BankLayouts layouts,
            Approvals approvals,
            OfficeClock clock,
            Tasks tasks) {
        this.orders = orders;
        this.book = book;
        this.steps = steps;
        this.files = files;
        this.layouts = layouts;
        this.approvals = approvals;
        this.clock = clock;
        this.tasks = tasks;
    }

    @GetMapping
    String list(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String keadaan,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long sebelum,
            Model model) {
        OrderRights.mustSee();
        var state = Arrays.stream(ApprovalState.values())
                .filter(each -> each.name().equals(keadaan))
                .findFirst()
                .orElse(null);
        var rows = orders.list(state, sebelum, PAGE + 1);
        boolean more = rows.size() > PAGE;
        var shown = more ? rows.subList(0, PAGE) : rows;
        model.addAttribute("orders", shown);
        model.addAttribute("next", more ? shown.getLast().id() : 0L);
        model.addAttribute("state", state);
        model.addAttribute("ready", orders.ready(PAGE));
        model.addAttribute("makes", OrderRights.makes(ui.actor().role()));
        model.addAttribute("steps", mine(ui));
        return "payments/orders";
    }

    private static List<Step> mine(Ui ui) {
        var mine = new ArrayList<Step>();
        for (var step : List.of(Step.PROPOSE, Step.CHECK, Step.APPROVE)) {
            if (Arrays.stream(Level.values())
                    .anyMatch(level -> step.isOf(ui.actor().role(), level))) mine.add(step);
        }
        return mine;
    }

    /** The bills of one payer, to choose from. */
    @GetMapping("/baru")
    String choose(@RequestParam(defaultValue = "0") long pembayar, Model model) {
        OrderRights.mustMake();
        return form(pembayar, Map.of(), List.of(), model);
    }

    private String form(long payer, Map<String, String> fields, List<String> refused, Model model) {
        var bills = orders.readyBills(payer);
        if (bills.isEmpty()) return "redirect:/perintah-bayar";
        model.addAttribute("payer", payer);
        model.addAttribute("bills", bills);
        model.addAttribute("fields", fields);
        model.addAttribute(
                "token", fields.getOrDefault("token", UUID.randomUUID().toString()));
        model.addAttribute("today", clock.today());
        model.addAttribute("refused", refused);
        return "payments/order-form";
    }

    @PostMapping("/baru")
    String make(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "0") long pembayar,
            @RequestParam(required = false) @Nullable List<Long> tagihan,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes after) {
        OrderRights.mustMake();
        var day = DateText.read(
                        fields.getOrDefault("tanggal", ""), clock.today().plusYears(1))
                .find();
        if (day.isEmpty()) return form(pembayar, fields, List.of(ui.t("payments.date.invalid")), model);
        var draft = new OrderBook.Draft(
                token(fields),
                pembayar,
                tagihan == null ? List.of() : tagihan,
                day.get(),
                fields.getOrDefault("rekening", ""));
        return switch (book.make(draft)) {
            case OrderBook.Made.Saved(var order, var changed) -> {
                after.addFlashAttribute("said", ui.t(changed ? "orders.made" : "orders.made.before"));
                yield "redirect:/perintah-bayar/" + order;
            }
            case OrderBook.Made.Refused(var why) -> {
                // Somebody may have ordered all of it meanwhile; then the list says what there is.
                var page = form(pembayar, fields, why.said(ui), model);
                if (page.startsWith("redirect:")) after.addFlashAttribute("refused", why.said(ui));
                yield page;
            }
        };
    }

    private static UUID token(Map<String, String> fields) {
        try {
            return UUID.fromString(fields.getOrDefault("token", ""));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "token", e);
        }
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    String show(@ModelAttribute("ui") Ui ui, @PathVariable long id, Model model) {
        var order = get(id);
        var role = ui.actor().role();
        model.addAttribute("order", order);
        model.addAttribute("transfers", orders.transfers(id));
        model.addAttribute("files", orders.files(id));
        model.addAttribute("history", approvals.history(order.key()));
        model.addAttribute("steps", order.isClosed() ? List.<Step>of() : approvals.steps(order.key(), order.region()));
        model.addAttribute(
                "closes",
                !order.isClosed()
                        && switch (order.state()) {
                            case DRAFT, RETURNED -> OrderRights.makes(role, order.region());
                            case APPROVED -> OrderRights.undoes(role, order.region());
                            case PROPOSED, CHECKED -> false;
                        });
        model.addAttribute("makes", OrderRights.makes(role));
        model.addAttribute("layouts", layouts.list());
        return "payments/order";
    }

    @PostMapping("/{id:[0-9]{1,18}}/langkah")
    String step(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String langkah,
            @RequestParam(defaultValue = "") String alasan,
            RedirectAttributes after) {
        get(id);
        var step = step(langkah);
        tell(ui, step, steps.take(step, List.of(id), alasan), after);
        return "redirect:/perintah-bayar/" + id;
    }

    /** Many orders, one act; more than a page of them is work to be watched. */
    @PostMapping("/langkah")
    String bulk(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(required = false) @Nullable List<Long> perintah,
            @RequestParam(defaultValue = "") String langkah,
            RedirectAttributes after) {
        OrderRights.mustSee();
        var step = step(langkah);
        if (perintah == null || perintah.isEmpty()) {
            after.addFlashAttribute("refused", List.of(ui.t("orders.bulk.none")));
            return "redirect:/perintah-bayar";
        }
        if (perintah.size() > MOST_AT_ONCE) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        if (perintah.size() > OrderStepWork.SHORT) {
            return "redirect:/tugas/"
                    + tasks.submit(
                            OrderStepWork.KIND,
                            OrderStepWork.KIND + ":" + step + ":" + perintah.hashCode(),
                            ui.t("orders.step." + step),
                            OrderStepWork.params(step, perintah));
        }
        tell(ui, step, steps.take(step, perintah, ""), after);
        return "redirect:/perintah-bayar";
    }

    private static void tell(Ui ui, Step step, Map<Long, String> answers, RedirectAttributes after) {
        long done = answers.values().stream().filter("DONE"::equals).count();
        if (done > 0) after.addFlashAttribute("said", ui.t("orders.said." + step, ui.n(done)));
        var failed = answers.entrySet().stream()
                .filter(each -> !each.getValue().equals("DONE"))
                .map(each -> ui.t("orders.answer.of", each.getKey(), ui.t("orders.answer." + each.getValue())))
                .toList();
        if (!failed.isEmpty()) after.addFlashAttribute("refused", failed);
    }

    @PostMapping("/{id:[0-9]{1,18}}/tutup")
    String close(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String alasan,
            RedirectAttributes after) {
        get(id);
        var refused = book.close(id, alasan);
        if (refused.isEmpty()) after.addFlashAttribute("said", ui.t("orders.closed"));
        else after.addFlashAttribute("refused", refused.get().said(ui));
        return "redirect:/perintah-bayar/" + id;
    }

    /** The file in a bank's own columns. */
    @GetMapping("/{id:[0-9]{1,18}}/bank.csv")
    @Nullable
    String table(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long susunan,
            HttpServletResponse response,
            RedirectAttributes after)
            throws IOException {
        OrderRights.mustMake();
        get(id);
        var layout = layouts.find(susunan).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return hand(ui, id, layout, "text/csv; charset=UTF-8", response, after);
    }

    /** The same as ISO 20022. */
    @GetMapping("/{id:[0-9]{1,18}}/pain001.xml")
    @Nullable
    String iso(
            @ModelAttribute("ui") Ui ui, @PathVariable long id, HttpServletResponse response, RedirectAttributes after)
            throws IOException {
        OrderRights.mustMake();
        get(id);
        return hand(ui, id, null, "application/xml", response, after);
    }

    private @Nullable String hand(
            Ui ui,
            long id,
            @Nullable BankLayout layout,
            String type,
            HttpServletResponse response,
            RedirectAttributes after)
            throws IOException {
        switch (files.write(id, layout)) {
            case OrderFiles.Written.Refused(var why) -> {
                after.addFlashAttribute("refused", why.said(ui));
                return "redirect:/perintah-bayar/" + id;
            }
            case OrderFiles.Written.File file -> {
                response.setContentType(type);
                response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
                response.getOutputStream().write(file.bytes());
                return null;
            }
        }
    }

    private static Step step(String text) {
        return Arrays.stream(Step.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private Order get(long id) {
        OrderRights.mustSee();
        if (CurrentActor.get().scope().payer() != null) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return orders.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
