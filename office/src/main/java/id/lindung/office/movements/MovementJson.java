package id.lindung.office.movements;

import id.lindung.office.movements.Movement.Flows;
import id.lindung.office.movements.Movement.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A movement as {@code lindung.movement/1}: opening + joined - lapsed = closing. */
public final class MovementJson {

    private MovementJson() {}

    public static Map<String, Object> of(Flows flows) {
        var json = new LinkedHashMap<String, Object>();
        json.put("schema", "lindung.movement/1");
        json.put("region", flows.question().region());
        json.put("from", flows.question().first().toString());
        json.put("to", flows.question().second().toString());
        json.put(
                "asKnown",
                flows.question().asKnown() == null
                        ? ""
                        : flows.question().asKnown().toString());
        json.put("opening", flows.opening());
        json.put("joined", flows.joined());
        json.put("lapsed", flows.lapsed());
        json.put("closing", flows.closing());
        json.put("addsUp", flows.addsUp());
        var reasons = new ArrayList<Map<String, Object>>();
        for (var each : Reason.values()) {
            if (flows.of(each) == 0) continue;
            var reason = new LinkedHashMap<String, Object>();
            reason.put("way", each.way().name());
            reason.put("reason", each.name());
            reason.put("people", flows.of(each));
            reasons.add(reason);
        }
        json.put("reasons", reasons);
        json.put("regions", flows.parts().stream().map(MovementJson::part).toList());
        return json;
    }

    private static Map<String, Object> part(Movement.Part part) {
        var json = new LinkedHashMap<String, Object>();
        json.put("key", part.code());
        json.put("name", part.name());
        json.put("opening", part.opening());
        json.put("joined", part.joined());
        json.put("lapsed", part.lapsed());
        json.put("closing", part.closing());
        return json;
    }

    /** The equation as a table: way, reason, people. */
    public static List<List<Object>> rows(Flows flows) {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("way", "reason", "people"));
        rows.add(List.of("OPENING", flows.question().first(), flows.opening()));
        for (var each : Reason.values()) if (flows.of(each) > 0) rows.add(List.of(each.way(), each, flows.of(each)));
        rows.add(List.of("CLOSING", flows.question().second(), flows.closing()));
        return rows;
    }
}
