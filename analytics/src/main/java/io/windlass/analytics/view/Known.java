package io.windlass.analytics.view;

import io.windlass.analytics.energy.Flag;
import java.util.OptionalDouble;
import java.util.Set;

/// A number with what it is worth.
///
/// @param value empty when not known or not defined, never 0 in its place
/// @param coverage the part of it that was seen, 0..1
public record Known(OptionalDouble value, double coverage, Set<Flag> flags) {
    /// Nothing was seen.
    public static final Known UNKNOWN = new Known(OptionalDouble.empty(), 0, Set.of(Flag.POOR));

    public Known {
        flags = Set.copyOf(flags);
    }
}
