package io.windlass.analytics.ledger;

import io.windlass.analytics.track.Draft;
import io.windlass.analytics.track.Row;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Sample;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads the signals of a turbine from a sample. A limit as a ratio of rated power becomes one in
/// W, unless the sample has that too.
final class TurbineReader {
    private static final Map<String, TurbineSignal> BY_NAME =
            Arrays.stream(TurbineSignal.values())
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    s -> s.quantity().signalName(), Function.identity()));
    private static final String RATIO = Quantity.POWER_LIMIT_RATIO.signalName();

    private final double ratedWatts;

    TurbineReader(double ratedWatts) {
        this.ratedWatts = ratedWatts;
    }

    Row read(Sample sample) {
        var draft = new Draft(TurbineSignal.values().length);
        Optional<Reading> ratio = Optional.empty();
        boolean limited = false;
        for (var reading : sample.readings()) {
            if (!reading.signal().component().isEmpty()) continue;
            var signal = BY_NAME.get(reading.signal().name());
            if (signal != null) take(signal, reading, 1, draft);
            limited |= signal == TurbineSignal.LIMIT && reading instanceof Reading.Good;
            if (reading.signal().name().equals(RATIO)) ratio = Optional.of(reading);
        }
        if (!limited) ratio.ifPresent(r -> take(TurbineSignal.LIMIT, r, ratedWatts, draft));
        return draft.row(sample.at().toEpochMilli());
    }

    private void take(TurbineSignal signal, Reading reading, double factor, Draft draft) {
        switch (reading) {
            // a controller without an own limit now says so by having no value for it
            case Reading.Bad bad
                    when signal == TurbineSignal.OWN_LIMIT && bad.fault() == Fault.NOT_AVAILABLE ->
                    draft.good(signal.index(), ratedWatts);
            case Reading.Bad bad -> draft.bad(signal.index(), bad.fault());
            case Reading.Good good -> {
                double value = good.value() * factor;
                if (signal.possible(value)) draft.good(signal.index(), value);
                else draft.bad(signal.index(), Fault.OUT_OF_RANGE);
            }
        }
    }
}
