package io.windlass.agent.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.windlass.telemetry.Fault;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/// The status as one line of JSON.
public final class StatusJson {
    private static final JsonFactory JSON = new JsonFactory();

    private StatusJson() {}

    public static String of(Status status) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("edge", status.edge().toString());
            json.writeBooleanField("connected", status.connected());
            kept(json, status.kept());
            polled(json, status.polled());
            sent(json, status.sent());
            json.writeObjectFieldStart("devices");
            json.writeNumberField("up", status.devices().up());
            json.writeNumberField("down", status.devices().down());
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string has no I/O to fail
        }
        return text.toString();
    }

    private static void kept(JsonGenerator json, Status.Kept kept) throws IOException {
        json.writeStringField("epoch", kept.epoch());
        json.writeNumberField("first", kept.first());
        json.writeNumberField("next", kept.next());
        json.writeNumberField("unacked", kept.unacked());
        json.writeNumberField("spool_bytes", kept.bytes());
        json.writeNumberField("dropped", kept.dropped());
        json.writeBooleanField("spool_in_memory", kept.inMemory());
    }

    private static void polled(JsonGenerator json, Status.Polled polled) throws IOException {
        json.writeNumberField("polls", polled.polls());
        json.writeNumberField("polled_samples", polled.samples());
        json.writeNumberField("polled_readings", polled.readings());
        json.writeNumberField("missed_beats", polled.missedBeats());
        faults(json, polled.faults());
    }

    private static void faults(JsonGenerator json, Map<Fault, Long> faults) throws IOException {
        json.writeObjectFieldStart("faults");
        for (var fault : Fault.values())
            json.writeNumberField(
                    fault.name().toLowerCase(Locale.ROOT), faults.getOrDefault(fault, 0L));
        json.writeEndObject();
    }

    private static void sent(JsonGenerator json, Status.Sent sent) throws IOException {
        json.writeNumberField("published_samples", sent.published());
        json.writeNumberField("resent_samples", sent.resent());
        json.writeNumberField("acked_samples", sent.acked());
        json.writeNumberField("rejected_samples", sent.rejected());
        json.writeNumberField("unpublishable_samples", sent.unpublishable());
        json.writeNumberField("connects", sent.connects());
        json.writeNumberField("births", sent.births());
    }
}
