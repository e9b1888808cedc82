package io.windlass.simulator.plant;

/// One outlet: a server whose load follows the hall's day and its own work. Its energy is the exact
/// integral of its power since 2020 began.
final class Outlet {
    private static final double JOULES_PER_WATT_HOUR = 3600;
    private static final double WORK = 0.06;

    private final double meanWatts;
    private final Sines work;

    Outlet(double meanWatts, Dice dice) {
        this.meanWatts = meanWatts;
        this.work = Sines.bounded(dice, WORK, 1500, 310);
    }

    /// At a load of the hall of −1..1 around its mean.
    double watts(double hallLoad, double seconds) {
        return meanWatts * (1 + hallLoad + work.at(seconds));
    }

    /// Given the integral of the hall's load.
    double wattHours(double hallLoadSeconds, double seconds) {
        return meanWatts
                * (seconds + hallLoadSeconds + work.antiderivative(seconds) - atOrigin())
                / JOULES_PER_WATT_HOUR;
    }

    private double atOrigin() {
        return work.antiderivative(0);
    }
}
