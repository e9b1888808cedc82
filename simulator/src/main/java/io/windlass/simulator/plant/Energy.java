package io.windlass.simulator.plant;

/// The two counters of a turbine's meter.
public record Energy(double exportedWattHours, double importedWattHours) {}
