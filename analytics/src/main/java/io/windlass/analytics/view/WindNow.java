package io.windlass.analytics.view;

import java.util.Optional;

/// The wind power of a farm or of all, in W; coverage weighs turbines by rated power.
///
/// @param ratio curtailed / (curtailed + generated) of the turbines for which both are known
/// @param since when the present curtailment (at least 1 % of rated power) began, and why
/// @param limited turbines whose grid limit is below what the wind allows
public record WindNow(
        Known generated,
        Known available,
        Known curtailed,
        Known ratio,
        Optional<Curtailment> since,
        int limited,
        int turbines) {}
