package io.windlass.gateway.feed;

import io.windlass.gateway.store.Described;
import io.windlass.telemetry.Sample;
import java.util.Optional;

/// A sample that came in.
///
/// @param receipt where it lies in its edge's spool; empty for a foreign edge, which takes no
///   acknowledgements
/// @param historical sent again or late: it says nothing about now
public record Arrival(
        Described described, Sample sample, Optional<Receipt> receipt, boolean historical) {}
