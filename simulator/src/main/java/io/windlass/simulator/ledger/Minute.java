package io.windlass.simulator.ledger;

import java.time.Instant;
import java.util.Map;

/// The truth about one plant minute.
///
/// @param turbines by the turbine's name, in the farm's order
/// @param loadWattHours of the PDUs' loads, by hall
public record Minute(
        Instant start, Map<String, Energies> turbines, Map<String, Double> loadWattHours) {
    /// All turbines together.
    public Energies farm() {
        return turbines.values().stream().reduce(Energies.ZERO, Energies::plus);
    }
}
