package io.windlass.analytics.power;

/// What a turbine's state means for who took the power that was not made.
public enum Mode {
    /// Producing, or free to.
    FREE,
    /// Held back by itself.
    OWN,
    /// In fault or maintenance.
    DOWN,
    /// It has a state, but which is not known.
    UNKNOWN
}
