package io.windlass.chaos.fault;

import java.time.Duration;

/// One thing that goes wrong.
///
/// @param target the program or link
/// @param lasts until it is mended
public record Fault(Kind kind, String target, Duration lasts) {
    @Override
    public String toString() {
        return "%s %s for %.1f s".formatted(kind.label(), target, lasts.toMillis() / 1e3);
    }
}
