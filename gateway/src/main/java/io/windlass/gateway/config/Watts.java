package io.windlass.gateway.config;

import java.util.regex.Pattern;

/// A power, written with its unit: `2500kW`, `2.5 MW`, `800W`.
public record Watts(double watts) {
    private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(W|kW|MW|GW)");

    /// Reads the written form.
    ///
    /// @throws IllegalArgumentException if the text is anything else
    public static Watts parse(String text) {
        var match = FORM.matcher(text.strip());
        if (!match.matches())
            throw new IllegalArgumentException("\"" + text + "\" is no power such as 2500kW");
        return new Watts(Double.parseDouble(match.group(1)) * factor(match.group(2)));
    }

    static boolean isPower(String text) {
        return FORM.matcher(text.strip()).matches();
    }

    private static double factor(String unit) {
        return switch (unit.charAt(0)) {
            case 'k' -> 1e3;
            case 'M' -> 1e6;
            case 'G' -> 1e9;
            default -> 1;
        };
    }
}
