package io.windlass.agent;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.windlass.agent.device.Description;
import io.windlass.agent.device.OfferedSignal;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Sample;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.TreeMap;

/// A sample as a program reads it: a reading has a `value` in its `unit`, or else a `fault`.
final class ReadingsJson {
    private static final JsonFactory JSON = new JsonFactory();

    private ReadingsJson() {}

    static String of(Description description, Sample sample) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("device", description.id().device());
            json.writeStringField("profile", description.profile());
            json.writeStringField("at", sample.at().toString());
            json.writeObjectFieldStart("attributes");
            for (var one : new TreeMap<>(description.attributes()).entrySet())
                json.writeStringField(one.getKey(), one.getValue());
            json.writeEndObject();
            json.writeArrayFieldStart("readings");
            var offered = ReadingsText.offered(description);
            for (var reading : sample.readings())
                write(json, reading, ReadingsText.of(reading, offered));
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Reading reading, OfferedSignal offered)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("component", reading.signal().component());
        json.writeStringField("signal", reading.signal().name());
        switch (reading) {
            case Reading.Good(var _, double value) -> json.writeNumberField("value", value);
            case Reading.Bad(var _, var fault) -> json.writeStringField("fault", fault.name());
        }
        json.writeStringField("unit", offered.unit());
        if (!offered.label().isEmpty()) json.writeStringField("label", offered.label());
        json.writeEndObject();
    }
}
