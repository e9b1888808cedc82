package io.windlass.analytics.plant;

/// How much of a farm's energy a contract is about.
public sealed interface Quota {
    /// A part of what the farm generates beyond all blocks.
    ///
    /// @param of over 0 and up to 1
    record Fraction(double of) implements Quota {}

    /// So much and no more, before any fraction is dealt out.
    ///
    /// @param watts at the farm; 1 kW is 1 kWh an hour and 0.25 kWh a quarter
    record Block(double watts) implements Quota {}
}
