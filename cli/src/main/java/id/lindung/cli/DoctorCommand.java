package id.lindung.cli;

import id.lindung.office.doctor.Doctor;
import id.lindung.office.doctor.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "doctor",
        description = {
            "Periksa kesehatan kantor: basis data, kunci, disk, audit, cadangan. / Examine the office.",
            "Kode keluar 8 bila ada yang sakit."
        },
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @Option(names = "--output", defaultValue = "table", description = "table, json, csv")
    private Output output = Output.TABLE;

    @Override
    public Integer call() throws IOException {
        try (var office = OfficeSession.open(null)) {
            var findings = office.call(() -> office.get(Doctor.class).examine());
            print(findings);
            return findings.stream().anyMatch(finding -> finding.health() == Finding.Health.ILL)
                    ? ExitCode.CHECK_FAILED
                    : ExitCode.DONE;
        }
    }

    private void print(List<Finding> findings) {
        switch (output) {
            case JSON ->
                System.out.println(new JsonMapper()
                        .writeValueAsString(Map.of("schema", "lindung.doctor/1", "findings", findings)));
            case CSV -> {
                System.out.println("check,health,what");
                findings.forEach(each -> System.out.println(Csv.line(each.check(), each.health(), each.what())));
            }
            case TABLE ->
                findings.forEach(each ->
                        System.out.println("%s\t%s\t%s".formatted(word(each.health()), each.check(), each.what())));
        }
    }

    private static String word(Finding.Health health) {
        return switch (health) {
            case WELL -> "baik";
            case LOOK -> "lihat";
            case ILL -> "SAKIT";
        };
    }
}
