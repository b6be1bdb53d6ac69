package id.lindung.office.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium windows, kept from one walk to the next: opening one takes longer than a page. Whoever takes one finds it as new. */
final class Windows implements BeforeAllCallback {

    /** CSS pixels of its width, and whether JavaScript runs in it. */
    record Kind(int width, boolean scripts) {}

    private static final Map<Kind, ArrayDeque<ChromeDriver>> FREE = new HashMap<>();

    /** All are closed after the last test, while the virtual machine still can: on its way out a driver no longer answers. */
    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(Windows.class, any ->
                (AutoCloseable) Windows::closeAll);
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
                .build();
        var driver = new ChromeDriver(service, options(chromium.get(), kind.width()));
        if (!kind.scripts()) driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        else Axe.install(driver);
        return driver;
    }

    private static synchronized void closeAll() {
        FREE.values().forEach(free -> free.forEach(ChromeDriver::quit));
        FREE.clear();
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

    private static Optional<Path> find(String... paths) {
        return Stream.of(paths).map(Path::of).filter(Files::isExecutable).findFirst();
    }
}
