package io.windlass.analytics.power;

import java.util.OptionalDouble;

/// What is known of the air.
///
/// @param celsius outside
/// @param pascals at the site, not reduced to sea level
/// @param humidity relative, 0..1
public record Weather(OptionalDouble celsius, OptionalDouble pascals, OptionalDouble humidity) {
    public static final Weather UNKNOWN =
            new Weather(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /// Where no humidity is measured.
    private static final double USUAL_HUMIDITY = 0.5;

    /// This, with what is missing taken from elsewhere.
    public Weather or(Weather other) {
        return new Weather(
                or(celsius, other.celsius),
                or(pascals, other.pascals),
                or(humidity, other.humidity));
    }

    /// Density of the air in kg/m³; it takes temperature and pressure.
    public OptionalDouble density() {
        if (celsius.isEmpty() || pascals.isEmpty()) return OptionalDouble.empty();
        double humid = humidity.orElse(USUAL_HUMIDITY);
        return OptionalDouble.of(
                AirDensity.of(celsius.getAsDouble(), pascals.getAsDouble(), humid));
    }

    private static OptionalDouble or(OptionalDouble one, OptionalDouble other) {
        return one.isPresent() ? one : other;
    }
}
