package io.windlass.agent.snmp;

import io.windlass.agent.profile.Raw;
import io.windlass.agent.profile.Scale;
import io.windlass.telemetry.Fault;
import java.util.Optional;

/// What an agent said where a number was asked for.
sealed interface Said {
    /// A number.
    ///
    /// @param unit what the unit that came with it makes of it, `kW` 1000; empty if none did
    record Figure(Raw raw, Optional<Scale> unit) implements Said {}

    /// A text that is no number.
    record Word(String text) implements Said {}

    /// Nothing.
    record Nothing(Fault fault) implements Said {}

    static Said number(Raw raw) {
        return new Figure(raw, Optional.empty());
    }
}
