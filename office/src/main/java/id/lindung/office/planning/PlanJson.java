package id.lindung.office.planning;

import id.lindung.rules.law.Citation;
import id.lindung.rules.law.Note;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Budgets as {@code lindung.plan/1}; months are {@code 2023-01}, money whole rupiah. */
public final class PlanJson {

    public static final String SCHEMA = "lindung.plan/1";

    private PlanJson() {}

    public static Map<String, Object> of(Budget budget, String region, int year) {
        var document = new LinkedHashMap<String, Object>();
        document.put("schema", SCHEMA);
        document.putAll(body(budget, region, year));
        return document;
    }

    /** The same without its schema, for a village inside a regency's answer. */
    public static Map<String, Object> body(Budget budget, String region, int year) {
        var body = new LinkedHashMap<String, Object>();
        body.put("region", region);
        body.put("year", year);
        switch (budget) {
            case Budget.Refused(var code, var why, var law) -> {
                var refused = new LinkedHashMap<String, Object>();
                refused.put("reason", code);
                refused.put("message", why.id());
                refused.put("law", law(law));
                body.put("refused", refused);
            }
            case Budget.Drawn drawn -> {
                body.put("from", drawn.question().from().toString());
                body.put("months", drawn.question().months());
                // The circular's order: the villagers first.
                body.put(
                        "lines",
                        drawn.lines().stream()
                                .sorted(java.util.Comparator.comparing(PlanLine::kind)
                                        .reversed())
                                .map(PlanJson::line)
                                .toList());
                body.put("total", drawn.total());
                body.put(
                        "warnings",
                        drawn.warnings().stream().map(PlanJson::warning).toList());
            }
        }
        return body;
    }

    private static Map<String, Object> line(PlanLine line) {
        var json = new LinkedHashMap<String, Object>();
        json.put("category", line.kind().code());
        json.put("fund", line.source());
        if (line.fund() != null) json.put("fundId", line.fund());
        json.put("people", line.people());
        json.put("monthly", line.monthly());
        json.put("from", line.from().toString());
        json.put("months", line.months());
        json.put("rupiah", line.rupiah());
        json.put("law", law(line.law()));
        json.put("status", line.status().code());
        return json;
    }

    static List<Map<String, String>> law(List<Citation> citations) {
        return citations.stream()
                .map(citation -> {
                    var each = new LinkedHashMap<String, String>();
                    each.put("regulation", citation.regulation());
                    if (!citation.article().isEmpty()) each.put("article", citation.article());
                    return (Map<String, String>) each;
                })
                .toList();
    }

    static Map<String, String> warning(Note note) {
        var warning = new LinkedHashMap<String, String>();
        warning.put("code", note.code());
        warning.put("message", note.says().id());
        return warning;
    }
}
