package id.lindung.office.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.Visitor;
import id.lindung.office.access.Accounts;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.coverage.WorkforceImport.Outcome;
import id.lindung.office.coverage.WorkforceImport.Problem;
import id.lindung.office.coverage.WorkforceImport.Request;
import id.lindung.regions.CodeSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A denominator is kept with its source, month, code system and base age; what does not fit together is said, never joined. */
@OfficeTest
class WorkforceImportTest {

    private static final String REGENCY = "61.03";

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Autowired
    WorkforceImport workforce;

    @Autowired
    WorkforceFigures figures;

    @Autowired
    Accounts accounts;

    @Test
    void fourDigitsNeedTheirCodeSystemAndEveryFaultIsNamed() throws IOException {
        var file = """
                Kode wilayah,Angkatan kerja,Tahun,Sumber
                6103,1000,2023,BPS
                61.03.77,1000,2023,BPS
                61.03,seribu,2023,BPS
                61.03,1000,,BPS
                """;
        assertThat(done(file, null, null).problems())
                .extracting(Problem::code)
                .containsExactly("CODE_SYSTEM_MISSING", "REGION_UNKNOWN", "NUMBER_INVALID", "MONTH_MISSING");
        assertThat(run("Nama,Umur\nAgus,40\n", null, null)).isInstanceOf(Outcome.Refused.class);
        assertThat(run("Kode wilayah,Angkatan kerja,Tahun,Sumber\n61.03,1000,2023,BPS\n", null, 40))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void theBaseAgeIsKeptAndRatesThatDoNotCompareSaySo() throws IOException {
        var regency = "Kode wilayah,Angkatan kerja,Tahun,Sumber\n61.03,240.000,2023,Sakernas\n";
        assertThat(done(regency, null, 15).saved()).isEqualTo(1);
        assertThat(done(regency, null, 15).saved()).as("the same once more").isZero();
        assertThat(done("Kode wilayah,Angkatan kerja,Tahun,Sumber\n61.03.01,9.000,2024,Kecamatan\n", null, null)
                        .saved())
                .isEqualTo(1);
        var kept = CurrentActor.callAs(
                Actor.SYSTEM,
                () -> figures.find(REGENCY, YearMonth.of(2024, 3), null).orElseThrow());
        assertThat(kept.fromAge()).isEqualTo(15);
        assertThat(kept.month()).isEqualTo(YearMonth.of(2023, 8));

        var page = visitor().get("/cakupan?wilayah=61.03&bulan=2024-09").body();
        assertThat(page).contains("Dihitung sejak usia 15 tahun.", "Persentase dalam tabel ini tidak sebanding");
        assertThat(visitor().get("/cakupan?wilayah=61.03&bulan=2023-12").body())
                .as("before the other figure there is one alone")
                .doesNotContain("tidak sebanding");
        assertThat(visitor().get("/cakupan/angkatan-kerja").body())
                .contains("Dihitung sejak usia 15 tahun.", "tidak disebut sumbernya");
    }

    private Outcome.Done done(String csv, @Nullable CodeSystem system, @Nullable Integer age) throws IOException {
        return (Outcome.Done) run(csv, system, age);
    }

    private Outcome run(String csv, @Nullable CodeSystem system, @Nullable Integer age) throws IOException {
        var file = Files.writeString(folder.resolve("angkatan.csv"), csv);
        return CurrentActor.<Outcome, IOException>callAs(
                Actor.SYSTEM, () -> workforce.run(new Request(file, "angkatan.csv", system, null, null, "", age)));
    }

    private Visitor visitor() {
        var name = "angkatan." + Long.toString(System.nanoTime(), 36);
        var draft = new Accounts.Draft(name, "Penguji", Role.REGENCY_OFFICER, REGENCY, null, null, null);
        if (CurrentActor.callAs(Actor.SYSTEM, () -> accounts.create(draft, false))
                instanceof Accounts.Creation.Created made)
            return Visitor.signedIn(port, made.username(), made.password());
        throw new AssertionError(name);
    }
}
