package id.lindung.office.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The page somebody asked for before signing in travels in the address of the sign-in page: no session is kept for strangers. */
final class AskedPage {

    static final String FIELD = "lanjut";
    private static final int LONGEST = 500;

    private AskedPage() {}

    /** The page asked for, when going on to it later makes sense. */
    static @Nullable String asked(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) return null;
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** The address of the sign-in page. */
    static String signIn(String problem, @Nullable String page) {
        var next = of(page);
        var address = "/masuk" + (problem.isEmpty() ? "" : "?" + problem);
        return next.equals("/")
                ? address
                : address + (problem.isEmpty() ? "?" : "&") + FIELD + "="
                        + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    /** A page of this office, never another server's; the home page for anything else. */
    static String of(@Nullable String page) {
        if (page == null) return "/";
        boolean own = page.length() <= LONGEST
                && page.startsWith("/")
                && !page.startsWith("//")
                && page.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
        return own ? page : "/";
    }
}
