package io.windlass.gateway.feed;

import io.windlass.telemetry.EdgeId;

/// Where a sample lies in the spool of its edge: what is acknowledged.
public record Receipt(EdgeId edge, String epoch, long offset) {}
