package id.lindung.office.pages;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.store.OfficeClock;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its {@link Ui}. */
@Component
@ControllerAdvice
public class PageModel {

    private static final int A_YEAR = 365 * 24 * 3600;

    private final Messages messages;
    private final Assets assets;
    private final OfficeClock clock;
    private final JdbcClient jdbc;
    private volatile @Nullable Boolean demo;

    PageModel(Messages messages, Assets assets, OfficeClock clock, JdbcClient jdbc) {
        this.messages = messages;
        this.assets = assets;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** What a request carries is never written into it. */
    @ModelAttribute(name = "ui", binding = false)
    public Ui ui(HttpServletRequest request, HttpServletResponse response) {
        var language = language(request, response);
        var actor = CurrentActor.get();
        var csrf = request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
        return new Ui(
                messages,
                language,
                actor,
                actor.name(),
                place(actor, language),
                request.getRequestURI(),
                withoutLanguage(request.getQueryString()),
                csrf,
                assets,
                isDemo(),
                Texts.moment(clock.instant(), language));
    }

    private Language language(HttpServletRequest request, HttpServletResponse response) {
        var asked = asked(request);
        if (asked != null) {
            var language = Language.of(asked);
            var cookie = new Cookie("lang", language.code());
            cookie.setPath("/");
            cookie.setMaxAge(A_YEAR);
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
            return language;
        }
        var cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        for (var cookie : cookies) if (cookie.getName().equals("lang")) return Language.of(cookie.getValue());
        return Language.ID;
    }

    /** An error page is also drawn for a request whose fields nobody can read. */
    private static @Nullable String asked(HttpServletRequest request) {
        try {
            return request.getParameter("lang");
        } catch (IllegalStateException e) {
            return null;
        }
    }

    private Ui.Place place(Actor actor, Language language) {
        if (actor.account() == 0) return new Ui.Place("", "", "");
        var code = actor.scope().regionCode();
        var role = messages.get(language, "role." + actor.role().name());
        var payer = actor.scope().payer();
        if (payer != null) return new Ui.Place(payerName(payer), "", role);
        var name = code.isEmpty() ? "Indonesia" : regionName(code);
        return new Ui.Place(name + neighbourhood(actor), code, role);
    }

    private static String neighbourhood(Actor actor) {
        var rw = actor.scope().rw();
        var rt = actor.scope().rt();
        if (rw == null) return "";
        return rt == null ? " · RW " + rw : " · RT/RW " + rt + "/" + rw;
    }

    private String regionName(String code) {
        return jdbc.sql("""
                        SELECT CASE level WHEN 'VILLAGE' THEN 'Desa ' WHEN 'CUSTOMARY_VILLAGE' THEN 'Desa '
                                          WHEN 'URBAN_VILLAGE' THEN 'Kelurahan ' WHEN 'DISTRICT' THEN 'Kecamatan '
                                          ELSE '' END || name FROM region WHERE code = :code""").param("code", code).query(String.class).optional().orElse(code);
    }

    private String payerName(long payer) {
        return jdbc.sql("SELECT name FROM payer WHERE id = :id")
                .param("id", payer)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Asked until the office exists; what it is never changes. */
    private boolean isDemo() {
        var known = demo;
        if (known != null) return known;
        var asked = jdbc.sql("SELECT kind = 'DEMO' FROM office")
                .query(Boolean.class)
                .optional();
        asked.ifPresent(answer -> demo = answer);
        return asked.orElse(false);
    }

    private static String withoutLanguage(String query) {
        if (query == null) return "";
        return query.replaceAll("(^|&)lang=[a-z]*", "").replaceFirst("^&", "");
    }
}
