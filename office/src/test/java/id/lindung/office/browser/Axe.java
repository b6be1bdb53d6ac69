package id.lindung.office.browser;

import com.deque.html.axecore.providers.EmbeddedResourceAxeProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.naming.OperationNotSupportedException;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * What axe objects to on a page. The window itself gives each new page the half megabyte of axe, and only objections are sent back:
 * carried to and fro with every question, both took longer than the looking.
 */
final class Axe {

    private static final String QUESTION = """
            axe.run({
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                rules: {'color-contrast': {enabled: arguments[0]}},
                resultTypes: ['violations']}).then(
                result => arguments[1](result.violations.map(each =>
                    each.id + ': ' + each.help + ' ' + each.nodes.slice(0, 3).map(node => node.html).join(' '))),
                failure => arguments[1](['axe did not run: ' + failure]));""";

    private Axe() {}

    /** Makes every page opened in this window from now on bring axe with it. */
    static void install(ChromeDriver driver) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", source()));
    }

    /**
     * A sentence for each rule that the page now open breaks, with the first three elements that break it.
     *
     * @param colours whether contrast is looked at too, which takes longer than all the rest
     */
    @SuppressWarnings("unchecked") // the script answers with a list of strings
    static List<String> violations(ChromeDriver driver, boolean colours) {
        return (List<String>) driver.executeAsyncScript(QUESTION, colours);
    }

    private static String source() {
        try {
            return new EmbeddedResourceAxeProvider().getScript();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OperationNotSupportedException e) {
            throw new AssertionError(e);
        }
    }
}
