package io.windlass.gateway.feed;

import io.windlass.telemetry.EdgeId;
import java.time.Instant;
import java.util.Optional;

/// An edge as seen from here.
///
/// @param devices born and not dead
/// @param lastSample event time of its newest sample
/// @param readings good ones
/// @param acks whether it takes acknowledgements
public record EdgeStatus(
        EdgeId edge,
        boolean online,
        int devices,
        Optional<Instant> lastSample,
        long samples,
        long readings,
        boolean acks) {}
