package id.lindung.office.access;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Patience;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes the signed-in user the {@link CurrentActor} of the request, still so while an error page is drawn; sends one whose
 * account was closed meanwhile back to the sign-in page.
 */
final class ActorFilter extends OncePerRequestFilter {

    /** Seconds a single statement may take while somebody waits for a page, or for what a form has done. */
    private static final int READING = 30;

    private static final int WRITING = 120;

    private final Sessions sessions;

    ActorFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var signedIn = authentication != null && authentication.getPrincipal() instanceof SignedIn s ? s : null;
        if (signedIn != null && !isOpenToAll(request) && !sessions.holds(signedIn)) {
            SecurityContextHolder.clearContext();
            var session = request.getSession(false);
            if (session != null) session.invalidate();
            response.sendRedirect("/masuk?berakhir");
            return;
        }
        if (signedIn != null && signedIn.mustChangePassword() && !isAllowedBeforeChange(request)) {
            response.sendRedirect("/sandi");
            return;
        }
        Work work = () -> chain.doFilter(request, response);
        int patience = request.getMethod().equals("POST") ? WRITING : READING;
        try {
            CurrentActor.<Boolean, Exception>callAs(
                    signedIn == null ? Actor.NOBODY : signedIn.actor(),
                    () -> Patience.<Boolean, Exception>callWithin(patience, () -> {
                        work.run();
                        return true;
                    }));
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static boolean isOpenToAll(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/aset/") || path.equals("/health") || path.equals("/error");
    }

    private static boolean isAllowedBeforeChange(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.equals("/sandi") || path.equals("/keluar") || path.startsWith("/aset/") || path.equals("/bantuan");
    }

    private interface Work {
        void run() throws IOException, ServletException;
    }
}
