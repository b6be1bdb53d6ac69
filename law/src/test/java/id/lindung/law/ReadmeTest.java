package id.lindung.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the readme files show to whoever takes the library from Maven, compiled and run as it stands there. */
class ReadmeTest {

    private static final Pattern PROGRAM =
            Pattern.compile("```java\n(import .*?void main\\(\\).*?)```", Pattern.DOTALL);

    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"../rules/README.md", "README.md"})
    void theShownProgramPrintsWhatAVillageOfficialCosts(String readme) throws Exception {
        var shown = PROGRAM.matcher(Files.readString(Path.of(readme)));
        assertThat(shown.find()).as("a program in %s", readme).isTrue();

        assertThat(run(shown.group(1)))
                .contains("0,24% × Rp2.186.826 = Rp5.248,3824")
                .contains("0,3% × Rp2.186.826 = Rp6.560,478")
                .contains("PP 44/2015");
    }

    @ParameterizedTest
    @ValueSource(strings = "../rules/README.md")
    void tenLinesAreEnough(String readme) throws IOException {
        var shown = PROGRAM.matcher(Files.readString(Path.of(readme)));
        assertThat(shown.find()).isTrue();
        assertThat(shown.group(1).strip().lines()).hasSizeLessThanOrEqualTo(10);
    }

    private String run(String program) throws Exception {
        var source = Files.writeString(directory.resolve("Shown.java"), program);
        var said = new ByteArrayOutputStream();
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, said, said, "-proc:none", "-d", directory.toString(), source.toString());
        assertThat(compiled).as(said.toString(StandardCharsets.UTF_8)).isZero();
        var out = System.out;
        try (var loader = new URLClassLoader(new URL[] {directory.toUri().toURL()});
                var caught = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            var type = loader.loadClass("Shown");
            var made = type.getDeclaredConstructor();
            made.setAccessible(true);
            var main = type.getDeclaredMethod("main");
            main.setAccessible(true);
            System.setOut(caught);
            main.invoke(made.newInstance());
        } finally {
            System.setOut(out);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
