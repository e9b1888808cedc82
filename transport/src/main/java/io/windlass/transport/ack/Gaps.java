package io.windlass.transport.ack;

import java.util.List;
import java.util.Optional;

/// Offsets at or above an edge's floor that will never come, or never again: the unused rest of a
/// block after a crash, samples that were dropped, that no message can carry, that a broken disk
/// lost. A host waits for none of them. Some may long be stored: such a gap is not a loss.
///
/// @param ranges disjoint, in rising order
public record Gaps(List<OffsetRange> ranges) {
    public Gaps {
        ranges = List.copyOf(ranges);
    }

    /// `[[a,b],…]`: the lowest [Ack#MAX_RANGES] of them; the others follow when the floor has risen
    /// past these.
    public String toJson() {
        return Json.write(out -> {
            out.writeStartArray();
            for (var range : ranges.subList(0, Math.min(Ack.MAX_RANGES, ranges.size())))
                Ack.write(range, out);
            out.writeEndArray();
        });
    }

    /// Empty if it is not such JSON: a range upside down, more than [Ack#MAX_RANGES] of them.
    public static Optional<Gaps> parse(String json) {
        return Json.read(json, in -> new Gaps(AckReader.list(in, AckReader::range)));
    }
}
