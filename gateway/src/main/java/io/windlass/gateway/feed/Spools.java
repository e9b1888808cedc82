package io.windlass.gateway.feed;

import io.windlass.telemetry.EdgeId;

/// Hears what an edge says of its spool.
public interface Spools {
    /// The edge was born with a spool of this epoch, whose earliest sample is `first`.
    void born(EdgeId edge, String epoch, long first);

    /// Nothing before `first` will come any more.
    void floor(EdgeId edge, long first);

    /// This sample will never be stored.
    void refused(Receipt receipt, String reason);
}
