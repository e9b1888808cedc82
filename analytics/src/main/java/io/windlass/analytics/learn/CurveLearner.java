package io.windlass.analytics.learn;

import io.windlass.analytics.plant.Turbine;
import io.windlass.analytics.power.AirDensity;
import io.windlass.telemetry.Sample;
import java.util.List;

/// Learns a turbine's power curve over nacelle wind from samples in order of time.
///
/// Left out are means of ten minutes in which a limit was in force, the state was not RUN, the
/// anemometer was frozen, or the machine stood still in wind: nacelle wind is biased while a
/// machine is held back.
public final class CurveLearner {
    /// A machine that makes nothing well above cut-in stands still, whatever its state says.
    private static final double SURELY_WINDY_MS = 5;

    private static final double NOTHING_OF_RATED = 0.001;
    private static final double MOST_OF_RATED = 1.2;

    private final double ratedWatts;
    private final TenMinutes means;

    public CurveLearner(Turbine turbine) {
        ratedWatts = turbine.ratedWatts();
        means = new TenMinutes(ratedWatts);
    }

    /// What was learned, and from how many means.
    ///
    /// @param held means in which something held the turbine back
    /// @param frozen means of a frozen anemometer
    /// @param still means of a machine that stood still in wind
    public record Learned(List<CurveFit.Point> points, int used, int held, int frozen, int still) {}

    public void take(Sample sample) {
        means.take(sample);
    }

    public Learned learned() {
        var all = means.close();
        var frozen = FrozenRuns.of(all.stream().map(Mean::windMs).toList());
        var fit = new CurveFit(ratedWatts);
        int used = 0;
        int held = 0;
        int still = 0;
        for (int i = 0; i < all.size(); i++) {
            var mean = all.get(i);
            if (frozen.get(i)) continue;
            if (!mean.free()) held++;
            else if (isOdd(mean)) still++;
            else {
                fit.add(AirDensity.normalised(mean.windMs(), mean.density()), mean.watts());
                used++;
            }
        }
        return new Learned(fit.points(), used, held, frozen.cardinality(), still);
    }

    private boolean isOdd(Mean mean) {
        boolean stands =
                mean.windMs() > SURELY_WINDY_MS && mean.watts() < NOTHING_OF_RATED * ratedWatts;
        return stands || mean.watts() > MOST_OF_RATED * ratedWatts;
    }
}
