package id.lindung.cli;

import id.lindung.office.OfficeApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine.Command;

/**
 * Opens an empty office, asks for its first pages and closes it, so that the virtual machine can keep what a start needs. The
 * launcher runs it once after a build, on a directory that is deleted.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var context = new SpringApplicationBuilder(OfficeApplication.class)
                        .web(WebApplicationType.SERVLET)
                        .run("--server.port=0", "--server.address=127.0.0.1");
                var client = HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()) {
            var home = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
            for (var path : List.of("/", "/masuk", "/bantuan", "/aset/lindung.css")) {
                client.send(HttpRequest.newBuilder(URI.create(home + path)).build(), BodyHandlers.discarding());
            }
        }
        return ExitCode.DONE;
    }
}
