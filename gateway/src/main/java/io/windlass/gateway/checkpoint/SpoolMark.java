package io.windlass.gateway.checkpoint;

import io.windlass.transport.ack.OffsetRange;
import java.util.List;

/// How much of an edge's spool has been let go.
///
/// @param floor nothing below this offset will come any more
/// @param stored offsets from there on
public record SpoolMark(
        String site, String edge, String epoch, long floor, List<OffsetRange> stored) {
    public SpoolMark {
        stored = List.copyOf(stored);
    }
}
