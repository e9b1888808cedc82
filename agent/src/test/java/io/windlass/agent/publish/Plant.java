package io.windlass.agent.publish;

import io.windlass.agent.device.Catalog;
import io.windlass.agent.device.Description;
import io.windlass.agent.device.OfferedSignal;
import io.windlass.agent.spool.Spool;
import io.windlass.agent.spool.SpoolLimits;
import io.windlass.agent.spool.SpoolWorld;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.DeviceKind;
import io.windlass.telemetry.EdgeId;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Sample;
import io.windlass.telemetry.SignalId;
import io.windlass.transport.ack.Ack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Two devices, and a spool that a test fills.
final class Plant {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final EdgeId EDGE = new EdgeId("zhangbei", "farm-1");
    static final DeviceId A = new DeviceId("zhangbei", "WT01");
    static final DeviceId B = new DeviceId("zhangbei", "WT02");
    static final SignalId POWER = Quantity.ACTIVE_POWER.signal();
    static final SignalId OUTLET = SignalId.parse("outlet.7/current");

    final Spool spool;
    final Catalog catalog = new Catalog(List.of(describe(A), describe(B)));

    Plant(long maxBytes) {
        this(Spool.inMemory("epoch-1", limits(maxBytes), SpoolWorld.PLAIN));
    }

    Plant(Spool spool) {
        this.spool = spool;
    }

    static SpoolLimits limits(long maxBytes) {
        return new SpoolLimits(maxBytes, Duration.ofDays(14), maxBytes);
    }

    static Description describe(DeviceId device, OfferedSignal... more) {
        var signals = new ArrayList<>(List.of(new OfferedSignal(POWER, "W", "")));
        signals.addAll(List.of(more));
        return new Description(device, DeviceKind.TURBINE, "turbine-generic", signals);
    }

    static EdgeSettings settings(boolean acknowledge, long maxPacket) {
        return new EdgeSettings(EDGE, "gateway-1", acknowledge, maxPacket, 500, "test");
    }

    static Ack ack(long through) {
        return new Ack("gateway-1", "epoch-1", through, List.of(), List.of(), false);
    }

    /// Spools a sample of a device with an active power, as of so many seconds past noon.
    void sample(DeviceId device, int second) {
        spool.append(
                new Sample(
                        device,
                        NOON.plusSeconds(second),
                        List.of(
                                new Reading.Good(POWER, 1000.0 + second),
                                new Reading.Good(Quantity.DEVICE_UP.signal(), 1),
                                new Reading.Bad(
                                        Quantity.POLL_DURATION.signal(), Fault.NOT_AVAILABLE))));
    }
}
