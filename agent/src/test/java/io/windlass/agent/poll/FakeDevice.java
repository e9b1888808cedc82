package io.windlass.agent.poll;

import io.windlass.agent.device.Description;
import io.windlass.agent.device.Device;
import io.windlass.agent.device.OfferedSignal;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.DeviceKind;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// A device that says what its script says at its nth asking.
final class FakeDevice implements Device {
    static final Reading POWER = new Reading.Good(Quantity.ACTIVE_POWER.signal(), 600);
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    final List<Duration> budgets = new ArrayList<>();
    int asked;
    boolean closed;
    private final Description description;
    private final IntFunction<Reading> script;

    FakeDevice(String name, IntFunction<Reading> script) {
        this.description =
                new Description(
                        new DeviceId("zhangbei", name),
                        DeviceKind.TURBINE,
                        "fake",
                        List.of(new OfferedSignal(Quantity.ACTIVE_POWER.signal(), "W", "")));
        this.script = script;
    }

    static FakeDevice living(String name) {
        return new FakeDevice(name, _ -> POWER);
    }

    static FakeDevice dead(String name) {
        return new FakeDevice(name, _ -> bad(Fault.TIMEOUT));
    }

    static Reading bad(Fault fault) {
        return new Reading.Bad(Quantity.ACTIVE_POWER.signal(), fault);
    }

    @Override
    public Description description() {
        return description;
    }

    @Override
    public Sample poll() {
        return new Sample(description.id(), NOON, List.of(script.apply(asked++)));
    }

    @Override
    public Sample probe(Duration budget) {
        budgets.add(budget);
        return poll();
    }

    @Override
    public void close() {
        closed = true;
    }
}
