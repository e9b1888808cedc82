package io.windlass.analytics.energy;

/// Where a turbine's available power comes from, best first.
public enum Source {
    /// The turbine's controller.
    REPORTED,
    /// Nacelle wind and power curve.
    NACELLE,
    /// Benchmark turbines of the same farm that run free.
    REFERENCE,
    /// It is not known.
    NONE
}
