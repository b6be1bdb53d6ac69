package id.lindung.office.pages;

import id.lindung.office.store.DiskSpace;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Every failure as a page that says what happened, why, and what to do next; never a stack trace. */
@Controller
class ErrorPages implements ErrorController {

    private static final String QUERY_CANCELED = "57014";
    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    @RequestMapping("/error")
    String error(@ModelAttribute("ui") Ui ui, HttpServletRequest request, HttpServletResponse response, Model model) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var failure =
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
        boolean full = failure != null && DiskSpace.isFull(failure);
        if (full) status = HttpStatus.INSUFFICIENT_STORAGE.value();
        if (isTooSlow(failure)) status = HttpStatus.SERVICE_UNAVAILABLE.value();
        if (isTooLarge(failure)) status = HttpStatus.CONTENT_TOO_LARGE.value();
        response.setStatus(status);
        // What was refused before the filters has none yet.
        AnswerHeaders.put(response);
        model.addAttribute("next", ui.t("error.home"));
        var kind = switch (status) {
            case 403 -> request.getMethod().equals("POST") && ui.csrf().isEmpty() ? "stale" : "forbidden";
            case 409 -> "taken";
            case 413 -> "toolarge";
            case 429 -> "often";
            case 451 -> "small";
            case 507 -> "full";
            case 503 -> "slow";
            case 400, 404, 405, 406, 415 -> "notfound";
            default -> "bug";
        };
        var code = UUID.randomUUID().toString().substring(0, 8);
        if (kind.equals("bug")) log.error("Request failed, code {}", code, failure);
        model.addAttribute("title", ui.t("error." + kind + ".title"));
        model.addAttribute("why", ui.t("error." + kind + ".why", code));
        return "pages/error";
    }

    /** The database gave a statement up, because somebody had waited long enough. */
    private static boolean isTooSlow(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && QUERY_CANCELED.equals(sql.getSQLState())) return true;
        }
        return false;
    }

    private static boolean isTooLarge(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MaxUploadSizeExceededException) return true;
        }
        return false;
    }
}
