package id.lindung.office.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private final Messages messages = new Messages();

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(messages.keys(Language.EN)).isEqualTo(messages.keys(Language.ID));
    }

    @Test
    void bothLanguagesUseTheSamePlaceholders() {
        for (var key : messages.keys(Language.ID)) {
            assertThat(placeholders(messages.get(Language.EN, key)))
                    .as(key)
                    .isEqualTo(placeholders(messages.get(Language.ID, key)));
        }
    }

    private static Set<String> placeholders(String text) {
        var found = new TreeSet<String>();
        var matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) found.add(matcher.group());
        return found;
    }
}
