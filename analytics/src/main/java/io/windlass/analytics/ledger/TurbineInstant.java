package io.windlass.analytics.ledger;

import io.windlass.analytics.plant.Turbine;
import io.windlass.analytics.power.Available;
import io.windlass.analytics.power.Conditions;
import io.windlass.analytics.power.Split;
import io.windlass.telemetry.OperatingState;
import java.util.Optional;

/// A turbine at one instant, with all that was concluded.
///
/// @param weight of the turbine in coverage: its rated power in kW
/// @param limited the grid limit is below what the wind allows
record TurbineInstant(
        Turbine turbine,
        long weight,
        Contact contact,
        Optional<OperatingState> state,
        Conditions conditions,
        Available available,
        Split split,
        boolean limited) {}
