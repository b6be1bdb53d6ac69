package id.lindung.office.law;

import id.lindung.law.question.Ask;
import id.lindung.law.quote.QuoteJson;
import id.lindung.law.quote.Quotes;
import id.lindung.law.yaml.LawFileFault;
import id.lindung.law.yaml.YamlFile;
import id.lindung.law.yaml.YamlMap;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/quotes}: one question in, {@code lindung.quote/1} out; nothing is stored and nobody needs an account. */
@RestController
@Lazy
@RequestMapping("/api/v1")
class QuotesApi {

    /** A legal case is a few hundred characters; this is room for a long wage history. */
    private static final int LONGEST = 64 * 1024;

    private static final String SHAPE = "Tulis JSON dengan ask (contribution atau benefit) dan facts.";

    private final Quotes quotes;

    QuotesApi(Quotes quotes) {
        this.quotes = quotes;
    }

    /** The body is a legal case without {@code expect}: {@code {"ask": "contribution", "facts": {…}}}. */
    @PostMapping(value = "/quotes", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> quote(HttpServletRequest request) throws IOException {
        // No more is read than may be asked: whoever sends gigabytes fills nobody's memory.
        var sent = request.getInputStream().readNBytes(LONGEST + 1);
        if (sent.length > LONGEST) return problem("Isi permintaan lebih dari 64 kB. Kirim satu pertanyaan saja.");
        var body = new String(sent, StandardCharsets.UTF_8);
        if (body.isBlank()) return problem("Isi permintaan kosong. " + SHAPE);
        YamlMap question;
        Ask ask;
        YamlMap facts;
        try {
            question = YamlFile.read("body", body).map(); // every JSON text is a YAML text
            var asked = question.get("ask").text();
            var known = Arrays.stream(Ask.values())
                    .filter(each -> each.code().equalsIgnoreCase(asked))
                    .findFirst();
            if (known.isEmpty()) return problem("ask bernilai \"" + asked + "\", yang tidak dikenal. " + SHAPE);
            ask = known.get();
            facts = question.get("facts").map();
        } catch (LawFileFault e) {
            return problem(SHAPE + " " + e.getMessage() + ".");
        }
        return ResponseEntity.ok(QuoteJson.write(quotes.answer(ask, facts)));
    }

    @GetMapping(value = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource description() {
        return new ClassPathResource("openapi.json");
    }

    private static ResponseEntity<ProblemDetail> problem(String sentence) {
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, sentence));
    }
}
