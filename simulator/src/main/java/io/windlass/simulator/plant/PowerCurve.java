package io.windlass.simulator.plant;

/// What a turbine of this type makes of the wind at 1.225 kg/m³: a smooth step from cut-in to rated
/// speed, flat above. Storms are the controller's business.
record PowerCurve(double ratedWatts) {
    static final double CUT_IN = 3;
    static final double RATED_SPEED = 12.5;

    double watts(double metresPerSecond) {
        double x = (metresPerSecond - CUT_IN) / (RATED_SPEED - CUT_IN);
        if (x <= 0) return 0;
        if (x >= 1) return ratedWatts;
        return ratedWatts * x * x * (3 - 2 * x);
    }
}
