package io.windlass.analytics.ledger;

import io.windlass.analytics.track.Draft;
import io.windlass.analytics.track.Row;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Sample;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the signals of a device from a sample. A limit as a ratio of rated power becomes one in W,
/// unless the sample has that too. A reading `X_hold`, in s, tells how long the reading `X` beside
/// it holds: it is a mean over that time, or stands until it is changed.
final class SignalReader {
    private static final String RATIO = Quantity.POWER_LIMIT_RATIO.signalName();
    private static final String HOLD = "_hold";
    private static final double MILLIS = 1000;
    private static final double LONGEST_HOLD_S = 366 * 86_400.0;

    private final Map<String, SignalRange> byName = new HashMap<>();
    private final int signals;
    private final SignalRange limit;
    private final double ratedWatts;

    SignalReader(List<SignalRange> ranges, double ratedWatts) {
        for (var range : ranges) byName.put(range.quantity().signalName(), range);
        signals = ranges.size();
        limit =
                ranges.stream()
                        .filter(r -> r.quantity() == Quantity.POWER_LIMIT)
                        .findFirst()
                        .orElseThrow();
        this.ratedWatts = ratedWatts;
    }

    Row read(Sample sample) {
        var draft = new Draft(signals);
        Optional<Reading> ratio = Optional.empty();
        boolean limited = false;
        for (var reading : sample.readings()) {
            if (!reading.signal().component().isEmpty()) continue;
            var name = reading.signal().name();
            var signal = byName.get(name);
            if (signal != null) take(signal, reading, 1, draft);
            else if (name.endsWith(HOLD)) hold(name, reading, draft);
            limited |= limit.equals(signal) && reading instanceof Reading.Good;
            if (name.equals(RATIO)) ratio = Optional.of(reading);
        }
        if (!limited) ratio.ifPresent(r -> take(limit, r, ratedWatts, draft));
        return draft.row(sample.at().toEpochMilli());
    }

    private void hold(String name, Reading reading, Draft draft) {
        var of = name.substring(0, name.length() - HOLD.length());
        var signal = of.equals(RATIO) ? limit : byName.get(of);
        if (signal == null || !(reading instanceof Reading.Good good)) return;
        if (good.value() > 0 && good.value() <= LONGEST_HOLD_S)
            draft.hold(signal.index(), Math.round(good.value() * MILLIS));
    }

    private void take(SignalRange signal, Reading reading, double factor, Draft draft) {
        switch (reading) {
            // a controller without an own limit now says so by having no value for it
            case Reading.Bad bad
                    when signal.quantity() == Quantity.OWN_LIMIT
                            && bad.fault() == Fault.NOT_AVAILABLE ->
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
