package id.lindung.office.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One Chromium window over one office, at a phone's or a desk's width, with or without JavaScript. */
final class Browser implements AutoCloseable {

    /** The narrowest phone the product promises to serve, and a desk. */
    static final int PHONE = 360;

    static final int DESK = 1280;

    private final ChromeDriver driver;
    private final String origin;
    private final Windows.Kind kind;

    private Browser(ChromeDriver driver, String origin, Windows.Kind kind) {
        this.driver = driver;
        this.origin = origin;
        this.kind = kind;
    }

    /** Opens a window, or says loudly that browser tests did not run. */
    static Browser open(int port, int width, boolean scripts) {
        var kind = new Windows.Kind(width, scripts);
        return new Browser(Windows.take(kind), "http://127.0.0.1:" + port, kind);
    }

    void go(String path) {
        driver.get(origin + path);
    }

    void signIn(String username, String password) {
        go("/masuk");
        type("u", username);
        type("s", password);
        press("form[action='/masuk'] button");
    }

    /** Types into the field with this id, replacing what stands there. */
    void type(String id, String text) {
        var field = driver.findElement(By.id(id));
        field.clear();
        field.sendKeys(text);
    }

    /** Presses what the selector finds first. */
    void press(String selector) {
        click(find(selector));
    }

    /** Follows the first link whose text contains {@code text}. */
    void follow(String text) {
        click(driver.findElement(By.partialLinkText(text)));
    }

    /** Chooses what a select calls {@code value}. */
    void choose(String id, String value) {
        new Select(driver.findElement(By.id(id))).selectByValue(value);
    }

    /** Ticks a box or a radio button, by the key that does it. */
    void tick(String selector) {
        var box = find(selector);
        if (!box.isSelected()) box.sendKeys(Keys.SPACE);
    }

    /** Gives a file to the field with this id. */
    void give(String id, Path file) {
        driver.findElement(By.id(id)).sendKeys(file.toAbsolutePath().toString());
    }

    /** What a link of this office delivers to the user who is signed in. */
    byte[] fetch(String path) {
        var cookie = Objects.requireNonNull(driver.manage().getCookieNamed("lindung"));
        var request = HttpRequest.newBuilder(URI.create(origin + path))
                .header("Cookie", "lindung=" + cookie.getValue())
                .build();
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Opens a page and holds it to every promise. */
    void visit(String path, String name, Weight weight) {
        go(path);
        expect(name, weight);
    }

    /** Holds the page now open to every promise. */
    void expect(String name, Weight weight) {
        expectClean(name);
        weight.check(name, bytesOfPage(), bytesLoaded());
    }

    /** Clicks, and waits for the next page where the click leads to one. */
    private void click(WebElement element) {
        var page = find("html");
        // The driver's own click waits for a script of the page's, which never answers where scripts are off.
        if (kind.scripts()) element.click();
        else element.sendKeys(Keys.ENTER);
        try {
            within(2).until(d -> isGone(page));
        } catch (TimeoutException e) {
            // Not every click leaves the page.
            return;
        }
        within(10).until(d -> !d.findElements(By.cssSelector("main")).isEmpty());
    }

    /** Looks ten times as often as the driver would by itself: half a second at each click is minutes of a suite. */
    private WebDriverWait within(int seconds) {
        return new WebDriverWait(driver, Duration.ofSeconds(seconds), Duration.ofMillis(50));
    }

    /** The driver has several words for an element whose page was left. */
    private static boolean isGone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (WebDriverException e) {
            return true;
        }
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    String text() {
        return find("body").getText();
    }

    String heading() {
        return find("h1").getText();
    }

    String path() {
        return driver.getCurrentUrl().substring(origin.length());
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Waits until the address begins like this, at most half a minute. */
    void awaitPath(String beginning) {
        within(30).until(d -> path().matches(beginning));
    }

    /** Waits until the page contains the words, at most this long. */
    void await(String words, Duration longest) {
        var end = System.nanoTime() + longest.toNanos();
        while (!text().contains(words)) {
            if (System.nanoTime() > end)
                throw new AssertionError("\"" + words + "\" did not appear; page says:\n" + text());
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    /** No console error, no sideways scrolling, nothing axe objects to; keeps a picture of the page. */
    void expectClean(String name) {
        expectQuiet(name);
        // The same page without its script; and axe needs one of its own.
        if (!kind.scripts()) return;
        // Colours are the same at every width.
        assertThat(Axe.violations(driver, kind.width() == DESK))
                .as("axe on %s", path())
                .isEmpty();
    }

    /** No console error and no sideways scrolling: enough for a page whose parts were looked at closely before. */
    void expectQuiet(String name) {
        picture(name);
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
                .as("console of %s", path())
                .noneMatch(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue() && !isOwnStatus(entry));
        long overflow = (Long) driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as("%s scrolls sideways", path()).isZero();
        assertThat(driver.executeScript("return document.documentElement.classList.contains('js')"))
                .as("scripts of %s run", path())
                .isEqualTo(kind.scripts() && !path().startsWith("/masuk"));
    }

    /** The browser calls it an error when a page itself is answered with 404 or 422; those are answers here. */
    private boolean isOwnStatus(LogEntry entry) {
        return entry.getMessage().startsWith(driver.getCurrentUrl() + " ")
                && entry.getMessage().matches(".*status of (403|404|422) .*");
    }

    /** Bytes of the page alone, as sent over the wire. */
    long bytesOfPage() {
        return (Long) driver.executeScript("return performance.getEntriesByType('navigation')[0].encodedBodySize || 0");
    }

    /** Bytes of this page and everything it loads, as sent over the wire. */
    long bytesLoaded() {
        return (Long) driver.executeScript("""
                return [...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')]
                    .reduce((sum, entry) => sum + (entry.encodedBodySize || 0), 0)""");
    }

    void picture(String name) {
        try {
            var folder = Files.createDirectories(Path.of("target", "pictures"));
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        Windows.giveBack(kind, driver);
    }
}
