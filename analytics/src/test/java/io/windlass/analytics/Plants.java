package io.windlass.analytics;

import io.windlass.analytics.Output.Closed;
import io.windlass.analytics.plant.Contract;
import io.windlass.analytics.plant.DataCenter;
import io.windlass.analytics.plant.Farm;
import io.windlass.analytics.plant.GridMix;
import io.windlass.analytics.plant.Level;
import io.windlass.analytics.plant.LoadPoint;
import io.windlass.analytics.plant.Metering;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.analytics.plant.Sharing;
import io.windlass.analytics.plant.Timing;
import io.windlass.analytics.plant.Turbine;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Reading.Bad;
import io.windlass.telemetry.Reading.Good;
import io.windlass.telemetry.Sample;
import io.windlass.telemetry.SignalId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Small plants and their samples, for tests.
public final class Plants {
    public static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    public static final double RATED = 2e6;

    private Plants() {}

    public static DeviceId turbine(int number) {
        return new DeviceId("ridge", "WT%02d".formatted(number));
    }

    public static DeviceId pdu(int number) {
        return new DeviceId("hall", "PDU%02d".formatted(number));
    }

    public static Turbine machine(int number) {
        return new Turbine(turbine(number), RATED, Optional.empty());
    }

    public static Farm farm(String id, Turbine... turbines) {
        return Farm.of(id, "ridge", ZoneOffset.UTC, List.of(turbines));
    }

    public static Farm farm(String id, int turbines) {
        return farm(
                id,
                IntStream.rangeClosed(1, turbines)
                        .mapToObj(Plants::machine)
                        .toArray(Turbine[]::new));
    }

    public static DataCenter dataCenter(String id, double pue, Level level, int... pdus) {
        var loads = Arrays.stream(pdus).mapToObj(i -> new LoadPoint(pdu(i), "A", level)).toList();
        return dataCenter(id, new Metering(pue, loads, List.of()));
    }

    public static DataCenter dataCenter(String id, Metering metering) {
        return new DataCenter(id, "hall", ZoneOffset.UTC, 0.8, metering, OptionalDouble.empty());
    }

    public static Portfolio portfolio(Timing timing, Farm farm) {
        return portfolio(timing, List.of(farm), List.of());
    }

    public static Portfolio portfolio(
            Timing timing, List<Farm> farms, List<DataCenter> centers, Contract... contracts) {
        return new Portfolio(
                "all",
                ZoneOffset.UTC,
                farms,
                centers,
                List.of(contracts),
                sharing(timing, false),
                timing);
    }

    /// Quarters, or intervals where those are longer.
    public static Sharing sharing(Timing timing, boolean pool) {
        var quarter = Sharing.DEFAULT.settlement();
        var interval = timing.interval();
        return new Sharing(
                interval.compareTo(quarter) > 0 ? interval : quarter, pool, GridMix.UNKNOWN);
    }

    /// A timing in seconds: no lateness.
    public static Timing timing(int hold, int interval) {
        return timing(0, hold, interval);
    }

    public static Timing timing(int lateness, int hold, int interval) {
        return new Timing(
                Duration.ofSeconds(lateness),
                Duration.ofSeconds(hold),
                Duration.ofSeconds(interval));
    }

    public static Instant at(double seconds) {
        return START.plusMillis(Math.round(seconds * 1000));
    }

    public static Sample sample(DeviceId device, double seconds, Reading... readings) {
        return new Sample(device, at(seconds), List.of(readings));
    }

    public static Good good(Quantity quantity, double value) {
        return new Good(quantity.signal(), value);
    }

    public static Good power(String component, double watts) {
        return new Good(new SignalId(component, "active_power"), watts);
    }

    public static Bad bad(Quantity quantity, Fault fault) {
        return new Bad(quantity.signal(), fault);
    }

    /// All intervals that are due at an instant.
    public static List<Interval> advance(Engine engine, double seconds) {
        var intervals = new ArrayList<Interval>();
        while (true) {
            var outputs = engine.advance(at(seconds));
            if (outputs.isEmpty()) return intervals;
            for (var output : outputs) {
                if (output instanceof Closed closed) intervals.add(closed.interval());
            }
        }
    }

    /// The one interval of a scope among many.
    public static Interval only(List<Interval> intervals, Scope scope) {
        var found = intervals.stream().filter(i -> i.scope().equals(scope)).toList();
        if (found.size() != 1) throw new AssertionError(scope + " has " + found);
        return found.get(0);
    }
}
