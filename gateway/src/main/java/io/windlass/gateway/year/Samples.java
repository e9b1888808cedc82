package io.windlass.gateway.year;

import io.windlass.analytics.plant.DataCenter;
import io.windlass.analytics.plant.Farm;
import io.windlass.analytics.plant.Level;
import io.windlass.analytics.plant.LoadPoint;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Reading.Good;
import io.windlass.telemetry.Sample;
import io.windlass.telemetry.SignalId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What all devices of a portfolio say every quarter of an hour. When the farms could make more
/// than lines and neighbours take, the grid limits each to the same part of what it could make.
final class Samples {
    private final Portfolio portfolio;
    private final Scenario scenario;
    private final Loads loads;
    private final Map<String, Weather> weather = new HashMap<>();

    Samples(Portfolio portfolio, Scenario scenario) {
        this.portfolio = portfolio;
        this.scenario = scenario;
        loads = new Loads(portfolio, scenario);
        for (var farm : portfolio.farms())
            weather.put(farm.id(), new Weather(new Random(scenario.seed() + farm.id().hashCode())));
    }

    /// The samples of one instant.
    List<Sample> at(Instant at) {
        var samples = new ArrayList<Sample>();
        weather.values().forEach(w -> w.next(at));
        double taken = taken(at);
        for (var farm : portfolio.farms()) farm(farm, at, taken, samples);
        for (var center : portfolio.dataCenters()) center(center, at, samples);
        return samples;
    }

    /// The part of what all could make that is taken.
    private double taken(Instant at) {
        double possible = 0;
        for (var farm : portfolio.farms()) possible += farm.ratedWatts() * part(farm);
        double room = scenario.exportLimit() + scenario.localPeak() * loads.local(at);
        for (var center : portfolio.dataCenters()) room += loads.of(center, at);
        return possible <= room ? 1 : room / possible;
    }

    private double part(Farm farm) {
        var its = weather.getOrDefault(farm.id(), new Weather(new Random(0)));
        return scenario.solar().contains(farm.id()) ? its.sun() : its.wind();
    }

    private void farm(Farm farm, Instant at, double taken, List<Sample> samples) {
        for (var turbine : farm.turbines()) {
            double available = turbine.ratedWatts() * part(farm);
            double limit = taken < 1 ? available * taken : turbine.ratedWatts();
            samples.add(
                    new Sample(
                            turbine.device(),
                            at,
                            List.of(
                                    good(Quantity.ACTIVE_POWER, Math.min(available, limit)),
                                    good(Quantity.AVAILABLE_POWER, available),
                                    good(Quantity.POWER_LIMIT, limit))));
        }
    }

    private void center(DataCenter center, Instant at, List<Sample> samples) {
        var metering = center.metering();
        double facility = loads.of(center, at);
        loads(metering.meters(), facility, at, samples);
        loads(metering.pdus(), facility / metering.pue(), at, samples);
    }

    private static void loads(
            List<LoadPoint> devices, double watts, Instant at, List<Sample> samples) {
        for (var device : devices) {
            var power = new Good(signal(device.level()), watts / devices.size());
            samples.add(new Sample(device.device(), at, List.of(power)));
        }
    }

    private static SignalId signal(Level level) {
        var name = Quantity.ACTIVE_POWER.signalName();
        return switch (level) {
            case DEVICE -> SignalId.of(name);
            case INLET -> new SignalId("inlet.1", name);
            case OUTLET -> new SignalId("outlet.1", name);
            case PHASE -> new SignalId("phase.L1", name);
        };
    }

    private static Good good(Quantity quantity, double value) {
        return new Good(quantity.signal(), value);
    }
}
