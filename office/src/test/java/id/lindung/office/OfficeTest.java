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
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole office on a real PostgreSQL. Every build runs it on the embedded server; when {@code
 * LINDUNG_TEST_DB_URL} is set the build runs it a second time there. All such tests share one started office; each makes
 * its own villages.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("office")
@SpringBootTest(classes = OfficeApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OfficeTest.FreshOffice.class)
public @interface OfficeTest {

    /** Gives the started office an empty directory, and on an external server an empty database, of its own. */
    final class FreshOffice implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var server = System.getProperty("lindung.test.db", "");
            var database = server.isEmpty() ? "" : ExternalDatabase.createOn(server);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test", Map.of("LINDUNG_DATA", freshDirectory().toString(), "LINDUNG_DB_URL", database)));
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
