package io.windlass.gateway.imports;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How a written unit becomes a canonical one: `canonical = value * factor + offset`.
///
/// @param overTime the value is an energy of its interval; the power is its mean
record Unit(String canonical, double factor, double offset, boolean overTime) {
    private static final double KELVIN = -273.15;
    private static final double SECONDS_PER_HOUR = 3600;

    private static final Map<String, Unit> KNOWN =
            Map.ofEntries(
                    plain("w", "W", 1),
                    plain("kw", "W", 1e3),
                    plain("mw", "W", 1e6),
                    plain("gw", "W", 1e9),
                    plain("wh", "Wh", 1),
                    plain("kwh", "Wh", 1e3),
                    plain("mwh", "Wh", 1e6),
                    plain("gwh", "Wh", 1e9),
                    plain("m/s", "m/s", 1),
                    plain("ms", "m/s", 1),
                    plain("km/h", "m/s", 1 / 3.6),
                    plain("pa", "Pa", 1),
                    plain("hpa", "Pa", 100),
                    plain("mbar", "Pa", 100),
                    plain("kpa", "Pa", 1e3),
                    plain("°c", "°C", 1),
                    plain("c", "°C", 1),
                    Map.entry("k", new Unit("°C", 1, KELVIN, false)),
                    plain("1", "1", 1),
                    plain("ratio", "1", 1),
                    plain("%", "1", 0.01),
                    plain("percent", "1", 0.01),
                    plain("permille", "1", 0.001),
                    plain("‰", "1", 0.001),
                    plain("deg", "deg", 1),
                    plain("rpm", "rpm", 1),
                    plain("v", "V", 1),
                    plain("a", "A", 1),
                    plain("hz", "Hz", 1),
                    plain("s", "s", 1));

    private static Map.Entry<String, Unit> plain(String text, String canonical, double factor) {
        return Map.entry(text, new Unit(canonical, factor, 0, false));
    }

    /// The unit that is written so, in any case.
    static Optional<Unit> named(String text) {
        return Optional.ofNullable(KNOWN.get(text.strip().toLowerCase(Locale.ROOT)));
    }

    static Unit itself(String canonical) {
        return new Unit(canonical, 1, 0, false);
    }

    /// As the mean power of an interval.
    Unit asPower() {
        return new Unit("W", factor, offset, true);
    }

    /// @param interval of the value, for an energy that becomes a power
    double canonical(double value, Duration interval) {
        double plain = value * factor + offset;
        return overTime ? plain * SECONDS_PER_HOUR / interval.toSeconds() : plain;
    }
}
