package io.windlass.transport.ack;

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
        return "{}";
    }

    /// Empty if it is not such JSON: a key missing or of the wrong type, a range upside down, more
    /// than [#MAX_RANGES] of them. Unknown keys are passed over.
    public static Optional<Ack> parse(String json) {
        return Optional.empty();
    }
}
