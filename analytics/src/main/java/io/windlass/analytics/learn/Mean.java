package io.windlass.analytics.learn;

/// Ten minutes of one turbine.
///
/// @param windMs mean at the nacelle
/// @param watts mean active power
/// @param density of the air in kg/m³, 1.225 where it was not measured
/// @param free nothing held the turbine back at any time
record Mean(double windMs, double watts, double density, boolean free) {}
