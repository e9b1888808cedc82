package io.windlass.gateway.ledger;

import io.windlass.analytics.EngineState;
import io.windlass.gateway.checkpoint.Span;
import io.windlass.gateway.feed.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The ledger at one instant, for a checkpoint.
///
/// @param waiting samples whose intervals are marked dirty in this very snapshot: they may be
///   acknowledged when it is durable
record Snapshot(
        Optional<Instant> closedUntil,
        List<Span> dirty,
        Optional<EngineState> state,
        List<Receipt> waiting) {}
