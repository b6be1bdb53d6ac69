package id.lindung.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody who signs in and opens pages. */
final class BenchVisitor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String home;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String token = "";

    BenchVisitor(int port) {
        this.home = "http://127.0.0.1:" + port;
    }

    String get(String path) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(home + path)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) throw new IllegalStateException(path + ": " + answer.statusCode());
        var found = TOKEN.matcher(answer.body());
        if (found.find()) token = found.group(1);
        return answer.body();
    }

    void signIn(String username, String password) throws IOException, InterruptedException {
        get("/masuk");
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(home + "/masuk"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                form("u", username) + '&' + form("s", password) + '&' + form("_csrf", token)))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 302) throw new IllegalStateException("cannot sign in: " + answer.statusCode());
    }

    /** The token of the page last seen, and the cookies it belongs to. */
    String token() {
        return token;
    }

    String cookies() {
        return String.join(
                "; ",
                cookies.getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .toList());
    }

    static String form(String name, String value) {
        return name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
