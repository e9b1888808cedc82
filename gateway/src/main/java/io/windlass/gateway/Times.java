package io.windlass.gateway;

import io.windlass.gateway.ledger.Ledger.LedgerTime;
import io.windlass.settings.PlantTime;
import java.time.Duration;
import java.time.InstantSource;

/// How patient the gateway is. What waits for machines is wall time; under `--plant-time` it is
/// more of the plant's.
final class Times {
    /// How far a sample may lie ahead: clocks are never the same.
    private static final Duration AHEAD = Duration.ofSeconds(5);

    /// After this an edge that is connected but sends nothing is not waited for.
    private static final Duration HUNG = Duration.ofSeconds(10);

    /// How long after a restart edges are given to send again what this gateway missed.
    private static final Duration SETTLE = Duration.ofSeconds(15);

    private static final Duration LEAST_TICK = Duration.ofMillis(50);

    private Times() {}

    static Duration ahead(PlantTime time) {
        return plant(AHEAD, time);
    }

    static LedgerTime ledger(Plan plan, PlantTime time, InstantSource plant, boolean goesOn) {
        var settle = time.speed() > 1 ? time.toWall(Duration.ofSeconds(1)) : SETTLE;
        return new LedgerTime(
                plant,
                tick(time),
                plan.portfolio().timing().lateness().plus(plant(HUNG, time)),
                System.nanoTime() + (goesOn ? settle.toNanos() : 0));
    }

    /// A second of the plant's, within reason.
    static Duration tick(PlantTime time) {
        var second = time.toWall(Duration.ofSeconds(1));
        return second.compareTo(LEAST_TICK) < 0 ? LEAST_TICK : second;
    }

    private static Duration plant(Duration wall, PlantTime time) {
        return Duration.ofNanos(Math.round(wall.toNanos() * Math.max(1, time.speed())));
    }
}
