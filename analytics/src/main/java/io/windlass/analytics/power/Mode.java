package io.windlass.analytics.power;

/// What a turbine's state means for who took the power that was not made.
public enum Mode {
    /// Producing, or free to.
    FREE,
    /// Waiting for wind, or back from a storm: free to, but no measure for others.
    WAITING,
    /// Held back by itself.
    OWN,
    /// In fault or maintenance.
    DOWN,
    /// It has a state, but which is not known.
    UNKNOWN
}
