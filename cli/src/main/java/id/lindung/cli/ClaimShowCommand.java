package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.claims.Cases;
import id.lindung.office.claims.ClaimMoney;
import id.lindung.office.claims.ClaimRights;
import id.lindung.office.claims.Entitlements;
import id.lindung.rules.money.Rupiah;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Satu klaim: haknya, yang kurang, uangnya.", mixinStandardHelpOptions = true)
final class ClaimShowCommand extends ClaimSub {

    @Parameters(paramLabel = "NOMOR")
    private String number = "";

    @Override
    int run(OfficeSession office) {
        Asking.mustBe(ClaimRights.reads(CurrentActor.get().role()), "melihat klaim");
        var claim = find(office, number);
        var entitlements = office.get(Entitlements.class);
        var entitlement = entitlements.answer(claim, entitlements.facts(claim));
        var money = office.get(ClaimMoney.class).of(claim);
        var missing = claim.state().isGathering() ? office.get(Cases.class).missing(claim) : List.<String>of();
        if (output == Output.JSON) {
            var json = Asking.json("claim");
            json.putAll(row(claim));
            json.put("version", claim.version());
            json.put("entitlement", entitlement.kind().name());
            json.put("due", entitlement.rupiah());
            json.put("missing", missing);
            json.put("decided", money.decided());
            json.put("ordered", money.ordered());
            json.put("paid", money.paid());
            Asking.print(json);
            return ExitCode.DONE;
        }
        print(List.of(claim));
        System.err.println("Hak: " + Rupiah.of(entitlement.rupiah()).display() + " (" + entitlement.kind()
                + "). Diputus " + Rupiah.of(money.decided()).display() + ", dibayar "
                + Rupiah.of(money.paid()).display() + ".");
        if (!missing.isEmpty()) System.err.println("Masih kurang: " + String.join(", ", missing));
        return ExitCode.DONE;
    }
}
