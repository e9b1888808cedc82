package io.windlass.simulator.plant;

import java.time.Instant;
import java.util.List;

/// One PDU with its outlets.
public final class Pdu {
    private final String id;
    private final Sines hallLoad;
    private final Sines mains;
    private final List<Outlet> outlets;

    Pdu(String id, Sines hallLoad, List<Outlet> outlets, Dice dice) {
        this.id = id;
        this.hallLoad = hallLoad;
        this.outlets = List.copyOf(outlets);
        this.mains = Sines.bounded(dice, 1, 600, 90);
    }

    public String id() {
        return id;
    }

    public int outlets() {
        return outlets.size();
    }

    public PduReading reading(Instant at) {
        double seconds = Seconds.of(at);
        double load = hallLoad.at(seconds);
        double loadSeconds = loadSeconds(seconds);
        var readings =
                outlets.stream()
                        .map(o ->
                                new OutletReading(
                                        Math.round(o.watts(load, seconds)),
                                        (long) o.wattHours(loadSeconds, seconds)))
                        .toList();
        double swing = mains.at(seconds);
        return new PduReading(readings, 230 + 2 * swing, 50 + 0.03 * swing);
    }

    /// The exact energy of a span.
    public double wattHours(Instant from, Instant to) {
        return wattHours(Seconds.of(to)) - wattHours(Seconds.of(from));
    }

    /// The exact power, for whoever wants to integrate it again.
    public double watts(Instant at) {
        double seconds = Seconds.of(at);
        double load = hallLoad.at(seconds);
        return outlets.stream().mapToDouble(o -> o.watts(load, seconds)).sum();
    }

    private double wattHours(double seconds) {
        double loadSeconds = loadSeconds(seconds);
        return outlets.stream().mapToDouble(o -> o.wattHours(loadSeconds, seconds)).sum();
    }

    private double loadSeconds(double seconds) {
        return hallLoad.antiderivative(seconds) - hallLoad.antiderivative(0);
    }
}
