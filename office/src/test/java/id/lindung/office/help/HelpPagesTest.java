package id.lindung.office.help;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class HelpPagesTest {

    private static final int FIRST_LOAD = 25_000;
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/aset/[^\"]+)\"");

    @LocalServerPort
    int port;

    @Test
    void theGuideIsReadWithoutSigningIn() {
        var page = new Visitor(port).get("/bantuan");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Satu jam pertama di desa", "Jebakan Excel")
                .doesNotContain("style=");
    }

    @Test
    void itSpeaksEnglishWhenAsked() {
        assertThat(new Visitor(port).get("/bantuan?lang=en").body())
                .contains("The first hour in a village")
                .doesNotContain("Jebakan");
    }

    @Test
    void aTermIsFoundInEitherLanguageAndAMissIsSaid() {
        var visitor = new Visitor(port);
        assertThat(visitor.get("/bantuan?q=kpj").body()).contains("Nomor kartu peserta");
        assertThat(visitor.get("/bantuan?q=HEIR").body()).contains("ahli waris");
        assertThat(visitor.get("/bantuan?q=%3Cb%3Ezz").body())
                .contains("Tidak ada istilah")
                .doesNotContain("<b>zz");
        assertThat(new Glossary().all()).hasSize(86);
    }

    @Test
    void everyHelpPageFitsThePublicByteBudget() throws IOException {
        var visitor = new Visitor(port);
        for (var path : new String[] {"/bantuan", "/bantuan?q=a", "/bantuan/istilah"}) {
            var page = visitor.get(path).body();
            int bytes = compressed(page);
            for (var asset = ASSET.matcher(page); asset.find(); ) {
                bytes += compressed(visitor.get(asset.group(1)).body());
            }
            assertThat(bytes).as(path).isLessThan(FIRST_LOAD);
        }
    }

    private static int compressed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
