package io.windlass.simulator.plant;

import java.time.Instant;
import java.util.List;

/// A data-center hall: its PDUs and what the building draws on top of them.
///
/// @param pue the facility's energy per energy of the PDUs' loads
public record Hall(String id, double pue, List<Pdu> pdus) {
    public Hall {
        pdus = List.copyOf(pdus);
    }

    /// The exact energy of the loads over a span.
    public double wattHours(Instant from, Instant to) {
        return pdus.stream().mapToDouble(p -> p.wattHours(from, to)).sum();
    }
}
