package io.windlass.simulator.plant;

import io.windlass.settings.Default;
import java.time.Duration;

/// How many neighbouring turbines fail in every cycle, and for how long. 0 turbines: none ever.
public record FaultPlan(
        @Default("20m") Duration every, @Default("5m") Duration lasts, @Default("1") int turbines) {
    public FaultPlan {
        Plans.positive("every", every);
        if (lasts.isNegative() || lasts.compareTo(every) > 0)
            throw new IllegalArgumentException("lasts is not in 0..every");
        if (turbines < 0) throw new IllegalArgumentException("turbines is negative");
    }
}
