package io.windlass.analytics.view;

import java.time.Instant;
import java.util.Optional;

/// The load of a data center or of all, now, and the share of the last closed interval.
///
/// @param it IT power in W now, scaled up (ESTIMATED) when some PDUs are not seen
/// @param facility power of the whole data center in W now
/// @param matched renewable power used as it was made, in W, mean of the last closed interval
/// @param shareMatched of the last closed interval, 0..1
/// @param shareOf the start of that interval; empty until one has closed
public record LoadNow(
        Known it, Known facility, Known matched, Known shareMatched, Optional<Instant> shareOf) {}
