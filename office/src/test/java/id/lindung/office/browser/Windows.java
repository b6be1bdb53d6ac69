package id.lindung.office.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium windows, kept from one walk to the next: opening one takes longer than a page. Whoever takes one finds it as new. */
final class Windows {

    /** CSS pixels of its width, and whether JavaScript runs in it. */
    record Kind(int width, boolean scripts) {}

    private static final Map<Kind, ArrayDeque<ChromeDriver>> FREE = new HashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Windows::endAll));
    }

    /** A window of this kind without cookies, cache or log; aborts the test, loudly, where there is no Chromium. */
    static synchronized ChromeDriver take(Kind kind) {
        var free = FREE.computeIfAbsent(kind, any -> new ArrayDeque<>());
        return free.isEmpty() ? open(kind) : free.pop();
    }

    static synchronized void giveBack(Kind kind, ChromeDriver driver) {
        if (isAsNew(driver))
            FREE.computeIfAbsent(kind, any -> new ArrayDeque<>()).push(driver);
    }

    /** Leaves the page, so that a window nobody looks through draws nothing. */
    private static boolean isAsNew(ChromeDriver driver) {
        try {
            driver.get("about:blank");
            driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
            driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
            driver.manage().logs().get(LogType.BROWSER);
            return true;
        } catch (WebDriverException e) {
            driver.quit();
            return false;
        }
    }

    private static ChromeDriver open(Kind kind) {
        // The shell is Chromium without its own windows and menus, and starts in a third of the time.
        var chromium = find(
                "/usr/bin/chromium-headless-shell",
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome");
        var program = find("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver");
        if (chromium.isEmpty() || program.isEmpty()) {
            System.err.println("\n!!!! BROWSER TESTS DID NOT RUN: Chromium or its driver is not installed. !!!!\n");
            Assumptions.abort("Chromium is not installed");
        }
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program.get().toFile())
                .withLogOutput(java.io.OutputStream.nullOutputStream())
                .withEnvironment(Map.of("TMPDIR", profiles().toString()))
                .build();
        var driver = new ChromeDriver(service, options(chromium.get(), kind.width()));
        if (!kind.scripts()) driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        else Axe.install(driver);
        return driver;
    }

    /** On the way out of the virtual machine a driver no longer answers, and closing windows one by one takes a second each. */
    private static void endAll() {
        ProcessHandle.current()
                .descendants()
                .filter(each -> each.info().command().orElse("").contains("chrom"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private static ChromeOptions options(Path chromium, int width) {
        var options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=id");
        // A window narrower than 500 px is only to be had as an emulated phone.
        options.setExperimentalOption(
                "mobileEmulation",
                Map.of("deviceMetrics", Map.of("width", width, "height", width < 500 ? 800 : 1000, "pixelRatio", 1.0)));
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    /** Under {@code target}, since nobody tidies up behind a program that is ended. */
    private static Path profiles() {
        try {
            return Files.createDirectories(Path.of("target", "windows").toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> find(String... paths) {
        return Stream.of(paths).map(Path::of).filter(Files::isExecutable).findFirst();
    }
}
