package io.windlass.agent.profile;

import java.util.List;
import java.util.Optional;

/// The values that a signal can have, both ends included, in the canonical unit.
public record Span(double min, double max) {
    public Span {
        if (!(min < max))
            throw new IllegalArgumentException(
                    "valid: [" + min + ", " + max + "] is not [min, max]");
    }

    /// Reads `[min, max]`; an empty list is no limit.
    static Optional<Span> of(List<Double> ends) {
        if (ends.isEmpty()) return Optional.empty();
        if (ends.size() != 2) throw new IllegalArgumentException("valid: is [min, max]");
        return Optional.of(new Span(ends.get(0), ends.get(1)));
    }

    public boolean contains(double value) {
        return value >= min && value <= max;
    }
}
