package io.windlass.analytics.power;

import io.windlass.analytics.energy.Source;
import io.windlass.analytics.plant.PowerCurve;
import io.windlass.analytics.plant.Turbine;
import java.util.OptionalDouble;

/// Available power by the best source there is: reported, else nacelle wind, else benchmark
/// turbines, else unknown.
public final class AvailablePower {
    /// A report above this share of rated power cannot be right.
    private static final double MOST_OF_RATED = 1.05;

    private final Turbine turbine;

    public AvailablePower(Turbine turbine) {
        this.turbine = turbine;
    }

    /// Takes the best source that is there.
    ///
    /// @param stormed the turbine stands still because of a storm
    /// @param reference watts of the benchmark turbines, as far as they are known
    public Available at(Conditions conditions, boolean stormed, OptionalDouble reference) {
        if (may(Source.REPORTED) && credible(conditions.reportedWatts()))
            return Available.of(conditions.reportedWatts().getAsDouble(), Source.REPORTED);
        var byWind = may(Source.NACELLE) ? byWind(conditions, stormed) : Available.UNKNOWN;
        if (byWind.watts().isPresent()) return byWind;
        return may(Source.REFERENCE) && reference.isPresent()
                ? Available.of(reference.getAsDouble(), Source.REFERENCE)
                : Available.UNKNOWN;
    }

    /// By wind and curve alone; unknown where one of them is missing.
    public Available byWind(Conditions conditions, boolean stormed) {
        return turbine.curve().isPresent() && conditions.windMs().isPresent()
                ? nacelle(turbine.curve().get(), conditions, stormed)
                : Available.UNKNOWN;
    }

    private boolean may(Source source) {
        return turbine.type().sources().contains(source);
    }

    private boolean credible(OptionalDouble watts) {
        return watts.isPresent()
                && watts.getAsDouble() >= 0
                && watts.getAsDouble() <= MOST_OF_RATED * turbine.ratedWatts();
    }

    private Available nacelle(PowerCurve curve, Conditions conditions, boolean stormed) {
        double wind = curve.transfer().at(conditions.windMs().getAsDouble());
        double density = conditions.density().orElse(AirDensity.REFERENCE);
        boolean still = stormed || wind < curve.cutInMs() || wind > curve.cutOutMs();
        double watts = still ? 0 : curve.watts().at(AirDensity.normalised(wind, density));
        return new Available(
                OptionalDouble.of(Math.max(0, watts)),
                Source.NACELLE,
                conditions.density().isEmpty());
    }
}
