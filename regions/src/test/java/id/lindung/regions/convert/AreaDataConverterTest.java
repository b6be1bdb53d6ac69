package id.lindung.regions.convert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.regions.RegionCode;
import id.lindung.regions.Regions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AreaDataConverterTest {

    @Test
    void writesTheCommittedFileAgainFromWhatIsReadOutOfIt() throws IOException {
        var names = Regions.load()
                .all()
                .collect(Collectors.toMap(r -> r.code(), r -> r.name(), (a, _) -> a, TreeMap<RegionCode, String>::new));

        try (var committed = Objects.requireNonNull(Regions.class.getResourceAsStream("regions.txt"))) {
            assertThat(AreaDataConverter.encode(names, "idn-area-data 4.0.1"))
                    .isEqualTo(new String(committed.readAllBytes(), UTF_8));
        }
    }

    @Test
    void readsThePublishedCsvFilesAndTidiesNames(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("provinces.csv"), List.of("code,name", "53,Nusa Tenggara Timur"));
        Files.write(
                folder.resolve("regencies.csv"),
                List.of("code,province_code,name", "53.02,53,Kabupaten Timor Tengah Selatan"));
        Files.write(
                folder.resolve("districts.csv"), List.of("code,regency_code,name", "53.02.08,53.02,Amanatun Selatan"));
        Files.write(
                folder.resolve("villages.csv"),
                List.of(
                        "code,district_code,name",
                        "53.02.08.2002,53.02.08,\"Nunle\"\"u\"",
                        "53.02.08.2003,53.02.08,\"Pakam I,II\"",
                        "53.02.08.1004,53.02.08,Baro."));

        AreaDataConverter.main(
                new String[] {folder.toString(), "test", folder.resolve("out").toString()});

        assertThat(Files.readString(folder.resolve("out"))).isEqualTo("""
                lindung-regions/1 test
                P53 Nusa Tenggara Timur
                R02 Kabupaten Timor Tengah Selatan
                D08 Amanatun Selatan
                1004 Baro
                2002 Nunle'u
                 Pakam I,II
                """);
    }
}
