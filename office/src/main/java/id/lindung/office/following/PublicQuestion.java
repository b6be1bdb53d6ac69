package id.lindung.office.following;

import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeClock;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * How a page without an account asks and answers: a number or code beside a birth date, counted at the door before anything is looked up. The
 * answer stands in the reply itself: neither ever stands in an address, and nothing is kept on the way.
 */
@Component
class PublicQuestion {

    private final Door door;
    private final OfficeClock clock;

    PublicQuestion(Door door, OfficeClock clock) {
        this.door = door;
        this.clock = clock;
    }

    /**
     * One of the pages.
     *
     * @param field what holds the number or code
     * @param form the template that asks
     * @param shown the name under which the template finds what was typed
     * @param missing message when the field is empty
     * @param none message when nothing is found, or the birth date is another
     * @param answer the template that answers
     * @param read what was typed, as it is kept
     */
    record Kind(
            String field,
            String form,
            String shown,
            String missing,
            String none,
            String answer,
            UnaryOperator<String> read) {}

    String form(Kind kind, HttpServletResponse response, Model model) {
        return form(kind, "", "", new Problems(), response, model);
    }

    /** @param look finds the answer by number or code and birth date */
    <T> String ask(
            Kind kind,
            Ui ui,
            String typed,
            String born,
            BiFunction<String, LocalDate, Optional<T>> look,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var problems = new Problems();
        var day = TypedDate.read(born, clock.today());
        if (typed.isBlank()) problems.add(kind.field(), ui.t(kind.missing()));
        if (day == null) problems.add("lahir", ui.t("follow.problem.born"));
        if (problems.any() || day == null) return form(kind, typed, born, problems, response, model);
        var told = admitted(kind, ui, kind.read().apply(typed), day, look, request, response, problems);
        if (told == null) return form(kind, typed, born, problems, response, model);
        TypedDate.keepNothing(response);
        model.addAttribute("told", told);
        model.addAttribute("today", clock.today());
        return kind.answer();
    }

    private <T> @Nullable T admitted(
            Kind kind,
            Ui ui,
            String number,
            LocalDate born,
            BiFunction<String, LocalDate, Optional<T>> look,
            HttpServletRequest request,
            HttpServletResponse response,
            Problems problems) {
        if (!door.admits(request.getRemoteAddr(), number)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            problems.add(kind.field(), ui.t("follow.problem.often"));
            return null;
        }
        var told = look.apply(number, born);
        if (told.isEmpty()) problems.add(kind.field(), ui.t(kind.none()));
        else door.opened(request.getRemoteAddr(), number);
        return told.orElse(null);
    }

    private static String form(
            Kind kind, String typed, String born, Problems problems, HttpServletResponse response, Model model) {
        TypedDate.keepNothing(response);
        model.addAttribute(kind.shown(), TypedDate.shown(typed));
        model.addAttribute("born", TypedDate.shown(born));
        model.addAttribute("problems", problems);
        return kind.form();
    }
}
