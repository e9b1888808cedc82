package io.windlass.gateway.live;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A number with what it is worth.
///
/// @param value null when it is not known or not defined (0/0), never 0 in its place
/// @param coverage how much of what it speaks of was seen, 0..1
/// @param quality the flags of analytics.md §D: GOOD, PARTIAL, POOR, ESTIMATED, PROVISIONAL, …
public record Figure(@Nullable Double value, double coverage, Set<String> quality) {
    public Figure {
        quality = Set.copyOf(quality);
    }
}
