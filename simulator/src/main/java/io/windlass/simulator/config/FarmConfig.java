package io.windlass.simulator.config;

import io.windlass.settings.Default;
import io.windlass.simulator.plant.AirPlan;
import io.windlass.simulator.plant.FarmPlan;
import io.windlass.simulator.plant.FaultPlan;
import io.windlass.simulator.plant.GridLimitPlan;
import io.windlass.simulator.plant.NoisePlan;
import io.windlass.simulator.plant.Power;
import io.windlass.simulator.plant.WindPlan;

/// The wind farm.
///
/// @param modbus where the first turbine listens; the others follow on the next ports
public record FarmConfig(
        @Default("33") int turbines,
        @Default("2500kW") Power ratedPower,
        @Default("127.0.0.1:15020") Address modbus,
        @Default("1") int unit,
        @Default("{}") WindPlan wind,
        @Default("{}") AirPlan air,
        @Default("{}") GridLimitPlan gridLimit,
        @Default("{}") FaultPlan faults,
        @Default("{}") NoisePlan noiseMode) {
    public FarmConfig {
        if (turbines < 1) throw new IllegalArgumentException("turbines is less than 1");
        if (unit < 0 || unit > 255) throw new IllegalArgumentException("unit is not in 0..255");
        if (!modbus.hasRoomFor(turbines))
            throw new IllegalArgumentException("modbus leaves too few ports for the turbines");
    }

    public FarmPlan plan() {
        return new FarmPlan(turbines, ratedPower, wind, air, gridLimit, faults, noiseMode);
    }
}
