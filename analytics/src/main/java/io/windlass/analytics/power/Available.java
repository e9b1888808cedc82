package io.windlass.analytics.power;

import io.windlass.analytics.energy.Source;
import java.util.OptionalDouble;

/// What the wind would allow.
///
/// @param watts at least 0; empty when the source is NONE
/// @param estimated reckoned without something that matters, such as the air density
public record Available(OptionalDouble watts, Source source, boolean estimated) {
    public static final Available UNKNOWN =
            new Available(OptionalDouble.empty(), Source.NONE, false);

    /// Power below zero counts as zero.
    public static Available of(double watts, Source source) {
        return new Available(OptionalDouble.of(Math.max(0, watts)), source, false);
    }
}
