package id.lindung.cli;

import id.lindung.office.protection.ProtectionStatus;
import id.lindung.office.protection.StatusReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "status",
        description = "Status perlindungan seseorang, dengan alasannya. / Somebody's protection, with the reason.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @Option(names = "--person", required = true, paramLabel = "ID", description = "Nomor orang di daftar.")
    private long person;

    @Option(names = "--month", required = true, description = "Bulan, mis. 2024-03")
    private String month = "";

    @Option(names = "--as-known", paramLabel = "TANGGAL", description = "Menurut yang diketahui sampai akhir hari itu.")
    private @Nullable String asKnown;

    @Mixin
    private AsOptions shared = new AsOptions();

    @Override
    public Integer call() {
        var asked = MonthText.month(month);
        var known = MonthText.day(asKnown);
        try (var office = OfficeSession.open(shared.as)) {
            var status = office.call(() -> office.get(StatusReader.class).read(person, asked, known))
                    .orElseThrow(() -> new CommandFailure(
                            ExitCode.NOT_FOUND, "Tidak ada orang nomor " + person + " di wilayah Anda."));
            switch (shared.output) {
                case JSON -> System.out.println(new JsonMapper().writeValueAsString(json(status)));
                case TABLE, CSV -> {
                    System.out.println(status.standing() + "\t" + status.reason() + "\t"
                            + status.sentence().id());
                    for (var basis : status.law())
                        System.out.println(
                                basis.status() + "\t" + basis.source().id());
                    if (!status.hasList())
                        System.err.println("Daftar BPJS bulan ini belum dimasukkan untuk wilayahnya.");
                }
            }
            return ExitCode.DONE;
        }
    }

    private static Map<String, @Nullable Object> json(ProtectionStatus status) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("schema", "lindung.status/1");
        json.put("person", status.person());
        json.put("month", status.month().toString());
        json.put("status", status.standing().name());
        json.put("reason", status.reason());
        json.put("message", status.sentence().id());
        json.put(
                "lastActive",
                status.lastActive() == null ? null : status.lastActive().toString());
        json.put("list", status.list());
        json.put("bill", status.bill());
        json.put("payer", status.payer());
        json.put("participantList", status.hasList());
        json.put(
                "law",
                status.law().stream()
                        .map(basis -> Map.of("source", basis.source().id(), "status", basis.status()))
                        .toList());
        return json;
    }
}
