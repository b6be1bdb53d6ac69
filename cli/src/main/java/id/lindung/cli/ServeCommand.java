package id.lindung.cli;

import id.lindung.office.OfficeApplication;
import id.lindung.office.opening.Opening;
import id.lindung.office.opening.Opening.Outcome;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--behind-proxy",
            paramLabel = "ALAMAT",
            description =
                    "Alamat proksi TLS di depan kantor ini; hanya kepadanya X-Forwarded-For dan -Proto dipercaya.")
    private @Nullable String proxy;

    @Option(names = "--admin", description = "Nama pengguna admin pertama; kata sandi acak dicetak sekali.")
    private @Nullable String admin;

    @Option(names = "--region", description = "Kode wilayah kantor, mis. 53.04 (bersama --admin).")
    private @Nullable String region;

    @Option(names = "--name", description = "Nama kantor (bersama --admin).")
    private @Nullable String name;

    @Override
    public Integer call() throws InterruptedException {
        if (admin != null && (region == null || name == null)) {
            throw new CommandFailure(ExitCode.USAGE, "--admin memerlukan --region dan --name.");
        }
        WebPort.check(address, port);
        var listening = WebPort.settings(address, port, proxy);
        DataDirectory.check(DataDirectory.path());
        var closed = new CountDownLatch(1);
        var context = new SpringApplicationBuilder(OfficeApplication.class)
                .web(WebApplicationType.SERVLET)
                .listeners((ApplicationListener<ContextClosedEvent>) event -> closed.countDown())
                .run(listening.toArray(String[]::new));
        try {
            var home = "http://" + address + ":" + context.getEnvironment().getProperty("local.server.port");
            open(context.getBean(Opening.class), home);
            System.err.println("Lindung siap di " + home + " (Ctrl-C untuk berhenti)");
        } catch (CommandFailure e) {
            context.close();
            throw e;
        }
        closed.await();
        return ExitCode.DONE;
    }

    /** The first start of an empty office: with the options it is opened here, without them a link opens it in the browser. */
    private void open(Opening opening, String home) {
        if (opening.isOpen()) {
            if (admin != null) System.err.println("Kantor ini sudah dibuka; --admin tidak dipakai.");
        } else if (admin != null && region != null && name != null) {
            switch (opening.open(name, region, admin, admin, null)) {
                case Outcome.Opened opened -> System.out.println(opened.username() + "\t" + opened.password());
                case Outcome.AlreadyOpen _ -> System.err.println("Kantor ini sudah dibuka; --admin tidak dipakai.");
                case Outcome.Unfit unfit -> throw new CommandFailure(ExitCode.USAGE, need(unfit.lack()));
            }
        } else {
            System.err.println("Kantor ini belum dibuka. Buka tautan satu kali ini untuk membuat admin pertama:");
            System.out.println(home + "/mulai?kunci=" + opening.key());
        }
    }

    private static String need(Opening.Lack lack) {
        return switch (lack) {
            case OFFICE_NAME -> "Nama kantor kosong atau lebih panjang dari 120 huruf. Pakai --name.";
            case REGION -> "Kode wilayah itu tidak ada dalam daftar. Pakai --region, misalnya 53.04.";
            case USERNAME, PERSON -> "Nama pengguna admin harus 3-40 huruf kecil, angka, titik, atau tanda hubung.";
            case PASSWORD -> "Kata sandi paling sedikit 10 huruf.";
        };
    }
}
