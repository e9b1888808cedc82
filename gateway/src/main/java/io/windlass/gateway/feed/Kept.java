package io.windlass.gateway.feed;

import java.util.List;

/// Hears which samples the store has made durable, in the order in which they came in.
@FunctionalInterface
public interface Kept {
    /// May block while the listener is behind.
    void kept(List<Arrival> arrivals) throws InterruptedException;
}
