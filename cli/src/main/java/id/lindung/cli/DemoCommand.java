package id.lindung.cli;

import id.lindung.office.OfficeApplication;
import id.lindung.office.demo.DemoOffice;
import id.lindung.office.demo.DemoOffice.Outcome;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = "Buka kantor contoh NTT dengan orang rekaan. / Open the demonstration office.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "8080", description = "Porta (default ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--people", description = "Jumlah orang rekaan (default 250000).")
    private int people = DemoOffice.DEFAULT_PEOPLE;

    @Override
    public Integer call() throws InterruptedException {
        if (people < DemoOffice.FEWEST_PEOPLE) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--people paling sedikit " + DemoOffice.FEWEST_PEOPLE + " supaya ceritanya utuh.");
        }
        WebPort.check("127.0.0.1", port);
        DataDirectory.check(DataDirectory.path());
        System.err.println("Menyiapkan kantor contoh ...");
        var closed = new CountDownLatch(1);
        // Loopback only: the passwords stand on this screen.
        var context = new SpringApplicationBuilder(OfficeApplication.class)
                .web(WebApplicationType.SERVLET)
                .listeners((ApplicationListener<ContextClosedEvent>) event -> closed.countDown())
                .run("--server.port=" + port, "--server.address=127.0.0.1");
        var home = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
        switch (context.getBean(DemoOffice.class).open(people)) {
            case Outcome.Open open -> print(open, home);
            case Outcome.NotADemo _ -> {
                context.close();
                throw new CommandFailure(
                        ExitCode.CONFLICT,
                        "Direktori data ini berisi kantor sungguhan. Pakai direktori lain:"
                                + " LINDUNG_DATA=./data-contoh ./lindung demo");
            }
        }
        closed.await();
        return ExitCode.DONE;
    }

    private static void print(Outcome.Open open, String home) {
        System.out.println(home);
        for (var each : open.signIns()) {
            System.out.printf("%-11s %-15s %s%n", each.username(), each.password(), each.sees());
        }
        System.out.flush();
        open.loading()
                .ifPresent(task -> System.err.println("Sisa data dimuat sambil dipakai: " + home + "/tugas/" + task));
        System.err.println("Lindung siap di " + home + " (Ctrl-C untuk berhenti)");
    }
}
