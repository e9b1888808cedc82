package io.windlass.gateway.config;

import io.windlass.settings.Default;
import io.windlass.settings.Place;
import io.windlass.settings.Placed;
import java.time.LocalDate;
import java.util.Optional;

/// A data center's right to part of a farm's energy.
///
/// @param id what its figures are known by; `FARM.DATACENTER` if it is not given
/// @param fraction of what the farm generates beyond all blocks; or
/// @param block so much, before all fractions: 1kW is 1 kWh an hour
/// @param loss lost on the way; the farm's own loss if it is not given
/// @param priority the lower, the earlier
/// @param from the first day in the farm's zone
/// @param to the last day, included
/// @param annual planned to be delivered in a calendar year
public record ContractConfig(
        Optional<String> id,
        Placed<String> farm,
        Placed<String> dataCenter,
        Optional<Double> fraction,
        Optional<Watts> block,
        Optional<Double> loss,
        @Default("0") int priority,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<WattHours> annual,
        Place place) {
    public ContractConfig {
        if (fraction.isPresent() == block.isPresent())
            throw new IllegalArgumentException(
                    "a contract is about a `fraction` or a `block`, exactly one of them");
    }
}
