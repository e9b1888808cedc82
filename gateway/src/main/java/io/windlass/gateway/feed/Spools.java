package io.windlass.gateway.feed;

import io.windlass.telemetry.EdgeId;
import io.windlass.transport.ack.Gaps;
import java.util.List;

/// Hears what an edge says of its spool.
public interface Spools {
    /// The edge was born with a spool of this epoch, whose earliest sample is `first`.
    void born(EdgeId edge, String epoch, long first);

    /// Nothing before `first` will come any more.
    void floor(EdgeId edge, long first);

    /// No sample will ever come with these offsets.
    void gaps(EdgeId edge, Gaps gaps);

    /// These samples will never be stored.
    void refused(List<Refusal> refusals);
}
