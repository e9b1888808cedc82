package io.windlass.analytics.power;

/// The density of moist air, by IEC 61400-12-1 as OpenOA's `compute_air_density` writes it.
public final class AirDensity {
    /// The density that power curves are given for, kg/m³.
    public static final double REFERENCE = 1.225;

    private static final double DRY_AIR = 287.05;
    private static final double WATER_VAPOUR = 461.5;
    private static final double ZERO_CELSIUS = 273.15;

    private AirDensity() {}

    /// Density in kg/m³.
    ///
    /// @param celsius air temperature
    /// @param pascals air pressure at the site, not reduced to sea level
    /// @param humidity relative, 0..1
    public static double of(double celsius, double pascals, double humidity) {
        double kelvins = celsius + ZERO_CELSIUS;
        double vapour = 0.0000205 * Math.exp(0.0631846 * kelvins);
        double moist = humidity * vapour * (1 / DRY_AIR - 1 / WATER_VAPOUR);
        return (pascals / DRY_AIR - moist) / kelvins;
    }

    /// The wind speed that yields the same power at the reference density, for machines that
    /// regulate by pitch. Not the data's own mean density: that would hide a site's altitude.
    public static double normalised(double windMs, double density) {
        return windMs * Math.cbrt(density / REFERENCE);
    }
}
