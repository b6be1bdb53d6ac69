package id.lindung.office.opening;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Until the office is open, every page leads to the one that says how to open it. */
@Component
@ConditionalOnWebApplication
@Order(-200) // before Spring Security's filters at -100
class ClosedDoor extends OncePerRequestFilter {

    private static final List<String> OPEN_PATHS = List.of("/mulai", "/aset/", "/bantuan", "/health", "/csp", "/error");

    private final Opening opening;

    ClosedDoor(Opening opening) {
        this.opening = opening;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (OPEN_PATHS.stream().anyMatch(path::startsWith) || opening.isOpen()) chain.doFilter(request, response);
        else response.sendRedirect("/mulai");
    }
}
