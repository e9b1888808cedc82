package io.windlass.gateway.checkpoint;

/// A span of event time `[from, to)` in milliseconds of the epoch.
public record Span(long from, long to) {
    public Span {
        if (to <= from) throw new IllegalArgumentException("span " + from + " to " + to);
    }
}
