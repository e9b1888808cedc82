package io.windlass.analytics.ledger;

import io.windlass.telemetry.Quantity;

/// A signal that is reckoned with, and the values that are possible at all; anything else is taken
/// as no value.
///
/// @param index its number in a track
record SignalRange(int index, Quantity quantity, double least, double most) {
    boolean possible(double value) {
        return value >= least && value <= most;
    }
}
