package io.windlass.analytics.alert;

import java.util.OptionalDouble;

/// What one evaluation sees of a scope.
///
/// @param window the sum over the sliding window
/// @param fresh the sum over what came since the evaluation before
/// @param coverage of rated power and of the window, 0..1: what never came counts as unseen
record Sight(Slice window, Slice fresh, double coverage, double ratedWatts) {
    long at() {
        return window.end();
    }

    OptionalDouble ratio() {
        return window.ratio();
    }

    /// Curtailed power, of rated power.
    double curtailed() {
        return window.curtailedWatts() / ratedWatts;
    }

    /// Curtailed power of what came last, of rated power.
    double curtailedLast() {
        return fresh.curtailedWatts() / ratedWatts;
    }

    /// What the wind offered, of the rated power that was seen.
    double offered() {
        return window.offeredWatts() / (ratedWatts * window.coverage().fraction());
    }
}
