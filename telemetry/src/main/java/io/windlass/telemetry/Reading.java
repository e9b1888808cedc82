package io.windlass.telemetry;

/// What one signal said at its sample's instant: a value, or why there is none. Missing is never
/// zero.
public sealed interface Reading {
    SignalId signal();

    /// A value.
    ///
    /// @param value finite, in the signal's canonical unit
    record Good(SignalId signal, double value) implements Reading {
        public Good {
            if (!Double.isFinite(value))
                throw new IllegalArgumentException(signal + " is not finite: " + value);
        }
    }

    /// Why there is no value.
    record Bad(SignalId signal, Fault fault) implements Reading {}
}
