package id.lindung.office.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.OpenOffice;
import id.lindung.office.Visitor;
import id.lindung.office.access.Accounts.Creation;
import id.lindung.office.access.Accounts.Draft;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.tasks.Tasks;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody who should not be here can try. */
@OfficeTest
class StrangersTest {

    private static final String VILLAGE = "53.08.02.2001";

    @Autowired
    Accounts accounts;

    @Autowired
    Tasks tasks;

    @LocalServerPort
    int port;

    @Test
    void lookingAroundBeginsNoSession() {
        var visitor = new Visitor(port);
        for (var path : List.of("/masuk", "/pekerja?q=" + "a".repeat(300), "/", "/bantuan", "/hitung")) {
            assertThat(visitor.get(path).headers().allValues("Set-Cookie"))
                    .as(path)
                    .noneMatch(cookie -> cookie.startsWith("lindung="));
        }
    }

    @Test
    void afterSignInThePageAskedForOpensAndNoOtherServers() {
        var password = create("asing.lanjut", Role.VILLAGE_OPERATOR, VILLAGE);
        var visitor = new Visitor(port);
        assertThat(visitor.location(visitor.get("/celah?bulan=2026-01")))
                .isEqualTo("/masuk?lanjut=%2Fcelah%3Fbulan%3D2026-01");
        visitor.get("/masuk?lanjut=%2Fcelah%3Fbulan%3D2026-01");
        var answer =
                visitor.post("/masuk", Map.of("u", "asing.lanjut", "s", password, "lanjut", "/celah?bulan=2026-01"));
        assertThat(visitor.location(answer)).isEqualTo("/celah?bulan=2026-01");
        for (var elsewhere : List.of("https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:1")) {
            var fresh = new Visitor(port);
            fresh.get("/masuk");
            var led = fresh.post("/masuk", Map.of("u", "asing.lanjut", "s", password, "lanjut", elsewhere));
            assertThat(led.headers().firstValue("Location")).as(elsewhere).hasValue("/");
        }
    }

    @Test
    void manyGuessesAtOnceAreAsManyAsOneAfterTheOther() throws Exception {
        var password = create("asing.tebak", Role.VILLAGE_OPERATOR, VILLAGE);
        var wrong = guesses("asing.tebak", 24);
        assertThat(wrong.stream().filter(each -> each.equals("/masuk?salah"))).hasSizeLessThanOrEqualTo(5);
        // The right password does not help now either.
        assertThat(guess("asing.tebak", password)).isEqualTo("/masuk?terkunci");
    }

    @Test
    void anUnknownNameIsAnsweredLikeAKnownOne() throws Exception {
        create("asing.ada", Role.VILLAGE_OPERATOR, VILLAGE);
        for (int i = 0; i < 7; i++) {
            assertThat(guess("asing.tiada", "salah-" + i))
                    .as("guess %d", i)
                    .isEqualTo(guess("asing.ada", "salah-" + i));
        }
    }

    @Test
    void oneWhoOnlyReadsStopsNobodysWork() {
        var password = create("asing.bupati", Role.LEADER, "53.08");
        var operator =
                new Actor(77, "asing.pekerja", Role.VILLAGE_OPERATOR, id.lindung.office.actor.Scope.region(VILLAGE));
        var task = CurrentActor.<java.util.UUID, RuntimeException>callAs(
                operator,
                () -> tasks.submit("no-such-work", "asing-" + System.nanoTime(), "Impor Maria Hoar.xlsx", Map.of()));
        var leader = Visitor.signedIn(port, "asing.bupati", password);
        assertThat(leader.get("/tugas").body()).doesNotContain("Maria Hoar");
        assertThat(leader.get("/tugas/" + task).statusCode()).isEqualTo(404);
        assertThat(leader.post("/tugas/" + task + "/batal", Map.of()).statusCode())
                .isEqualTo(404);
        CurrentActor.runAs(
                operator,
                () -> assertThat(tasks.find(task).orElseThrow().cancelRequested())
                        .isFalse());
    }

    @Test
    void numbersCannotBeTriedOut() {
        var password = create("asing.kades", Role.VILLAGE_HEAD, VILLAGE);
        var head = Visitor.signedIn(port, "asing.kades", password);
        head.get("/");
        var codes = new ArrayList<Integer>();
        for (int i = 0; i < 32; i++) {
            codes.add(head.post("/pekerja/cari", Map.of("q", "530802170685" + (9000 + i)))
                    .statusCode());
        }
        assertThat(codes.subList(0, 30)).containsOnly(200);
        assertThat(codes.subList(30, 32)).containsOnly(429);
        assertThat(head.get("/riwayat").body()).contains("Dicari dengan nomor");
    }

    @Test
    void aNulCharacterIsRefusedBeforeItReachesTheDatabase() {
        var password = create("asing.nul", Role.ADMIN, "53");
        var admin = Visitor.signedIn(port, "asing.nul", password);
        for (var path : List.of(
                "/pekerja?pekerjaan=%00", "/riwayat?perihal=%00", "/admin/pengguna?q=%00", "/pembayar?setelah=%00")) {
            assertThat(admin.get(path).statusCode()).as(path).isEqualTo(400);
        }
    }

    @Test
    void whatTheServerItselfRefusesIsAnsweredInOurWordsWithOurHeaders() throws Exception {
        OpenOffice.ensure(accounts);
        for (var line : List.of(
                "GET /%00",
                "GET /a|b",
                "GET /masuk?x=" + "a".repeat(20_000),
                "GET //masuk",
                "GET /masuk;x=1",
                "GET /aset/..%2f..%2fapplication.properties",
                "TRACE /masuk",
                "XYZ /masuk")) {
            var answer = raw(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            var asked = assertThat(answer).as(line.substring(0, Math.min(line.length(), 40)));
            asked.startsWith("HTTP/1.1 4")
                    .contains("Kembali ke beranda")
                    .doesNotContain("HTTP Status", "Tomcat", "Exception");
            asked.contains(
                    "Content-Security-Policy: default-src 'none'",
                    "X-Content-Type-Options: nosniff",
                    "X-Frame-Options: DENY");
        }
        var parts = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n".repeat(300) + "--x--\r\n";
        assertThat(raw(
                        "POST /masuk HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                                + "Content-Length: " + parts.length() + "\r\n\r\n" + parts))
                .startsWith("HTTP/1.1 4")
                .doesNotContain("HTTP Status", "Tomcat", "Exception")
                .contains("Kembali ke beranda");
    }

    /** As a program writes that is no browser. */
    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<String> guesses(String username, int many) throws Exception {
        try (var pool = Executors.newFixedThreadPool(many)) {
            var all = new ArrayList<Callable<String>>();
            for (int i = 0; i < many; i++) {
                var password = "tebakan-" + i;
                all.add(() -> guess(username, password));
            }
            var answers = new ArrayList<String>();
            for (var each : pool.invokeAll(all)) answers.add(each.get());
            return answers;
        }
    }

    private String guess(String username, String password) {
        var visitor = new Visitor(port);
        visitor.get("/masuk");
        return visitor.location(visitor.post("/masuk", Map.of("u", username, "s", password)));
    }

    private String create(String username, Role role, String region) {
        var draft = new Draft(username, "Nama " + username, role, region, null, null, null);
        var creation =
                CurrentActor.<Creation, RuntimeException>callAs(Actor.SYSTEM, () -> accounts.create(draft, false));
        return ((Creation.Created) creation).password();
    }
}
