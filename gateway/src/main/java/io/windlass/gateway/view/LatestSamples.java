package io.windlass.gateway.view;

import io.windlass.gateway.feed.Arrival;
import io.windlass.gateway.feed.Intake;
import io.windlass.gateway.live.LatestReadings;
import io.windlass.gateway.live.LatestReadings.Latest;
import io.windlass.gateway.store.Described;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Reading.Bad;
import io.windlass.telemetry.Reading.Good;
import io.windlass.telemetry.SignalId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The newest sample of every device.
public final class LatestSamples implements Intake {
    private static final int MOST_DEVICES = 100_000;

    private final Map<DeviceId, Arrival> latest = new ConcurrentHashMap<>();

    /// What is historical says nothing about now.
    @Override
    public void accept(Arrival arrival) {
        if (arrival.historical()) return;
        var device = arrival.sample().device();
        if (latest.size() >= MOST_DEVICES && !latest.containsKey(device)) return;
        latest.merge(
                device,
                arrival,
                (old, next) -> next.sample().at().isBefore(old.sample().at()) ? old : next);
    }

    /// The last readings of a device; empty if none came since the gateway was started.
    public Optional<LatestReadings> read(DeviceId device) {
        return Optional.ofNullable(latest.get(device)).map(LatestSamples::readings);
    }

    /// How many components the device reports.
    int components(DeviceId device) {
        var arrival = latest.get(device);
        if (arrival == null) return 0;
        return (int)
                arrival.sample().readings().stream()
                        .map(r -> r.signal().component())
                        .filter(c -> !c.isEmpty())
                        .distinct()
                        .count();
    }

    private static LatestReadings readings(Arrival arrival) {
        var described = arrival.described();
        List<Latest> readings =
                arrival.sample().readings().stream().map(r -> latest(described, r)).toList();
        var device = described.device();
        return new LatestReadings(
                device.site(),
                device.device(),
                described.table(),
                described.profile(),
                arrival.sample().at(),
                readings);
    }

    private static Latest latest(Described described, Reading reading) {
        var signal = reading.signal();
        var unit = unit(described, signal);
        return switch (reading) {
            case Good(var _, var value) ->
                    new Latest(signal.component(), signal.name(), unit, value, null);
            case Bad(var _, var fault) ->
                    new Latest(signal.component(), signal.name(), unit, null, fault.name());
        };
    }

    private static String unit(Described described, SignalId signal) {
        return Quantity.named(signal.name())
                .map(Quantity::unit)
                .orElse(described.units().getOrDefault(signal, ""));
    }
}
