package id.lindung.office.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where browsers report what the content security policy stopped: always a bug of ours, or an attack. */
@RestController
public class CspReports {

    private static final Logger log = LoggerFactory.getLogger(CspReports.class);
    private static final int LONGEST = 1_000;
    private static final int MOST_LOGGED = 200;

    private final AtomicLong count = new AtomicLong();

    CspReports() {}

    /** Anybody may send anything here, so no more is read than is kept. */
    @PostMapping("/csp")
    ResponseEntity<Void> report(HttpServletRequest request) throws IOException {
        if (count.incrementAndGet() <= MOST_LOGGED) {
            var text = new String(request.getInputStream().readNBytes(LONGEST), StandardCharsets.UTF_8);
            log.warn("CSP report: {}", text.replaceAll("\\p{Cntrl}", " "));
        }
        return ResponseEntity.noContent().build();
    }

    /** Reports since the program started. */
    public long count() {
        return count.get();
    }
}
