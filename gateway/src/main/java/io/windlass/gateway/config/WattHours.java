package io.windlass.gateway.config;

import java.util.regex.Pattern;

/// An energy, written with its unit: `290GWh`, `500 kWh`.
///
/// @param milliwattHours as energies are reckoned with
public record WattHours(long milliwattHours) {
    private static final Pattern FORM = Pattern.compile("(.*)h");
    private static final double MILLI = 1_000;

    /// Reads the written form.
    ///
    /// @throws IllegalArgumentException if the text is anything else
    public static WattHours parse(String text) {
        var match = FORM.matcher(text.strip());
        if (match.matches() && Watts.isPower(match.group(1)))
            return new WattHours(Math.round(Watts.parse(match.group(1)).watts() * MILLI));
        throw new IllegalArgumentException("\"" + text + "\" is no energy such as 290GWh");
    }
}
