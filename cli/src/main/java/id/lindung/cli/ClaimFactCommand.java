package id.lindung.cli;

import id.lindung.office.claims.Cases;
import id.lindung.office.claims.Entitlements;
import id.lindung.office.claims.FactField;
import id.lindung.office.store.OfficeClock;
import id.lindung.rules.Reading;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "fact",
        description = "Lihat fakta klaim, atau tulis: NAMA=NILAI …; nilai kosong mencabut. / The facts of a claim.",
        mixinStandardHelpOptions = true)
final class ClaimFactCommand extends ClaimSub {

    @Parameters(index = "0", paramLabel = "NOMOR")
    private String number = "";

    @Parameters(index = "1..*", paramLabel = "NAMA=NILAI", description = "mis. contributionMonths=14")
    private Map<String, String> said = Map.of();

    @Option(names = "--reason", defaultValue = "", description = "Dari mana fakta ini diketahui")
    private String reason = "";

    @Override
    int run(OfficeSession office) {
        var claim = find(office, number);
        var fields = FactField.of(claim);
        if (!said.isEmpty()) claim = done(office.get(Cases.class).change(claim, read(office, fields), reason));
        var known = office.get(Entitlements.class).facts(claim).values();
        if (output == Output.JSON) {
            var json = Asking.json("claim.facts");
            json.put("claim", claim.number());
            json.put("facts", known);
            Asking.print(json);
        } else {
            PlanPrinter.line(output, List.of("fact", "value", "choices"));
            for (var field : fields)
                PlanPrinter.line(
                        output,
                        List.of(field.name(), known.getOrDefault(field.name(), ""), String.join(" ", field.choices())));
        }
        return ExitCode.DONE;
    }

    private Map<String, String> read(OfficeSession office, List<FactField> fields) {
        var today = office.get(OfficeClock.class).today();
        var facts = new LinkedHashMap<String, String>();
        said.forEach((name, value) -> {
            var field = fields.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new CommandFailure(
                            ExitCode.USAGE,
                            "Klaim ini tidak bertanya tentang \"" + name + "\". Yang ditanya: "
                                    + String.join(
                                            ", ",
                                            fields.stream().map(FactField::name).toList())
                                    + "."));
            switch (field.read(Arrays.asList(value.split(",")), today)) {
                case Reading.Read<String>(var fact, var _) -> facts.put(name, fact);
                case Reading.Missing<String>() -> facts.put(name, "");
                case Reading.Refused<String>(var why) ->
                    throw new CommandFailure(ExitCode.USAGE, name + ": " + why.id());
            }
        });
        return facts;
    }
}
