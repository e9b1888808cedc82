package io.windlass.gateway.feed;

import io.windlass.gateway.store.Described;
import io.windlass.telemetry.Sample;
import java.util.Optional;

/// A sample that will never be stored.
///
/// @param receipt what is let go; empty for a foreign edge
/// @param sample as far as it could be read
public record Refusal(
        Described described, Optional<Receipt> receipt, Optional<Sample> sample, String reason) {
    public static Refusal of(Arrival arrival, String reason) {
        return new Refusal(
                arrival.described(), arrival.receipt(), Optional.of(arrival.sample()), reason);
    }
}
