package io.windlass.simulator.plant;

import io.windlass.settings.Default;

/// The wind in m/s: a mean, a slow swing over hours and gusts over minutes, each at most ± its
/// figure.
public record WindPlan(
        @Default("9.0") double mean, @Default("0.9") double swing, @Default("0.7") double gust) {
    public WindPlan {
        if (mean < 0 || mean > 40) throw new IllegalArgumentException("mean is not in 0..40 m/s");
        if (swing < 0) throw new IllegalArgumentException("swing is negative");
        if (gust < 0) throw new IllegalArgumentException("gust is negative");
    }
}
