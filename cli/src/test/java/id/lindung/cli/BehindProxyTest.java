package id.lindung.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lindung.office.OfficeApplication;
import id.lindung.office.access.Accounts;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Whose word about visitors is taken: the named proxy's, and nobody else's. */
class BehindProxyTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void theNamedProxyIsBelievedAndNobodyElse() throws Exception {
        var target = Path.of("target", "offices").toAbsolutePath();
        Files.createDirectories(target);
        var directory = Files.createTempDirectory(target, "proxy").toString();
        for (var proxy : new @Nullable String[] {"127.0.0.1", null}) {
            try (var office = new SpringApplicationBuilder(OfficeApplication.class)
                    .web(WebApplicationType.SERVLET)
                    .properties(Map.of("LINDUNG_DATA", directory))
                    .run(WebPort.settings("127.0.0.1", 0, proxy).toArray(String[]::new))) {
                CurrentActor.runAs(Actor.SYSTEM, () -> {
                    var admin = new Accounts.Draft("admin.proksi", "Admin", Role.ADMIN, "53", null, null, null);
                    office.getBean(Accounts.class).create(admin, false);
                });
                var port = office.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
                var answer = get(port);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers()
                                .firstValue("Strict-Transport-Security")
                                .isPresent())
                        .isEqualTo(proxy != null);
                assertThat(answer.headers().allValues("Set-Cookie"))
                        .isNotEmpty()
                        .allSatisfy(
                                cookie -> assertThat(cookie.contains("Secure")).isEqualTo(proxy != null));
            }
        }
    }

    @Test
    void onlyAnAddressIsAProxy() {
        for (var wrong : new String[] {"proksi", "10.0.0", "10.0.0.256", "0.0.0.0/0", ".*", ""})
            assertThatThrownBy(() -> WebPort.settings("127.0.0.1", 8080, wrong))
                    .as(wrong)
                    .isInstanceOf(CommandFailure.class);
        assertThat(WebPort.settings("127.0.0.1", 8080, "::1")).anyMatch(each -> each.endsWith("=::1/128"));
    }

    private HttpResponse<String> get(int port) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/masuk?lang=en"))
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-For", "203.0.113.7")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
