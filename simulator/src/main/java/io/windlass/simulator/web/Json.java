package io.windlass.simulator.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.OptionalDouble;

/// Writes JSON.
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /// What fills a document.
    interface Content {
        void into(JsonGenerator json) throws IOException;
    }

    static String object(Content content) throws IOException {
        var text = new StringWriter();
        try (var json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            content.into(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    /// An object of numbers.
    static void numbers(JsonGenerator json, String name, Map<String, Double> values)
            throws IOException {
        json.writeObjectFieldStart(name);
        for (var entry : values.entrySet()) json.writeNumberField(entry.getKey(), entry.getValue());
        json.writeEndObject();
    }

    /// A number, or null where there is none.
    static void number(JsonGenerator json, String name, OptionalDouble value) throws IOException {
        if (value.isEmpty()) json.writeNullField(name);
        else json.writeNumberField(name, value.getAsDouble());
    }

    /// Part over whole, undefined where the whole is 0.
    static OptionalDouble ratio(double part, double whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }
}
