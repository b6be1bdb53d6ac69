package id.lindung.cli;

import id.lindung.office.OfficeApplication;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        description = "Buka kantor di peramban. / Open the office in a browser.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "8080", description = "Porta (default ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--address",
            defaultValue = "127.0.0.1",
            description = "Alamat yang didengar (default ${DEFAULT-VALUE}: hanya komputer ini).")
    private String address = "";

    @Override
    public Integer call() throws InterruptedException {
        var closed = new CountDownLatch(1);
        var context = new SpringApplicationBuilder(OfficeApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties(Map.of("server.port", port, "server.address", address))
                .listeners((ApplicationListener<ContextClosedEvent>) event -> closed.countDown())
                .run();
        System.err.println("Lindung siap di http://" + address + ":"
                + context.getEnvironment().getProperty("local.server.port") + " (Ctrl-C untuk berhenti)");
        closed.await();
        return ExitCode.DONE;
    }
}
