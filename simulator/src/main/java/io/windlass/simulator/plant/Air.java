package io.windlass.simulator.plant;

/// Temperature and pressure at the farm, and what they do to the wind's power.
final class Air {
    private static final double SPECIFIC_GAS_CONSTANT = 287.05;
    private static final double STANDARD_DENSITY = 1.225;
    private static final double ZERO_CELSIUS = 273.15;
    private static final double WARMEST_SECOND_OF_DAY = 6 * 3600.0;

    private final AirPlan plan;
    private final Sines warmth;
    private final Sines weather;

    Air(AirPlan plan, Dice dice) {
        this.plan = plan;
        // 06:00 UTC is 14:00 in Zhangjiakou
        this.warmth = Sines.peaking(5, Seconds.DAY, WARMEST_SECOND_OF_DAY);
        this.weather = Sines.bounded(dice, 600, 3 * Seconds.DAY, 7 * Seconds.DAY);
    }

    double celsius(double seconds) {
        return plan.celsius() + warmth.at(seconds);
    }

    double pascals(double seconds) {
        return plan.pascals() + weather.at(seconds);
    }

    /// The speed that has the same power at standard density (IEC 61400-12-1, pitch machines).
    double normalSpeed(double metresPerSecond, double seconds) {
        double density =
                pascals(seconds) / (SPECIFIC_GAS_CONSTANT * (celsius(seconds) + ZERO_CELSIUS));
        return metresPerSecond * Math.cbrt(density / STANDARD_DENSITY);
    }
}
