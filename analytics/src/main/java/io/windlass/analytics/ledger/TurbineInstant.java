package io.windlass.analytics.ledger;

import io.windlass.analytics.farm.Stretch;
import io.windlass.analytics.power.Available;
import io.windlass.analytics.power.Conditions;
import io.windlass.analytics.power.Split;
import io.windlass.telemetry.OperatingState;
import java.util.Optional;

/// A turbine at one instant, with all that was concluded.
///
/// @param stretch that begins at the instant
record TurbineInstant(Contact contact, Optional<OperatingState> state, Stretch stretch) {
    TurbineInstant with(Stretch other) {
        return new TurbineInstant(contact, state, other);
    }

    Conditions conditions() {
        return stretch.conditions();
    }

    Available available() {
        return stretch.available();
    }

    Split split() {
        return stretch.split();
    }
}
