package io.windlass.simulator.plant;

/// What a PDU knows of an outlet: whole watts and whole watt-hours.
public record OutletReading(long watts, long wattHours) {}
