package io.windlass.analytics.plant;

import io.windlass.telemetry.DeviceId;
import java.util.Optional;

/// A wind turbine.
///
/// @param service outside of it the turbine is no part of the farm, whatever it says
public record Turbine(DeviceId device, TurbineType type, Service service) {
    /// A turbine that was always there and may take its available power from anywhere.
    public Turbine(DeviceId device, double ratedWatts, Optional<PowerCurve> curve) {
        this(device, new TurbineType("", ratedWatts, curve, TurbineType.ANY), Service.ALWAYS);
    }

    public double ratedWatts() {
        return type.ratedWatts();
    }

    /// For available power where the controller does not report it.
    public Optional<PowerCurve> curve() {
        return type.curve();
    }
}
