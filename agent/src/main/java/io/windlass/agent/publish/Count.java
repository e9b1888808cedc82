package io.windlass.agent.publish;

/// What a publisher counts.
public enum Count {
    CONNECTS,
    /// Births of the whole edge.
    BIRTHS,
    /// Samples sent live.
    PUBLISHED,
    /// Samples sent as historical, each time.
    RESENT,
    /// Samples that the host has stored.
    ACKED,
    /// Samples that the host will never take.
    REJECTED,
    /// Samples that no message can carry: larger than the broker takes.
    UNPUBLISHABLE,
    /// Acknowledgements for another epoch or from another host.
    STRAY_ACKS,
    /// Commands that could not be understood.
    MALFORMED
}
