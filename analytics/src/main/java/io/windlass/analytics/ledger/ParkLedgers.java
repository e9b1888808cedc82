package io.windlass.analytics.ledger;

import io.windlass.analytics.plant.Farm;
import io.windlass.analytics.plant.Timing;
import io.windlass.analytics.power.Limit;
import io.windlass.analytics.power.Weather;
import io.windlass.analytics.track.Steps;
import io.windlass.telemetry.DeviceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Park controller and met mast of a farm, if it has them.
final class ParkLedgers {
    private final Map<DeviceId, ParkLedger> ledgers = new LinkedHashMap<>();
    private final Optional<ParkLedger> controller;

    /// The mast, or the controller in its place.
    private final Optional<ParkLedger> mast;

    ParkLedgers(Farm farm, Timing timing) {
        farm.park()
                .devices()
                .forEach(d -> ledgers.put(d, new ParkLedger(d, farm.ratedWatts(), timing)));
        controller = farm.park().controller().map(ledgers::get);
        mast = farm.park().mast().map(ledgers::get).or(() -> controller);
    }

    Map<DeviceId, DeviceLedger> devices() {
        return new LinkedHashMap<>(ledgers);
    }

    Steps<Limit> limits(long from, long to) {
        return controller.map(c -> c.limits(from, to)).orElseGet(() -> Steps.of(Limit.NONE));
    }

    Steps<Weather> weather(long from, long to) {
        return mast.map(m -> m.weather(from, to)).orElseGet(() -> Steps.of(Weather.UNKNOWN));
    }

    Weather weatherAt(long instant) {
        return mast.map(m -> m.weatherAt(instant)).orElse(Weather.UNKNOWN);
    }

    List<ParkState> state() {
        return ledgers.values().stream().map(ParkLedger::state).toList();
    }

    void restore(List<ParkState> states) {
        for (var state : states) {
            Optional.ofNullable(ledgers.get(new DeviceId(state.site(), state.device())))
                    .ifPresent(ledger -> ledger.restore(state));
        }
    }
}
