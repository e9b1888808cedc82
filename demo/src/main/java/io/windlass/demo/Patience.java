package io.windlass.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Waits for things to happen, as long as none of the programs has died.
final class Patience {
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Fleet fleet;
    private final InstantSource clock;

    Patience(Fleet fleet, InstantSource clock) {
        this.fleet = fleet;
        this.clock = clock;
    }

    /// Something that may come true.
    @FunctionalInterface
    interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    /// @throws DemoFailed if it did not come true in time
    void await(String what, Duration limit, Condition condition)
            throws IOException, InterruptedException {
        var deadline = clock.instant().plus(limit);
        while (!condition.holds()) {
            requireAlive();
            if (clock.instant().isAfter(deadline))
                throw new DemoFailed("waited " + limit.toSeconds() + " s for " + what);
            Thread.sleep(LOOK);
        }
    }

    void awaitInstant(Instant instant) throws InterruptedException {
        while (clock.instant().isBefore(instant)) {
            requireAlive();
            Thread.sleep(LOOK);
        }
    }

    private void requireAlive() {
        for (var program : fleet.dead()) throw new DemoFailed(program.name() + " died");
    }
}
