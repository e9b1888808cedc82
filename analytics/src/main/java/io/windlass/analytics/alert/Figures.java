package io.windlass.analytics.alert;

import java.util.List;
import java.util.OptionalDouble;

/// What a curtailment alert has to tell.
///
/// @param start of the first slice of its condition, in milliseconds of the epoch
/// @param end of the last slice so far
/// @param peakRatio of the sliding window, 0..1
/// @param peakWatts curtailed, mean from one evaluation to the next
/// @param milliwattHours curtailed since `start`
/// @param coverage of the last evaluation, 0..1
/// @param limited the most turbines at once
public record Figures(
        long start,
        long end,
        double peakRatio,
        double peakWatts,
        long milliwattHours,
        double coverage,
        Limited limited) {
    /// Of a condition that begins with what a sight has that is fresh.
    static Figures before(Sight sight) {
        long start = sight.fresh().start();
        return new Figures(start, start, 0, 0, 0, 0, Limited.NOTHING);
    }

    /// One evaluation more.
    ///
    /// @param ratio empty where it was not known
    Figures with(Sight sight, OptionalDouble ratio) {
        var fresh = sight.fresh();
        return new Figures(
                start,
                fresh.end(),
                Math.max(peakRatio, ratio.orElse(0)),
                Math.max(peakWatts, fresh.curtailedWatts()),
                milliwattHours + fresh.curtailed(),
                sight.coverage(),
                limited.most(fresh.limited()));
    }

    /// The same figures from a later word on the slices, in order of time: all of `[start, end)`,
    /// and of a window ahead of it.
    ///
    /// @param every milliseconds from one evaluation to the next
    Figures again(List<Slice> slices, Judge judge, long every) {
        var floors = judge.thresholds().floors();
        var sliding = new Sliding(floors.window().toMillis(), 1);
        double ratio = 0;
        double watts = 0;
        long energy = 0;
        for (var slice : slices) {
            if (slice.end() > end) break;
            sliding.put(slice);
            if (slice.start() < start) continue;
            energy += slice.curtailed();
            if (slice.end() % every != 0) continue;
            var sight = sliding.sight(Math.max(start, slice.end() - every));
            watts = Math.max(watts, sight.fresh().curtailedWatts());
            if (sight.coverage() >= floors.leastCoverage())
                ratio = Math.max(ratio, sight.ratio().orElse(0));
        }
        return new Figures(start, end, ratio, watts, energy, coverage, limited);
    }

    Figures withPeakRatio(double ratio) {
        return new Figures(start, end, ratio, peakWatts, milliwattHours, coverage, limited);
    }
}
