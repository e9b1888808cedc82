package io.windlass.analytics.ledger;

import io.windlass.analytics.plant.Level;
import io.windlass.analytics.track.Draft;
import io.windlass.analytics.track.Row;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Sample;
import java.util.Optional;

/// Reads the power of a PDU from a sample: the sum of its components of one level.
///
/// A component that the PDU says it does not have (NOT_AVAILABLE) is left out; one that failed in
/// any other way leaves the sum of this sample without a value, since part of a load is not a load.
final class PduReader {
    private static final String POWER = Quantity.ACTIVE_POWER.signalName();
    private static final double MOST_WATTS = 1e9;

    private final Level level;

    PduReader(Level level) {
        this.level = level;
    }

    Row read(Sample sample) {
        double watts = 0;
        int good = 0;
        Optional<Fault> fault = Optional.empty();
        for (var reading : sample.readings()) {
            if (!counts(reading)) continue;
            switch (reading) {
                case Reading.Good(var signal, var value) -> {
                    watts += Math.max(0, value);
                    good++;
                }
                case Reading.Bad(var signal, var why) -> fault = Optional.of(worse(fault, why));
            }
        }
        return row(sample, good, watts, fault);
    }

    private boolean counts(Reading reading) {
        return reading.signal().name().equals(POWER)
                && level.contains(reading.signal().component());
    }

    /// NOT_AVAILABLE matters least, whatever the order of the readings.
    private static Fault worse(Optional<Fault> one, Fault other) {
        if (one.isEmpty() || one.get() == Fault.NOT_AVAILABLE) return other;
        return other == Fault.NOT_AVAILABLE || one.get().compareTo(other) > 0 ? one.get() : other;
    }

    private static Row row(Sample sample, int good, double watts, Optional<Fault> fault) {
        var draft = new Draft(1);
        boolean whole = fault.isEmpty() || fault.get() == Fault.NOT_AVAILABLE;
        if (good > 0 && whole && watts <= MOST_WATTS) draft.good(0, watts);
        else if (good > 0 && whole) draft.bad(0, Fault.OUT_OF_RANGE);
        else fault.ifPresent(why -> draft.bad(0, why));
        return draft.row(sample.at().toEpochMilli());
    }
}
