package id.lindung.office.pages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The sentences of the pages, one file a feature and language: {@code pesan/people_id.properties}; placeholders {0} {1}. */
public final class Messages {

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    public Messages() {
        for (var language : Language.values()) texts.put(language, load(language));
    }

    /**
     * The sentence under {@code key} with its placeholders filled.
     *
     * @throws IllegalArgumentException when there is no such sentence: a bug a test finds before a user does
     */
    public String get(Language language, String key, Object... arguments) {
        var text = of(language).getProperty(key);
        if (text == null) throw new IllegalArgumentException("no message " + key + " in " + language);
        for (int i = 0; i < arguments.length; i++) text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        return text;
    }

    /** The text when the key exists: for words that other features may add, such as names of acts. */
    public Optional<String> find(Language language, String key) {
        return Optional.ofNullable(of(language).getProperty(key));
    }

    /** All keys of a language, in order. */
    public Set<String> keys(Language language) {
        return new TreeSet<>(of(language).stringPropertyNames());
    }

    private Properties of(Language language) {
        var properties = texts.get(language);
        if (properties == null) throw new IllegalStateException();
        return properties;
    }

    private static Properties load(Language language) {
        var all = new Properties();
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:pesan/*_" + language.code() + ".properties");
            for (var file : files) {
                var properties = new Properties();
                try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(in);
                }
                for (var key : properties.stringPropertyNames()) {
                    if (all.setProperty(key, properties.getProperty(key)) != null) {
                        throw new IllegalStateException("message " + key + " stands in two files");
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
