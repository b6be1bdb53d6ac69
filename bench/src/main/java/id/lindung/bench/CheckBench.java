package id.lindung.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.lindung.office.access.Accounts;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.startup.Tomcat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * {@code /cek} answered in full, beside a bare page of the same framework on the same server in the same run, and beside that page when it asks the
 * database the same question: many clients, each question about another claim, from ever new addresses of this machine, because the door
 * throttles. Arguments: cases (20000), seconds each (10).
 */
public final class CheckBench {

    private static final int CLIENTS = 8;
    private static final int FROM_ONE_ADDRESS = 50;
    private static final int WARM_SECONDS = 45;
    private static final AtomicInteger ADDRESS = new AtomicInteger(1);

    private CheckBench() {}

    /** The bare page: reads its form and answers with some kilobytes. */
    @RestController
    @EnableWebMvc
    static class Bare {

        private static final String PAGE = "<!doctype html><title>Polos</title><p>" + "Halaman polos. ".repeat(300);

        private final JdbcClient office;

        Bare(JdbcClient office) {
            this.office = office;
        }

        @PostMapping(path = "/cek", produces = "text/html;charset=UTF-8")
        String page(@RequestParam String nomor, @RequestParam String lahir) {
            return nomor.isEmpty() || lahir.isEmpty() ? "" : PAGE;
        }

        /** The bare page that asks the office's database what {@code /cek} asks it, and does nothing with the answer. */
        @PostMapping(path = "/tanya", produces = "text/html;charset=UTF-8")
        String asking(@RequestParam String nomor, @RequestParam String lahir) {
            return CurrentActor.callAs(
                    Actor.SYSTEM,
                    () -> office.sql("SELECT state FROM claim_told(?, ?::date)")
                                    .params(nomor, lahir)
                                    .query(String.class)
                                    .optional()
                                    .isEmpty()
                            ? ""
                            : PAGE);
        }
    }

    public static void main(String[] arguments) throws Exception {
        int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        ScratchOffice.measureWeb((office, port) -> {
            List<String> numbers;
            try (var owner = office.owner()) {
                ClaimsOffice.load(owner, cases);
                numbers = numbers(owner);
            }
            // An office without anybody leads everybody to its first day.
            office.bean(Accounts.class)
                    .create(new Accounts.Draft("admin.ukur", "Admin", Role.ADMIN, "53", null, null, null), false);
            var bare = new Tomcat();
            bare.setPort(0);
            bare.setBaseDir(Files.createTempDirectory("lindung-bare").toString());
            var context = bare.addContext("", null);
            var pages = new AnnotationConfigWebApplicationContext();
            pages.addBeanFactoryPostProcessor(
                    beans -> beans.registerSingleton("office", office.bean(JdbcClient.class)));
            pages.register(Bare.class);
            Tomcat.addServlet(context, "pages", new DispatcherServlet(pages)).setLoadOnStartup(1);
            context.addServletMappingDecoded("/", "pages");
            bare.getConnector();
            bare.start();
            int other = bare.getConnector().getLocalPort();
            try (var family = new BenchVisitor(port)) {
                family.get("/cek");
                var ask = new Ask("/cek", numbers, family.cookies(), family.token());
                var asking = new Ask("/tanya", numbers, family.cookies(), family.token());
                // An office that runs is warm: the first half minute of a program is spent on compiling it.
                rate(port, ask, WARM_SECONDS);
                rate(other, ask, WARM_SECONDS / 3.0);
                rate(other, asking, WARM_SECONDS / 3.0);
                double plain = 0;
                double asked = 0;
                double whole = 0;
                // In turns, so that what else the machine does meets both.
                for (int turn = 0; turn < 3; turn++) {
                    plain += rate(other, ask, seconds / 3.0) / 3;
                    asked += rate(other, asking, seconds / 3.0) / 3;
                    whole += rate(port, ask, seconds / 3.0) / 3;
                }
                System.out.printf(
                        "/cek %.0f answers/s, a bare page of the same framework %.0f/s: %.2fx; one that asks the database %.0f/s: %.2fx (%d clients, %,d cases)%n",
                        whole, plain, whole / plain, asked, whole / asked, CLIENTS, cases);
            } finally {
                bare.stop();
            }
        });
    }

    /** A random claim's question, as a browser sends it. */
    record Ask(String path, List<String> numbers, String cookies, String token) {
        byte[] next() {
            int n = ThreadLocalRandom.current().nextInt(numbers.size());
            var parts = numbers.get(n).split("/");
            var body = BenchVisitor.form("nomor", parts[0])
                    + '&'
                    + BenchVisitor.form("lahir", parts[1])
                    + '&'
                    + BenchVisitor.form("_csrf", token);
            return ("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: " + cookies
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                            + "\r\n\r\n" + body)
                    .getBytes(UTF_8);
        }
    }

    private static List<String> numbers(java.sql.Connection owner) throws java.sql.SQLException {
        var all = new ArrayList<String>();
        try (var rows = owner.createStatement()
                .executeQuery("SELECT number || '/' || birth_date FROM claim_case ORDER BY id")) {
            while (rows.next()) all.add(rows.getString(1));
        }
        return all;
    }

    private static double rate(int port, Ask ask, double seconds) throws Exception {
        long done = 0;
        long start = System.nanoTime();
        long until = start + Duration.ofMillis((long) (seconds * 1000)).toNanos();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var all = new ArrayList<Future<Long>>();
            for (int i = 0; i < CLIENTS; i++)
                all.add(clients.submit(() -> {
                    long mine = 0;
                    while (System.nanoTime() < until) mine += connection(port, ask, until);
                    return mine;
                }));
            for (var each : all) done += each.get();
        }
        return done / ((System.nanoTime() - start) / 1e9);
    }

    /** So many questions over one connection from an address of its own; every answer must be a page. */
    private static long connection(int port, Ask ask, long until) throws IOException {
        int from = ADDRESS.incrementAndGet();
        try (var socket = new Socket()) {
            var address = new byte[] {
                127, (byte) (1 + from / 62_500 % 250), (byte) (1 + from / 250 % 250), (byte) (1 + from % 250)
            };
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(address), 0));
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 15);
            long done = 0;
            while (done < FROM_ONE_ADDRESS && System.nanoTime() < until) {
                socket.getOutputStream().write(ask.next());
                answer(in);
                done++;
            }
            return done;
        } catch (IOException | RuntimeException e) {
            System.err.println(e);
            throw e;
        }
    }

    private static void answer(InputStream in) throws IOException {
        var status = line(in);
        if (!status.contains(" 200")) throw new IllegalStateException(status);
        int length = -1;
        boolean chunked = false;
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var low = line.toLowerCase(java.util.Locale.ROOT);
            if (low.startsWith("content-length:"))
                length = Integer.parseInt(low.substring(15).strip());
            if (low.startsWith("transfer-encoding:")) chunked = true;
        }
        if (!chunked) {
            in.skipNBytes(length);
            return;
        }
        for (int size = Integer.parseInt(line(in).strip(), 16);
                size > 0;
                size = Integer.parseInt(line(in).strip(), 16)) {
            in.skipNBytes(size + 2L);
        }
        line(in);
    }

    private static String line(InputStream in) throws IOException {
        var text = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new IOException("closed");
            if (c != '\r') text.append((char) c);
        }
        return text.toString();
    }
}
