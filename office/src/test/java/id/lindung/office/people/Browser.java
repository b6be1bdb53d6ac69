package id.lindung.office.people;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without JavaScript: follows links and redirects, sends forms with the token of the page before. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();
    private final String base;
    private String page = "";
    private String path = "";
    private int status;
    private Map<String, java.util.List<String>> headers = Map.of();

    Browser(int port) {
        base = "http://127.0.0.1:" + port;
    }

    Browser signIn(String username, String password) {
        return get("/masuk").post("/masuk", Map.of("u", username, "s", password));
    }

    Browser get(String address) {
        return send(HttpRequest.newBuilder(URI.create(base + address)).build());
    }

    Browser post(String address, Map<String, String> fields) {
        var token = TOKEN.matcher(page);
        var form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        var body = form + "&_csrf=" + (token.find() ? token.group(1) : "");
        return send(HttpRequest.newBuilder(URI.create(base + address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    String page() {
        return page;
    }

    String path() {
        return path;
    }

    int status() {
        return status;
    }

    String header(String name) {
        return String.join(", ", headers.getOrDefault(name, java.util.List.of()));
    }

    private Browser send(HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            page = response.body();
            path = response.uri().getPath();
            status = response.statusCode();
            headers = response.headers().map();
            return this;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
