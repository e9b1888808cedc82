package io.windlass.gateway.feed;

/// Takes samples as they come. May block: that holds up the broker's connection, which is
/// back-pressure.
@FunctionalInterface
public interface Intake {
    /// Takes one sample.
    void accept(Arrival arrival) throws InterruptedException;
}
