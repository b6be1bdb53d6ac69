package id.lindung.law.quote;

import id.lindung.rules.Sentence;
import id.lindung.rules.law.Citation;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.Line;
import id.lindung.rules.law.Note;
import id.lindung.rules.law.Outcome;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An answer as {@code lindung.quote/1}: rupiah are integers, rates and exact amounts texts, so that nobody reads them as floats. */
public final class QuoteJson {

    private static final String SCHEMA = "lindung.quote/1";
    private static final JsonFactory JSON = new JsonFactory();

    private QuoteJson() {}

    /** One object with its explanation trees. */
    public static String write(Outcome outcome) {
        var text = new StringWriter(1024);
        write(outcome, text);
        return text.toString();
    }

    /** Writes one object; the writer stays open. */
    public static void write(Outcome outcome, Writer out) {
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), new Open(out))) {
            json.writeStartObject();
            json.writeStringProperty("schema", SCHEMA);
            switch (outcome) {
                case Outcome.Granted granted -> granted(json, granted);
                case Outcome.Refused refused -> {
                    json.writeObjectPropertyStart("refused");
                    json.writeStringProperty("reason", refused.reason().name());
                    json.writeStringProperty("message", refused.why().id());
                    json.writeStringProperty("messageEn", refused.why().en());
                    law(json, refused.law());
                    json.writeEndObject();
                }
                case Outcome.Incomplete(var missing) -> {
                    json.writeArrayPropertyStart("incomplete");
                    for (var fact : missing) json.writeString(fact);
                    json.writeEndArray();
                }
                case Outcome.BranchDecides(var code, var why, var sources) -> {
                    json.writeObjectPropertyStart("branchDecides");
                    json.writeStringProperty("reason", code);
                    json.writeStringProperty("message", why.id());
                    json.writeStringProperty("messageEn", why.en());
                    law(json, sources);
                    json.writeEndObject();
                }
            }
            json.writeEndObject();
        }
    }

    private static void granted(JsonGenerator json, Outcome.Granted granted) {
        json.writeArrayPropertyStart("lines");
        for (var line : granted.lines()) line(json, line);
        json.writeEndArray();
        json.writeNumberProperty("total", granted.total().amount());
        notes(json, "warnings", granted.warnings());
        notes(json, "toProve", granted.toProve());
    }

    private static void line(JsonGenerator json, Line line) {
        json.writeStartObject();
        json.writeStringProperty("programme", line.programme());
        json.writeStringProperty("item", line.item());
        json.writeStringProperty("payer", line.payer().code());
        json.writeName("base");
        line.base().ifPresentOrElse(base -> json.writeNumber(plain(base)), json::writeNull);
        json.writeName("rate");
        line.rate().ifPresentOrElse(rate -> json.writeString(rate.toPlainString()), json::writeNull);
        json.writeStringProperty("exact", plain(line.exact()).toPlainString());
        json.writeNumberProperty("rupiah", line.rupiah().amount());
        law(json, line.law());
        json.writeStringProperty("status", line.status().code());
        json.writeName("explanation");
        explanation(json, line.explanation());
        json.writeEndObject();
    }

    private static void explanation(JsonGenerator json, Explanation node) {
        json.writeStartObject();
        switch (node) {
            case Explanation.Fact(var name, var value) -> {
                json.writeStringProperty("fact", name);
                json.writeStringProperty("value", value instanceof Sentence words ? words.id() : value.toString());
            }
            case Explanation.Given given -> {
                json.writeStringProperty("parameter", given.parameter().id());
                json.writeStringProperty("id", given.parameter().name().id());
                json.writeStringProperty("en", given.parameter().name().en());
                json.writeStringProperty("value", given.display());
                json.writeStringProperty("from", given.value().period().from().toString());
                law(json, given.value().provenance().law());
                given.value().provenance().reachesBack().ifPresent(words -> {
                    json.writeStringProperty("reachesBack", words.id());
                    json.writeStringProperty("reachesBackEn", words.en());
                });
                json.writeStringProperty("status", given.value().status().code());
            }
            case Explanation.Step step -> {
                json.writeStringProperty("id", step.rule().id());
                json.writeStringProperty("en", step.rule().en());
                json.writeStringProperty("arithmetic", step.arithmetic().text());
                json.writeArrayPropertyStart("from");
                for (var each : step.from()) explanation(json, each);
                json.writeEndArray();
            }
        }
        json.writeEndObject();
    }

    private static void law(JsonGenerator json, List<Citation> law) {
        json.writeArrayPropertyStart("law");
        for (var each : law) {
            json.writeStartObject();
            json.writeStringProperty("regulation", each.regulation());
            if (!each.article().isEmpty()) json.writeStringProperty("article", each.article());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void notes(JsonGenerator json, String name, List<Note> notes) {
        json.writeArrayPropertyStart(name);
        for (var note : notes) {
            json.writeStartObject();
            json.writeStringProperty("code", note.code());
            json.writeStringProperty("message", note.says().id());
            json.writeStringProperty("messageEn", note.says().en());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** 5000000 rather than 5E+6 or 5000000.00. */
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The generator closes what it writes to; the caller's writer is the caller's. */
    private static final class Open extends java.io.FilterWriter {
        Open(Writer out) {
            super(out);
        }

        @Override
        public void close() throws java.io.IOException {
            flush();
        }
    }
}
