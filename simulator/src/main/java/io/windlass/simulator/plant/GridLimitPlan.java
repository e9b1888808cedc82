package io.windlass.simulator.plant;

import io.windlass.settings.Default;
import java.time.Duration;

/// When the grid holds the farm back: each feeder in turn, in every cycle for a part of it, down to
/// a level of rated power. With the defaults some feeder is always limited.
public record GridLimitPlan(
        @Default("10m") Duration every,
        @Default("0.4") double active,
        @Default("20s") Duration ramp,
        @Default("0.35") double level,
        @Default("3") int feeders) {
    public GridLimitPlan {
        Plans.positive("every", every);
        Plans.fraction("active", active);
        Plans.fraction("level", level);
        if (ramp.isNegative()) throw new IllegalArgumentException("ramp is negative");
        if (feeders < 1) throw new IllegalArgumentException("feeders is less than 1");
    }

    /// The limit of one feeder, from 0; the feeders follow each other evenly.
    PulsedLimit of(int feeder) {
        double cycle = every.toMillis() / 1e3;
        double offset = cycle * feeder / feeders;
        return new PulsedLimit(
                new Pulse(cycle, offset, active * cycle, ramp.toMillis() / 1e3), level);
    }
}
