package id.lindung.office.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.Visitor;
import id.lindung.office.access.Accounts;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.dashboard.BoundaryImport.Outcome;
import id.lindung.office.dashboard.BoundaryImport.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class BoundaryImportTest {

    @LocalServerPort
    int port;

    @Autowired
    BoundaryImport boundaries;

    @Autowired
    Boundaries kept;

    @Autowired
    Accounts accounts;

    @TempDir
    Path folder;

    @Test
    void goodShapesBecomeTheMapAndBadOnesAreNamed() throws IOException {
        var outcome = run(collection(
                feature("35.01.01", "Donorojo", square(111.0, -8.2, 0.1)),
                feature("35.01.02", "Pringkuku", square(111.1, -8.2, 0.1)),
                feature("35.01.03", "Punung", open(111.2, -8.2)),
                feature("35.01.04", "Pacitan", square(-8.2, 111.3, 0.1)),
                feature("35.01.05", "Kebonagung", square(2.3, 48.8, 0.1)),
                feature("3501060", "Arjosari", square(111.3, -8.2, 0.1)),
                feature("35.01.99", "Entah", square(111.3, -8.2, 0.1)),
                feature("35.01.07", "Nawangan", square(111.4, -8.2, 0.1)),
                feature("35.01.07", "Nawangan", square(111.5, -8.2, 0.1)),
                "{\"type\":\"Feature\",\"properties\":{\"kode_bps\":\"3501080\"},\"geometry\":null}"));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            assertThat(done.saved()).isEqualTo(2);
            assertThat(done.parents()).containsExactly("35.01");
            assertThat(done.problems().stream().map(Problem::code))
                    .containsExactly(
                            "OPEN", "SWAPPED", "OUTSIDE", "UNDOTTED", "UNKNOWN", "DUPLICATE", "DUPLICATE", "BPS");
            assertThat(done.problems().getFirst().named()).isEqualTo("35.01.03 Punung");
        });
        var shapes = CurrentActor.callAs(Actor.SYSTEM, () -> kept.of("35.01")).orElseThrow();
        assertThat(shapes.outlines()).containsOnlyKeys("35.01.01", "35.01.02");
        assertThat(shapes.outlines().values())
                .allSatisfy(each -> assertThat(each.path()).matches("M[0-9. -]+l[0-9. -]+z"));
        var page = leader("batas-bupati", "35.01").get("/dasbor?wilayah=35.01").body();
        assertThat(page)
                .contains(
                        "class=\"tiles shape\"",
                        "Sumber uji, CC0",
                        "10 wilayah tanpa batas",
                        "aria-label=\"Donorojo, –\"")
                .contains("/cakupan?wilayah=35.01.01");
        // Without a shape on record the map is tiles.
        assertThat(leader("batas-lain", "35.02").get("/dasbor?wilayah=35.02").body())
                .contains("class=\"tiles tile\"");
        CurrentActor.runAs(Actor.SYSTEM, () -> assertThat(kept.remove("35.01")).isEqualTo(2));
        assertThat(leader("batas-lagi", "35.01").get("/dasbor?wilayah=35.01").body())
                .contains("class=\"tiles tile\"");
    }

    @Test
    void neighboursKeepOneLineAfterSimplifying() throws IOException {
        // A common border with a kink that is to disappear, the same way on both sides.
        var left = "[[[111.0,-8.2],[111.1,-8.2],[111.10001,-8.15],[111.1,-8.1],[111.0,-8.1],[111.0,-8.2]]]";
        var right = "[[[111.1,-8.2],[111.2,-8.2],[111.2,-8.1],[111.1,-8.1],[111.10001,-8.15],[111.1,-8.2]]]";
        run(collection(feature("35.02.01", "Slahung", left), feature("35.02.02", "Ngrayun", right)));
        var shapes = CurrentActor.callAs(Actor.SYSTEM, () -> kept.of("35.02")).orElseThrow();
        // Four corners: the kink is gone on both sides.
        assertThat(shapes.outlines().values())
                .allSatisfy(outline -> assertThat(outline.path().split(" ")).hasSize(7));
        CurrentActor.runAs(Actor.SYSTEM, () -> kept.remove("35.02"));
    }

    @Test
    void whatIsNoBoundariesIsRefusedByName() throws IOException {
        refused("{\"type\":\"Topology\",\"objects\":{}}", "TopoJSON");
        refused("PK\u0003\u0004 shapefile", "bukan JSON yang utuh");
        refused("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\"", "bukan JSON yang utuh");
        refused("[1,2,3]", "bukan GeoJSON");
        refused("{\"type\":\"FeatureCollection\",\"features\":[]}", "tidak memuat satu wilayah");
        refused("{\"type\":\"FeatureCollection\",\"features\":[" + "[".repeat(500), "bukan GeoJSON");
        refused(
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                        + "[".repeat(500),
                "bukan JSON yang utuh");
        // BPS numbers with dots: every name is another region's.
        refused(
                collection(
                        feature("35.03.01", "Munjungan", square(111.5, -8.2, 0.1)),
                        feature("35.03.02", "Kampak", square(111.6, -8.2, 0.1))),
                "Tidak satu pun");
        var large = folder.resolve("besar.geojson");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(200_000_000);
        }
        assertThat(CurrentActor.callAs(Actor.SYSTEM, () -> run(large)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.id()).startsWith("besar.geojson terlalu besar"));
        assertThat(CurrentActor.callAs(Actor.SYSTEM, () -> kept.of("35.03"))).isEmpty();
    }

    @Test
    void anOfficerBringsInTheOwnRegencyOnly() throws IOException {
        var file = collection(
                feature("35.03.01", "Panggul", square(111.5, -8.2, 0.1)),
                feature("35.02.03", "Bungkal", square(111.6, -8.0, 0.1)));
        var officer = officer("batas-petugas", "35.03");
        var page = officer.get("/dasbor/batas");
        assertThat(page.body()).contains("FeatureCollection");
        var answer = officer.upload(
                "/dasbor/batas",
                Map.of("sumber", "BIG 2024"),
                "berkas",
                "dua.geojson",
                file.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.body())
                .contains("1 dari 2 wilayah disimpan", "35.02.03 Bungkal", "di luar wilayah kewenangan");
        assertThat(CurrentActor.callAs(
                        Actor.SYSTEM, () -> kept.of("35.03").orElseThrow().outlines()))
                .containsOnlyKeys("35.03.01");
        CurrentActor.runAs(Actor.SYSTEM, () -> kept.remove("35.03"));
    }

    private void refused(String text, String sentence) throws IOException {
        assertThat(run(text))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.id()).contains(sentence));
    }

    private Outcome run(String text) throws IOException {
        var file = Files.writeString(folder.resolve("batas.geojson"), text);
        return CurrentActor.callAs(Actor.SYSTEM, () -> run(file));
    }

    private Outcome run(Path file) {
        try {
            return boundaries.run(file, file.getFileName().toString(), "Sumber uji, CC0");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String code, String name, String coordinates) {
        return "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + coordinates
                + "},\"properties\":{\"code\":\"" + code + "\",\"name\":\"" + name + "\"}}";
    }

    private static String square(double x, double y, double size) {
        return "[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]"
                .formatted(x, y, x + size, y, x + size, y + size, x, y + size, x, y);
    }

    private static String open(double x, double y) {
        return "[[[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]".formatted(x, y, x + 0.1, y, x + 0.1, y + 0.1, x, y + 0.1);
    }

    private Visitor leader(String name, String region) {
        return visitor(region, Role.LEADER, name);
    }

    private Visitor officer(String name, String region) {
        return visitor(region, Role.REGENCY_OFFICER, name);
    }

    private Visitor visitor(String region, Role role, String name) {
        var draft = new Accounts.Draft(name, "Penguji " + name, role, region, null, null, null);
        if (CurrentActor.callAs(Actor.SYSTEM, () -> accounts.create(draft, false))
                instanceof Accounts.Creation.Created made)
            return Visitor.signedIn(port, made.username(), made.password());
        throw new AssertionError(name);
    }
}
