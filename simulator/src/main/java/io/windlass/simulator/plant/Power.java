package io.windlass.simulator.plant;

import java.util.Map;
import java.util.regex.Pattern;

/// A power as written: `500W`, `2500kW`, `2.5MW`.
public record Power(double watts) {
    private static final Pattern FORM = Pattern.compile("([0-9]+(?:\\.[0-9]+)?) ?(W|kW|MW)");
    private static final Map<String, Double> UNITS = Map.of("W", 1.0, "kW", 1e3, "MW", 1e6);

    public Power {
        if (!(watts > 0)) throw new IllegalArgumentException("a power must be more than 0");
    }

    /// Reads the written form.
    ///
    /// @throws IllegalArgumentException if it is none
    public static Power parse(String text) {
        var match = FORM.matcher(text.strip());
        var unit = match.matches() ? UNITS.get(match.group(2)) : null;
        if (unit == null)
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a power such as 500W, 2500kW or 2.5MW");
        return new Power(Double.parseDouble(match.group(1)) * unit);
    }
}
