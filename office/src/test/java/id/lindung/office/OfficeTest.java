package id.lindung.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole office on a real PostgreSQL: the embedded one, or the external server that {@code
 * LINDUNG_TEST_DB_URL} names. All such tests share one server and one started office; each makes its own villages.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = OfficeApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OfficeTest.FreshOffice.class)
public @interface OfficeTest {

    /** Gives the started office an empty directory of its own. */
    final class FreshOffice implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var external = System.getenv().getOrDefault("LINDUNG_TEST_DB_URL", "");
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test", Map.of("LINDUNG_DATA", freshDirectory().toString(), "LINDUNG_DB_URL", external)));
        }

        private static Path freshDirectory() {
            try {
                var target = Path.of("target", "offices");
                Files.createDirectories(target);
                return Files.createTempDirectory(target.toAbsolutePath(), "office");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
