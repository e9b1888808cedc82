package io.windlass.analytics.power;

/// A limit on a turbine's power.
public sealed interface Limit {
    Limit NONE = new None();
    Limit UNKNOWN = new Unknown();

    /// There is none: never spoken of, switched off, or at rated power and above.
    record None() implements Limit {}

    /// In force.
    record At(double watts) implements Limit {}

    /// The turbine has such a limit, but what it is now is not known.
    record Unknown() implements Limit {}
}
