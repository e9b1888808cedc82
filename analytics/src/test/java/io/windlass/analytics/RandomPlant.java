package io.windlass.analytics;

import static io.windlass.analytics.Plants.RATED;
import static io.windlass.analytics.Plants.at;
import static io.windlass.analytics.Plants.dataCenter;
import static io.windlass.analytics.Plants.farm;
import static io.windlass.analytics.Plants.good;
import static io.windlass.analytics.Plants.machine;
import static io.windlass.analytics.Plants.pdu;
import static io.windlass.analytics.Plants.portfolio;
import static io.windlass.analytics.Plants.power;
import static io.windlass.analytics.Plants.turbine;

import io.windlass.analytics.plant.Contract;
import io.windlass.analytics.plant.Farm;
import io.windlass.analytics.plant.Level;
import io.windlass.analytics.plant.Park;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.analytics.plant.PowerCurve;
import io.windlass.analytics.plant.Table;
import io.windlass.analytics.plant.Timing;
import io.windlass.analytics.plant.Turbine;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Sample;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Three farms and two data centers under everything that happens in the field, from a seed.
final class RandomPlant {
    static final int SECONDS = 600;
    static final int TURBINES = 8;
    static final int PDUS = 4;
    private static final int WINDY = 5;
    private static final int BLIND = 8;
    private static final DeviceId PARK = new DeviceId("ridge", "PARK");

    private static final PowerCurve CURVE =
            PowerCurve.of(Table.of(new double[][] {{3, 0}, {8, 9e5}, {12, RATED}}), 3, 25, 22);

    private final Random random;
    private final double faults;

    /// @param faults how often a reading has no value, 0..1
    RandomPlant(long seed, double faults) {
        random = new Random(seed);
        this.faults = faults;
    }

    static Portfolio plant(Timing timing) {
        var windy = new Turbine(turbine(WINDY), RATED, Optional.of(CURVE));
        return portfolio(
                timing,
                List.of(
                        farm("F1", machine(1), machine(2), machine(3)),
                        farm("F2", machine(4), windy),
                        parked()),
                List.of(
                        dataCenter("D1", 1.3, Level.INLET, 1, 2),
                        dataCenter("D2", 1, Level.OUTLET, 3, 4)),
                new Contract("F1", "D1", 0.6, 0.03),
                new Contract("F1", "D2", 0.4, 0.03),
                new Contract("F2", "D1", 0.5, 0.05));
    }

    /// A farm that is limited as a whole; one of its turbines does not know what it could make.
    private static Farm parked() {
        var park = new Park(Optional.of(PARK), Optional.of(PARK));
        var turbines = List.of(machine(6), machine(7), machine(8));
        return new Farm("F3", "ridge", ZoneOffset.UTC, turbines, Farm.DEADBAND, 0.02, park);
    }

    /// Samples of ten minutes, in order of time.
    List<Sample> samples() {
        var samples = new ArrayList<Sample>();
        for (int i = 1; i <= TURBINES; i++) {
            double pace = 1 + random.nextInt(40);
            for (double t = random.nextDouble();
                    t < SECONDS;
                    t += pace * (0.5 + random.nextDouble()))
                samples.add(new Sample(turbine(i), at(t), turbineReadings(i)));
        }
        for (int i = 1; i <= PDUS; i++) {
            double pace = 1 + random.nextInt(40);
            for (double t = random.nextDouble();
                    t < SECONDS;
                    t += pace * (0.5 + random.nextDouble()))
                samples.add(new Sample(pdu(i), at(t), pduReadings()));
        }
        double pace = 1 + random.nextInt(40);
        for (double t = random.nextDouble(); t < SECONDS; t += pace * (0.5 + random.nextDouble()))
            samples.add(new Sample(PARK, at(t), parkReadings()));
        samples.sort(java.util.Comparator.comparing(Sample::at));
        return samples;
    }

    private List<Reading> parkReadings() {
        var readings = new ArrayList<Reading>();
        add(readings, Quantity.POWER_LIMIT_RATIO, random.nextDouble() * 1.2);
        add(readings, Quantity.POWER_LIMIT_ENABLED, random.nextInt(3) == 0 ? 0 : 1);
        add(readings, Quantity.OUTSIDE_TEMPERATURE, random.nextDouble() * 30 - 10);
        add(readings, Quantity.AIR_PRESSURE, 85_000 + random.nextDouble() * 10_000);
        return readings;
    }

    private List<Reading> turbineReadings(int number) {
        double available = random.nextDouble() * RATED;
        var readings = new ArrayList<Reading>();
        add(readings, Quantity.ACTIVE_POWER, available * (random.nextDouble() - 0.05));
        if (number != WINDY && number != BLIND) add(readings, Quantity.AVAILABLE_POWER, available);
        add(readings, Quantity.WIND_SPEED, random.nextDouble() * 15);
        if (random.nextInt(8) == 0) {
            add(readings, Quantity.OUTSIDE_TEMPERATURE, random.nextDouble() * 30 - 10);
            add(readings, Quantity.AIR_PRESSURE, 85_000 + random.nextDouble() * 10_000);
        }
        add(readings, Quantity.STATE, random.nextInt(4) == 0 ? 1 + random.nextInt(5) : 1);
        if (number <= WINDY) {
            add(readings, Quantity.POWER_LIMIT_RATIO, random.nextDouble() * 1.2);
            add(readings, Quantity.POWER_LIMIT_ENABLED, random.nextInt(3) == 0 ? 0 : 1);
        }
        if (random.nextBoolean())
            add(readings, Quantity.OWN_LIMIT, random.nextDouble() * 1.2 * RATED);
        return readings;
    }

    private void add(List<Reading> readings, Quantity quantity, double value) {
        var fault = Fault.ofCode(1 + random.nextInt(Fault.values().length));
        readings.add(
                random.nextDouble() < faults
                        ? new Reading.Bad(quantity.signal(), fault)
                        : good(quantity, value));
    }

    private List<Reading> pduReadings() {
        var readings = new ArrayList<Reading>();
        for (var component : List.of("inlet.1", "outlet.1", "outlet.2")) {
            var reading = power(component, random.nextDouble() * 1e5);
            readings.add(
                    random.nextDouble() < faults
                            ? new Reading.Bad(reading.signal(), Fault.TIMEOUT)
                            : reading);
        }
        return readings;
    }
}
