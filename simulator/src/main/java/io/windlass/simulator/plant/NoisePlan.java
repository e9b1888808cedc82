package io.windlass.simulator.plant;

import io.windlass.settings.Default;
import java.time.Duration;
import java.util.Optional;

/// The turbines nearest to the village hold themselves back for a part of every cycle.
public record NoisePlan(
        @Default("1h") Duration every,
        @Default("10m") Duration lasts,
        @Default("20s") Duration ramp,
        @Default("0.5") double level,
        @Default("2") int turbines) {
    public NoisePlan {
        Plans.positive("every", every);
        Plans.fraction("level", level);
        if (lasts.isNegative() || lasts.compareTo(every) > 0)
            throw new IllegalArgumentException("lasts is not in 0..every");
        if (ramp.isNegative()) throw new IllegalArgumentException("ramp is negative");
        if (turbines < 0) throw new IllegalArgumentException("turbines is negative");
    }

    /// The own limit of a turbine that is so many places from the village.
    Optional<PulsedLimit> of(int places) {
        if (places >= turbines) return Optional.empty();
        var pulse =
                new Pulse(every.toMillis() / 1e3, 0, lasts.toMillis() / 1e3, ramp.toMillis() / 1e3);
        return Optional.of(new PulsedLimit(pulse, level));
    }
}
