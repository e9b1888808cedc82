package io.windlass.transport.ack;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Which offsets of an epoch a host has safely stored: cumulative and idempotent.
///
/// @param host who acknowledges
/// @param through every offset up to this one is stored; −1 = none
/// @param ranges stored beyond `through`
/// @param rejected what the store will never take
/// @param hold the store is down: go on with live samples, do not resend
public record Ack(
        String host,
        String epoch,
        long through,
        List<OffsetRange> ranges,
        List<Rejection> rejected,
        boolean hold) {
    /// The most ranges, and the most rejections, that one acknowledgement carries.
    public static final int MAX_RANGES = 64;

    public Ack {
        if (through < -1) throw new IllegalArgumentException("through " + through);
        ranges = List.copyOf(ranges);
        rejected = List.copyOf(rejected);
    }

    /// The JSON of it, with the first [#MAX_RANGES] ranges and rejections: as acknowledgements are
    /// cumulative, the others come with a later one.
    public String toJson() {
        return Json.write(this::write);
    }

    /// Empty if it is not such JSON: `host`, `epoch` or `through` missing, a value of the wrong
    /// type, a range upside down, more than [#MAX_RANGES] of them. Unknown keys are passed over;
    /// the other keys may be left out.
    public static Optional<Ack> parse(String json) {
        return Json.read(json, in -> new AckReader().read(in));
    }

    private void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("host", host);
        out.writeStringField("epoch", epoch);
        out.writeNumberField("through", through);
        out.writeArrayFieldStart("ranges");
        for (var range : ranges.subList(0, Math.min(MAX_RANGES, ranges.size()))) write(range, out);
        out.writeEndArray();
        out.writeArrayFieldStart("rejected");
        for (var one : rejected.subList(0, Math.min(MAX_RANGES, rejected.size()))) write(one, out);
        out.writeEndArray();
        out.writeBooleanField("hold", hold);
        out.writeEndObject();
    }

    static void write(OffsetRange range, JsonGenerator out) throws IOException {
        out.writeStartArray();
        out.writeNumber(range.first());
        out.writeNumber(range.last());
        out.writeEndArray();
    }

    private static void write(Rejection rejection, JsonGenerator out) throws IOException {
        out.writeStartArray();
        out.writeNumber(rejection.offsets().first());
        out.writeNumber(rejection.offsets().last());
        out.writeString(rejection.reason());
        out.writeEndArray();
    }
}
