package id.lindung.office;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser without scripts: keeps cookies, sends the form token of the page last seen, follows no redirect. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String home;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token = "";

    public Visitor(int port) {
        this.home = "http://localhost:" + port;
    }

    /** A visitor who has signed in. */
    public static Visitor signedIn(int port, String username, String password) {
        var visitor = new Visitor(port);
        visitor.get("/masuk");
        var answer = visitor.post("/masuk", Map.of("u", username, "s", password));
        if (answer.statusCode() != 302 || visitor.location(answer).startsWith("/masuk")) {
            throw new AssertionError("cannot sign in as " + username + ": " + answer);
        }
        visitor.get("/bantuan");
        return visitor;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(home + path)).GET());
    }

    /** Sends a form with the token of the page last seen. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(home + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + "&_csrf=" + encode(token))));
    }

    /** Sends a form with a file, with the token of the page last seen. */
    public HttpResponse<String> upload(
            String path, Map<String, String> fields, String file, String name, byte[] content) {
        var boundary = "----lindung" + System.nanoTime();
        var head = new StringBuilder();
        var all = new LinkedHashMap<>(fields);
        all.remove(file);
        all.put("_csrf", token);
        all.forEach((key, value) -> head.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, key, value)));
        head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(boundary, file, name));
        return send(HttpRequest.newBuilder(URI.create(home + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head.toString()),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    /** Where an answer leads, as a path of this office. */
    public String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replace(home, "");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            var found = TOKEN.matcher(answer.body());
            if (found.find()) token = found.group(1);
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
