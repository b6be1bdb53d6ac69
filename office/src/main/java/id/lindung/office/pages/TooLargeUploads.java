package id.lindung.office.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends whoever uploads too large a file back to the form, which then says so. It stands before everything that would
 * read the body: the server's own answer is a page in English, and comes before any of ours could.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TooLargeUploads extends OncePerRequestFilter {

    /** What the form may weigh besides its file; {@code spring.servlet.multipart.max-request-size} is the sum. */
    private static final long MOST_BYTES = 51L << 20;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        if (request.getContentLengthLong() > MOST_BYTES && type != null && type.startsWith("multipart/form-data")) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", request.getRequestURI().replaceFirst("/terima$", "") + "?besar");
            return;
        }
        chain.doFilter(request, response);
    }
}
