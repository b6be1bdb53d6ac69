package id.lindung.law;

import id.lindung.rules.Sentence;
import id.lindung.rules.law.LawValue;
import id.lindung.rules.law.Parameter;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Parameters with all their values as {@code lindung.law/1}. Numbers are texts, so that nobody reads a rate as a float. */
public final class LawJson {

    private static final String SCHEMA = "lindung.law/1";
    private static final JsonFactory JSON = new JsonFactory();

    private LawJson() {}

    /** One object {@code {"schema": "lindung.law/1", "parameters": [...]}}; amounts and rates as texts. */
    public static String write(Collection<Parameter> parameters) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("schema", SCHEMA);
            json.writeArrayPropertyStart("parameters");
            for (var each : parameters) parameter(json, each);
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void parameter(JsonGenerator json, Parameter parameter) {
        json.writeStartObject();
        json.writeStringProperty("id", parameter.id());
        json.writeStringProperty("name", parameter.name().id());
        json.writeStringProperty("nameEn", parameter.name().en());
        json.writeStringProperty("unit", parameter.unit());
        json.writeStringProperty("segment", parameter.segment());
        json.writeBooleanProperty("enabled", parameter.enabled());
        note(json, parameter.note());
        json.writeArrayPropertyStart("values");
        for (var each : parameter.values()) {
            json.writeStartObject();
            json.writeStringProperty("from", each.period().from().toString());
            json.writeName("until");
            if (each.period().hasEnd()) json.writeString(each.period().until().toString());
            else json.writeNull();
            json.writeName("value");
            value(json, each.value());
            json.writeArrayPropertyStart("law");
            for (var dated : each.provenance().dated()) {
                var citation = dated.citation();
                json.writeStartObject();
                json.writeStringProperty("regulation", citation.regulation());
                if (!citation.article().isEmpty()) json.writeStringProperty("article", citation.article());
                dated.later(each.period()).ifPresent(day -> json.writeStringProperty("from", day.toString()));
                dated.ended(each.period()).ifPresent(day -> json.writeStringProperty("until", day.toString()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeName("source");
            each.provenance().source().ifPresentOrElse(json::writeString, json::writeNull);
            json.writeStringProperty("status", each.status().code());
            json.writeStringProperty("checked", each.provenance().checked().toString());
            note(json, each.provenance().note());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void note(JsonGenerator json, Optional<Sentence> note) {
        json.writeStringProperty("note", note.map(Sentence::id).orElse(""));
        json.writeStringProperty("noteEn", note.map(Sentence::en).orElse(""));
    }

    private static void value(JsonGenerator json, LawValue value) {
        switch (value) {
            case LawValue.Num(var number) -> json.writeString(number.toPlainString());
            case LawValue.Text(var text) -> json.writeString(text);
            case LawValue.Flag(var flag) -> json.writeBoolean(flag);
            case LawValue.Items(var items) -> {
                json.writeStartArray();
                for (var each : items) value(json, each);
                json.writeEndArray();
            }
            case LawValue.Entries(var entries) -> {
                json.writeStartObject();
                entries.forEach((name, each) -> {
                    json.writeName(name);
                    value(json, each);
                });
                json.writeEndObject();
            }
        }
    }
}
